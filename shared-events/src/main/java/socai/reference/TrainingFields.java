package socai.reference;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import socai.events.personnel.TrainingField;

/**
 * The fields of training and which of them clause II.4 counts, as the table says. A training in a
 * field counts whenever it was completed; the clause asks for it from the day of its plan on.
 */
public final class TrainingFields {

    /**
     * One field.
     *
     * @param name in the Vietnamese words of the clause
     * @param gloss the same in English
     * @param clause where it stands
     * @param from the day from which it is asked for
     * @param isOfClause whether it is one of clause II.4
     * @param isOneOf whether it is one of several of which one is enough: "tin học, ngoại ngữ hoặc
     *     tiếng dân tộc thiểu số"
     * @param source the document that names it
     */
    public record Entry(
            TrainingField field,
            String name,
            String gloss,
            String clause,
            LocalDate from,
            boolean isOfClause,
            boolean isOneOf,
            String source) {}

    private static final List<Entry> ALL =
            Table.rows("training_fields.csv").stream()
                    .map(row ->
                            new Entry(
                                    TrainingField.valueOf(Table.cell(row, "field")),
                                    Table.cell(row, "name"),
                                    Table.cell(row, "gloss"),
                                    Table.cell(row, "clause"),
                                    LocalDate.parse(Table.cell(row, "from")),
                                    Table.cell(row, "of_clause").equals("1"),
                                    Table.cell(row, "one_of").equals("1"),
                                    Table.cell(row, "source")))
                    .toList();

    private static final Set<TrainingField> OF_CLAUSE = fields(Entry::isOfClause);
    private static final Set<TrainingField> ONE_OF = fields(Entry::isOneOf);

    private TrainingFields() {}

    /** All fields, those of the clause first and in its order. */
    public static List<Entry> all() {
        return ALL;
    }

    /** The fields of the clause. */
    public static Set<TrainingField> ofClause() {
        return OF_CLAUSE;
    }

    /** Whether any field of the clause is among these. */
    public static boolean isInAny(Set<TrainingField> trained) {
        return trained.stream().anyMatch(OF_CLAUSE::contains);
    }

    /** Whether every field of the clause is among these, as far as it asks for each. */
    public static boolean isInEvery(Set<TrainingField> trained) {
        return OF_CLAUSE.stream()
                        .allMatch(field -> ONE_OF.contains(field) || trained.contains(field))
                && ONE_OF.stream().anyMatch(trained::contains);
    }

    private static Set<TrainingField> fields(Predicate<Entry> which) {
        return Collections.unmodifiableSet(
                ALL.stream()
                        .filter(which)
                        .map(Entry::field)
                        .collect(
                                Collectors.toCollection(
                                        () -> EnumSet.noneOf(TrainingField.class))));
    }
}
