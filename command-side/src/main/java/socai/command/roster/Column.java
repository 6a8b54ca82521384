package socai.command.roster;

/** What a roster may say of a person, whatever the file calls it. */
enum Column {
    NAME,
    NUMBER,
    BIRTH_DATE,
    SEX,
    ETHNICITY,
    UNIT,
    CATEGORY,
    ROUTE,
    EFFECTIVE_ON,
    POSITION_TITLE,
    POSITION_KIND,
    APPOINTED_ON,
    DECISION_NUMBER,
    DECISION_SIGNED_ON,
    DECISION_ISSUER,
    DECISION_SIGNER;

    /** Whether a file without it is no roster. */
    boolean isRequired() {
        return compareTo(EFFECTIVE_ON) <= 0;
    }
}
