package socai.query.compliance;

/** What an auditor may want to ask about. None of these says that anything is wrong. */
public enum SignalKind {
    /** EM persons came into a body shortly before a report day and left it shortly after. */
    CAME_BEFORE_LEFT_AFTER,
    /** EM persons took up a leadership title shortly before and gave it up shortly after. */
    POST_TAKEN_BEFORE_GIVEN_UP_AFTER,
    /** Persons who are not EM left a body shortly before and came back shortly after. */
    LEFT_BEFORE_CAME_BACK_AFTER,
    /** A lower number of posts or members, by which a minimum asks for fewer persons. */
    HEADCOUNT_CUT,
    /** The civil-status record made persons EM shortly before a report day. */
    ETHNICITY_REDETERMINED,
    /** A correction or annulment of about a report day made persons EM on it. */
    ETHNICITY_CORRECTED,
    /** What was recorded after a report day lets a clause be met on it. */
    MET_BY_LATER_ENTRIES,
    /** A number is above the one it is counted against: figures over 100 %. */
    ABOVE_WHOLE;

    /** Whether it is found among who came, went and was recorded anew around report days. */
    boolean isOfPeople() {
        return switch (this) {
            case CAME_BEFORE_LEFT_AFTER,
                    POST_TAKEN_BEFORE_GIVEN_UP_AFTER,
                    LEFT_BEFORE_CAME_BACK_AFTER,
                    ETHNICITY_REDETERMINED,
                    ETHNICITY_CORRECTED ->
                    true;
            case HEADCOUNT_CUT, MET_BY_LATER_ENTRIES, ABOVE_WHOLE -> false;
        };
    }

    /**
     * Whether the persons count as EM because of what is asked about, and are in service anyway.
     */
    boolean isOfEthnicity() {
        return this == ETHNICITY_REDETERMINED || this == ETHNICITY_CORRECTED;
    }
}
