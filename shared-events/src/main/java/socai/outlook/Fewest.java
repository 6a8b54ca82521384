package socai.outlook;

/**
 * So many EM persons, in whole persons.
 *
 * @param recruits EM persons taken into service
 * @param women of these
 * @param appointments EM persons given a leadership or management title
 * @param womenAppointed of these
 */
public record Fewest(int recruits, int women, int appointments, int womenAppointed) {

    /** Nobody. */
    public static final Fewest NONE = new Fewest(0, 0, 0, 0);

    Change change() {
        return new Change(recruits, recruits, women, appointments, womenAppointed);
    }

    /** The larger of each number. */
    Fewest atLeast(Fewest other) {
        return new Fewest(
                Math.max(recruits, other.recruits),
                Math.max(women, other.women),
                Math.max(appointments, other.appointments),
                Math.max(womenAppointed, other.womenAppointed));
    }
}
