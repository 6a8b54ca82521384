package socai.query.units;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import socai.events.UnitCode;
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
import socai.organisation.InForce;
import socai.organisation.UnitNumbers;
import socai.query.units.UnitOnFile.Change;
import socai.query.units.UnitOnFile.Kin;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/**
 * What was laid down about a body by a day: the last fact of each kind, and what it went through.
 */
final class Laid {

    private Laid() {}

    /** What holds of each kind of post or member, known or not any more. */
    static Map<HeadcountKind, InForce<Integer>> headcounts(
            UnitCode unit, UnitNumbers numbers, LocalDate day) {
        Map<HeadcountKind, InForce<Integer>> last = new EnumMap<>(HeadcountKind.class);
        for (HeadcountKind kind : HeadcountKind.values()) {
            var inForce = numbers.headcounts(unit, kind).floorEntry(day);
            if (inForce != null) {
                last.put(kind, inForce.getValue());
            }
        }
        return last;
    }

    /** What holds of the residents, known or not any more. */
    static Optional<InForce<socai.organisation.Residents>> population(
            UnitCode unit, UnitNumbers numbers, LocalDate day) {
        return Optional.ofNullable(numbers.residents(unit).floorEntry(day))
                .map(Map.Entry::getValue);
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
