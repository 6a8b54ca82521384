package socai.command.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import socai.career.Career;
import socai.events.PersonId;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Reassigned;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Timeline;

/** Who followed a body when it ended. */
final class Followers {

    private Followers() {}

    /** The mergers, splits and dissolutions that stand before and not after. */
    static List<OrganisationFact> endingsLost(
            Timeline<OrganisationFact> before, Timeline<OrganisationFact> after) {
        List<OrganisationFact> still = after.entries().stream().map(Entry::fact).toList();
        return before.entries().stream()
                .map(Entry::fact)
                .filter(Followers::movesStaff)
                .filter(fact -> !still.contains(fact))
                .toList();
    }

    /** Those whom any of these endings moved and no other event has put back. */
    static List<PersonId> of(
            Collection<OrganisationFact> endings, Collection<PersonId> ever, Records records) {
        return records.of(ever).entrySet().stream()
                .filter(person ->
                        standing(person.getValue()).entries().stream()
                                .anyMatch(entry -> moved(entry.fact(), endings)))
                .map(person -> person.getKey())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    private static boolean moved(PersonnelFact fact, Collection<OrganisationFact> endings) {
        return fact instanceof Reassigned move
                && endings.stream()
                        .anyMatch(ending ->
                                ending.unit().equals(move.from())
                                        && ending.effectiveOn().equals(move.effectiveOn()));
    }

    private static boolean movesStaff(OrganisationFact fact) {
        return fact instanceof UnitMerged
                || fact instanceof UnitSplit
                || fact instanceof UnitDissolved;
    }

    private static Timeline<PersonnelFact> standing(List<PersonnelEvent> events) {
        List<Line<PersonnelFact>> lines = new ArrayList<>(events.size());
        for (PersonnelEvent event : events) {
            // Within one stream the sequence is knowledge enough.
            lines.add(Career.line(lines.size(), lines.size(), event));
        }
        return Chronicle.of(lines).standing();
    }
}
