package socai.plan;

/**
 * How many persons there are on one day, in one body or in several together; whole persons, zero or
 * more. Who counts is who is in service on the body's own headcount that day: on probation and on
 * secondment elsewhere included, seconded in from elsewhere not.
 *
 * @param staff all
 * @param minority EM persons: of the 53 groups other than Kinh
 * @param minorityWomen EM women
 * @param minorityLeaders EM persons who hold a leadership or management title
 * @param minorityWomenLeaders EM women who hold one
 * @param minorityLeadingOrPlanned EM persons who hold one or are planned for one
 * @param minorityTrained EM persons trained in any of the fields of clause II.4
 * @param minorityTrainedInAll EM persons trained in every one of them; of informatics, a foreign
 *     language and a minority language one is enough
 */
public record Counts(
        int staff,
        int minority,
        int minorityWomen,
        int minorityLeaders,
        int minorityWomenLeaders,
        int minorityLeadingOrPlanned,
        int minorityTrained,
        int minorityTrainedInAll) {

    /** Nobody. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** These and others together. */
    public Counts plus(Counts other) {
        return new Counts(
                staff + other.staff,
                minority + other.minority,
                minorityWomen + other.minorityWomen,
                minorityLeaders + other.minorityLeaders,
                minorityWomenLeaders + other.minorityWomenLeaders,
                minorityLeadingOrPlanned + other.minorityLeadingOrPlanned,
                minorityTrained + other.minorityTrained,
                minorityTrainedInAll + other.minorityTrainedInAll);
    }
}
