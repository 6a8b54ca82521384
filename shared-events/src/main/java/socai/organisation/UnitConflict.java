package socai.organisation;

/** Why an event cannot stand where its effective date puts it. */
public enum UnitConflict {
    /** An establishment of what exists or has existed: a code names one body for ever. */
    ALREADY_ESTABLISHED,
    /** An event on a day on which the body does not exist. */
    OUTSIDE_LIFE,
    /** A population of anything but a commune. */
    POPULATION_ONLY_FOR_COMMUNES,
    /** Posts of a council body, or members of another. */
    WRONG_HEADCOUNT_KIND,
    /** An adjustment or a withdrawal while no number of the kind is in force. */
    NO_HEADCOUNT_TO_CHANGE
}
