package socai.query.units;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.query.units.UnitOnFile.Change;
import socai.query.units.UnitOnFile.Figure;
import socai.query.units.UnitOnFile.Kin;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/**
 * What was laid down about a body by a day: the last fact of each kind, and what it went through.
 */
final class Laid {

    private Laid() {}

    static Map<HeadcountKind, Figure<HeadcountAssigned>> headcounts(
            Timeline<OrganisationFact> facts, LocalDate day) {
        Map<HeadcountKind, Figure<HeadcountAssigned>> last = new EnumMap<>(HeadcountKind.class);
        by(facts, day)
                .forEach(entry -> {
                    if (entry.fact() instanceof HeadcountAssigned headcount) {
                        last.put(headcount.kind(), new Figure<>(headcount, entry.ledgerNo()));
                    }
                });
        return last;
    }

    static Optional<Figure<PopulationRecorded>> population(
            Timeline<OrganisationFact> facts, LocalDate day) {
        return by(facts, day)
                .filter(entry -> entry.fact() instanceof PopulationRecorded)
                .reduce((_, later) -> later)
                .map(entry -> new Figure<>((PopulationRecorded) entry.fact(), entry.ledgerNo()));
    }

    static List<Kin> successors(Timeline<OrganisationFact> facts, LocalDate day) {
        return Succession.of(facts).stream()
                .filter(to -> !to.effectiveOn().isAfter(day))
                .map(to -> new Kin(to.successor(), to.kind(), to.effectiveOn(), to.ledgerNo()))
                .toList();
    }

    static List<Change> changes(Timeline<OrganisationFact> facts, LocalDate day) {
        return by(facts, day).flatMap(Laid::change).toList();
    }

    private static Stream<Change> change(Entry<OrganisationFact> entry) {
        return switch (entry.fact()) {
            case UnitRenamed to ->
                    Stream.of(new Change(to.name(), null, entry.effectiveOn(), entry.ledgerNo()));
            case UnitMoved to ->
                    Stream.of(new Change(null, to.parent(), entry.effectiveOn(), entry.ledgerNo()));
            case UnitEstablished _,
                    UnitMerged _,
                    UnitSplit _,
                    UnitDissolved _,
                    HeadcountAssigned _,
                    PopulationRecorded _ ->
                    Stream.empty();
        };
    }

    private static Stream<Entry<OrganisationFact>> by(
            Timeline<OrganisationFact> facts, LocalDate day) {
        return facts.entries().stream().filter(entry -> !entry.effectiveOn().isAfter(day));
    }
}
