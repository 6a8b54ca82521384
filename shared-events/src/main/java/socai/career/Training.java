package socai.career;

import java.util.EnumSet;
import java.util.Set;
import socai.events.personnel.TrainingField;

/**
 * Who counts as trained in the fields of clause II.4. Knowledge of ethnic affairs (task V.2) is not
 * among them.
 */
public final class Training {

    private static final Set<TrainingField> OF_CLAUSE =
            EnumSet.complementOf(EnumSet.of(TrainingField.ETHNIC_AFFAIRS));

    /** "Tin học, ngoại ngữ hoặc tiếng dân tộc thiểu số": one of these is enough. */
    private static final Set<TrainingField> ONE_OF =
            EnumSet.of(
                    TrainingField.INFORMATICS,
                    TrainingField.FOREIGN_LANGUAGE,
                    TrainingField.MINORITY_LANGUAGE);

    private Training() {}

    /** The fields of the clause, in its order. */
    public static Set<TrainingField> fields() {
        return Set.copyOf(OF_CLAUSE);
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
}
