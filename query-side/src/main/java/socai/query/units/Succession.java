package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/**
 * That a body continues another.
 *
 * @param effectiveOn the first day after the change
 * @param ledgerNo number of the fact that says so
 */
record Succession(UnitCode successor, SuccessionKind kind, LocalDate effectiveOn, long ledgerNo) {

    /** Who continues the body with these facts. */
    static List<Succession> of(Timeline<OrganisationFact> facts) {
        return facts.entries().stream().flatMap(Succession::of).toList();
    }

    private static Stream<Succession> of(Entry<OrganisationFact> entry) {
        return switch (entry.fact()) {
            case UnitMerged end -> Stream.of(to(end.into(), SuccessionKind.MERGED, entry));
            case UnitSplit division ->
                    division.into().stream()
                            .filter(part -> !part.equals(division.unit()))
                            .map(part -> to(part, SuccessionKind.SPLIT, entry));
            case UnitDissolved end ->
                    end.receivers().stream().map(each -> to(each, SuccessionKind.DISSOLVED, entry));
            case UnitEstablished _,
                    UnitRenamed _,
                    UnitMoved _,
                    HeadcountAssigned _,
                    PopulationRecorded _ ->
                    Stream.empty();
        };
    }

    private static Succession to(
            UnitCode successor, SuccessionKind kind, Entry<OrganisationFact> entry) {
        return new Succession(successor, kind, entry.effectiveOn(), entry.ledgerNo());
    }
}
