package socai.outlook;

import socai.plan.Counts;

/**
 * By how many persons figures change; below zero when they become fewer.
 *
 * @param staff all who serve
 * @param minority of these EM
 * @param minorityWomen of these EM women
 * @param minorityLeaders of these EM holders of a leadership title
 * @param minorityWomenLeaders of these EM women among them
 */
public record Change(
        int staff, int minority, int minorityWomen, int minorityLeaders, int minorityWomenLeaders) {

    static final Change NONE = new Change(0, 0, 0, 0, 0);

    /** So many persons come. */
    static Change persons(int count, boolean minority, boolean woman) {
        return new Change(count, minority ? count : 0, minority && woman ? count : 0, 0, 0);
    }

    /** So many persons in service take a leadership title. */
    static Change titles(int count, boolean minority, boolean woman) {
        return new Change(0, 0, 0, minority ? count : 0, minority && woman ? count : 0);
    }

    Change plus(Change other) {
        return new Change(
                staff + other.staff,
                minority + other.minority,
                minorityWomen + other.minorityWomen,
                minorityLeaders + other.minorityLeaders,
                minorityWomenLeaders + other.minorityWomenLeaders);
    }

    Change negated() {
        return new Change(
                -staff, -minority, -minorityWomen, -minorityLeaders, -minorityWomenLeaders);
    }

    /**
     * The figures after it. Who takes a title is taken to be none of those planned for one, and who
     * is planned stays so; training, of which it says nothing, stays.
     */
    Counts after(Counts before) {
        return before.plus(
                new Counts(
                        staff,
                        minority,
                        minorityWomen,
                        minorityLeaders,
                        minorityWomenLeaders,
                        minorityLeaders,
                        0,
                        0));
    }
}
