package socai.command.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socai.career.StatedIdentities;
import socai.command.Refused;
import socai.command.personnel.PersonnelRefusal.BirthDateImpossible;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.identity.Identity;
import socai.timeline.Chronicle;
import socai.timeline.Entry;

/**
 * The rule that whoever is recruited has the age for it, where a decision changes the birth date on
 * file or the day of a recruitment.
 */
final class AgeAtEntry {

    private AgeAtEntry() {}

    static void require(
            PersonId person,
            Chronicle<PersonnelFact> before,
            Chronicle<PersonnelFact> after,
            People people) {
        Set<LocalDate> days = recruitments(after);
        List<SealedIdentity> identities = List.copyOf(StatedIdentities.standing(after));
        if (days.isEmpty()
                || (days.equals(recruitments(before))
                        && Set.copyOf(identities).equals(StatedIdentities.standing(before)))) {
            return;
        }
        // What is known last of a birth date is what it is.
        Identity last =
                people.keyOf(person).open(person, StatedIdentities.spans(after).getLast().state());
        for (LocalDate day : days) {
            if (!last.canEnterServiceOn(day)) {
                throw new Refused(
                        new BirthDateImpossible(
                                day, Identity.SERVICE_AGE_MIN, Identity.SERVICE_AGE_MAX));
            }
        }
    }

    private static Set<LocalDate> recruitments(Chronicle<PersonnelFact> chronicle) {
        return chronicle.standing().entries().stream()
                .map(Entry::fact)
                .filter(fact -> fact instanceof Recruited)
                .map(PersonnelFact::effectiveOn)
                .collect(Collectors.toSet());
    }
}
