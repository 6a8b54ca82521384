package socai.query.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.query.compliance.Half;
import socai.query.compliance.Tally;
import socai.query.compliance.Tally.Came;
import socai.query.compliance.Tally.Field;
import socai.query.compliance.Tally.Group;
import socai.query.compliance.Tally.Happened;
import socai.query.compliance.Tally.People;
import socai.query.compliance.Tally.Residents;
import socai.query.compliance.Tally.Whose;
import socai.reference.EthnicGroups;
import socai.reference.TrainingFields;

/**
 * One part of the words that say what is counted.
 *
 * @param key of the words in the reader's language; absent for a name
 * @param name in Vietnamese; absent for words
 */
public record WhatIsCounted(@Nullable String key, @Nullable String name) {

    /** All parts, in order. */
    static List<WhatIsCounted> of(Tally what) {
        return switch (what) {
            case People people -> List.of(words("measure." + people.word()));
            case Came came -> List.of(words("counts.came"), half(came.half()));
            case Group group -> ofGroup("counts.group", "counts.group.small", group.group());
            case Field field ->
                    Stream.concat(
                                    Stream.of(words("counts.field")),
                                    TrainingFields.all().stream()
                                            .filter(entry -> entry.field() == field.field())
                                            .map(entry -> new WhatIsCounted(null, entry.name())))
                            .toList();
            case Happened happened ->
                    Stream.concat(
                                    Stream.of(words("likelihoods." + happened.happening())),
                                    happened.halves().stream().map(WhatIsCounted::half))
                            .toList();
            case Residents residents when residents.whose() == Whose.GROUP ->
                    ofGroup("counts.residents.GROUP", "counts.residents.small", residents.group());
            case Residents residents -> List.of(words("counts.residents." + residents.whose()));
        };
    }

    private static WhatIsCounted half(Half half) {
        return words("counts.half." + half);
    }

    private static List<WhatIsCounted> ofGroup(
            String key, String small, @Nullable EthnicGroup group) {
        if (group == null) {
            return List.of(words(small));
        }
        return Stream.concat(
                        Stream.of(words(key)),
                        EthnicGroups.bySlug(group.slug()).stream()
                                .map(entry -> new WhatIsCounted(null, entry.name())))
                .toList();
    }

    private static WhatIsCounted words(String key) {
        return new WhatIsCounted(key, null);
    }
}
