package socai.query.compliance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.query.BadParameter;
import socai.query.compliance.Tally.Came;
import socai.query.compliance.Tally.Field;
import socai.query.compliance.Tally.Group;
import socai.query.compliance.Tally.Happened;
import socai.query.compliance.Tally.People;
import socai.query.compliance.Tally.Residents;
import socai.query.compliance.Tally.Whose;
import socai.reference.EthnicGroups;
import socai.reference.TrainingFields;

/** Reads what an address counts. */
final class TallyWords {

    private TallyWords() {}

    static Tally read(String text) {
        String stripped = text.strip();
        int colon = stripped.indexOf(':');
        String first = colon < 0 ? stripped : stripped.substring(0, colon);
        List<String> rest =
                colon < 0 ? List.of() : List.of(stripped.substring(colon + 1).split(":", -1));
        Tally tally =
                switch (first) {
                    case "group" -> rest.size() == 1 ? group(rest.getFirst()) : null;
                    case "field" -> rest.size() == 1 ? field(rest.getFirst()) : null;
                    case "happened" -> happened(rest);
                    case "came" -> came(rest);
                    case "residents" -> residents(rest);
                    default -> rest.isEmpty() ? people(first) : null;
                };
        if (tally == null) {
            throw new BadParameter("what", "nothing-to-count", text);
        }
        return tally;
    }

    private static @Nullable Tally people(String word) {
        for (Half half : List.of(Half.OTHERS, Half.MEN)) {
            if (half.name().equals(word)) {
                return half.people();
            }
        }
        Measure measure = constant(Measure.values(), word);
        return measure == null ? null : People.of(measure);
    }

    private static @Nullable Tally group(String slug) {
        if (slug.equals(Tally.VERY_SMALL)) {
            return new Group(null);
        }
        EthnicGroup group = ethnicGroup(slug);
        return group == null ? null : new Group(group);
    }

    private static @Nullable Tally field(String word) {
        return TrainingFields.ofClause().stream()
                .filter(field -> field.name().equals(word))
                .findFirst()
                .map(Field::new)
                .orElse(null);
    }

    private static @Nullable Tally happened(List<String> words) {
        Happening happening =
                words.isEmpty() ? null : constant(Happening.values(), words.getFirst());
        if (happening == null) {
            return null;
        }
        Set<Half> halves = EnumSet.noneOf(Half.class);
        for (String word : words.subList(1, words.size())) {
            Half half = constant(Half.values(), word);
            if (half == null || halves.contains(half.other()) || !halves.add(half)) {
                return null;
            }
        }
        return new Happened(happening, halves);
    }

    private static @Nullable Tally came(List<String> words) {
        Half half = words.size() == 1 ? constant(Half.values(), words.getFirst()) : null;
        return half == null ? null : new Came(half);
    }

    private static @Nullable Tally residents(List<String> words) {
        if (words.isEmpty()) {
            return new Residents(Whose.ALL, null);
        }
        if (words.getFirst().equals("group")) {
            return words.size() == 2 ? residentsOf(words.get(1)) : null;
        }
        Whose whose =
                constant(new Whose[] {Whose.EM, Whose.OTHERS, Whose.GROUPED}, words.getFirst());
        return whose == null || words.size() > 1 ? null : new Residents(whose, null);
    }

    private static @Nullable Tally residentsOf(String slug) {
        if (slug.equals(Tally.VERY_SMALL)) {
            return new Residents(Whose.GROUP, null);
        }
        EthnicGroup group = ethnicGroup(slug);
        return group == null ? null : new Residents(Whose.GROUP, group);
    }

    private static @Nullable EthnicGroup ethnicGroup(String slug) {
        return EthnicGroups.bySlug(slug).map(EthnicGroups.Entry::group).orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
