package socai.command.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socai.career.StatedIdentities;
import socai.command.personnel.People.Enrolled;
import socai.command.personnel.PersonnelRefusal.NumberLeadsToAnother;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.events.personnel.SexRecorded;
import socai.identity.Identity;
import socai.timeline.Chronicle;
import socai.timeline.Entry;

/**
 * The comparison of a recruitment with what is on file about the person to whom its identity number
 * leads. Whatever was ever right about the person counts, such as a name of before.
 */
final class SamePerson {

    private SamePerson() {}

    /** What keeps the recruitment from being taken as one of the person on file. */
    static Optional<NumberLeadsToAnother> doubt(
            Chronicle<PersonnelFact> onFile, Enrolled who, Recruit recruit) {
        if (!who.isKnown()) {
            return Optional.empty();
        }
        List<String> differ = differing(onFile, who, recruit);
        return differ.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumberLeadsToAnother(String.join(", ", differ)));
    }

    private static List<String> differing(
            Chronicle<PersonnelFact> onFile, Enrolled who, Recruit recruit) {
        List<PersonnelFact> standing =
                onFile.standing().entries().stream().map(Entry::fact).toList();
        List<Identity> known =
                StatedIdentities.standing(onFile).stream()
                        .map(sealed -> who.key().open(who.person(), sealed))
                        .toList();
        Identity now = recruit.identity();
        List<String> differ = new ArrayList<>();
        if (known.stream().noneMatch(before -> before.isNamedLike(now))) {
            differ.add("identity.name");
        }
        if (known.stream().noneMatch(before -> before.birthDate().canBe(now.birthDate()))) {
            differ.add("identity.birthDate");
        }
        if (!sexes(standing).contains(recruit.sex())) {
            differ.add("sex");
        }
        if (!groups(standing).contains(recruit.ethnicity())) {
            differ.add("ethnicity");
        }
        return differ;
    }

    private static Set<Sex> sexes(List<PersonnelFact> standing) {
        return standing.stream()
                .flatMap(fact -> {
                    if (fact instanceof Recruited recruited) {
                        return Stream.of(recruited.sex());
                    }
                    return fact instanceof SexRecorded recorded
                            ? Stream.of(recorded.sex())
                            : Stream.empty();
                })
                .collect(Collectors.toSet());
    }

    private static Set<EthnicGroup> groups(List<PersonnelFact> standing) {
        return standing.stream()
                .flatMap(fact -> {
                    if (fact instanceof Recruited recruited) {
                        return Stream.of(recruited.ethnicity());
                    }
                    return fact instanceof EthnicityRecorded recorded
                            ? Stream.of(recorded.ethnicity())
                            : Stream.empty();
                })
                .collect(Collectors.toSet());
    }
}
