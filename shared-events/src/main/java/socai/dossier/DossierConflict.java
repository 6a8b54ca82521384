package socai.dossier;

/** Why a fact cannot stand on the file where its effective day puts it. */
public enum DossierConflict {
    /** A regular or early raise that is not one step above the present one in the same rank. */
    NOT_THE_NEXT_STEP,
    /** A supplement beyond the scale that is no more than before, or changes rank or step. */
    NOT_BEYOND_SCALE,
    /** A lowered step of pay without the discipline that orders it. */
    LOWERED_WITHOUT_DISCIPLINE,
    /** A lowered step that is not one below the present one in the same rank. */
    NOT_ONE_STEP_DOWN,
    /** The end of an allowance that is not paid. */
    NO_SUCH_ALLOWANCE,
    /** A second evaluation of one year. */
    ALREADY_EVALUATED,
    /** An evaluation of a year in which the person never served. */
    NOT_IN_SERVICE_THAT_YEAR,
    /** The same award twice. */
    ALREADY_AWARDED,
    /** A discipline of somebody who never served so far. */
    NEVER_SERVED,
    /** A form of discipline that the law does not have for this kind of public servant then. */
    DISCIPLINE_OF_OTHERS,
    /** An admission of who is a member. */
    ALREADY_PARTY_MEMBER,
    /** A confirmation or an exit of who is no member. */
    NO_PARTY_MEMBER,
    /** A confirmation of who is confirmed. */
    ALREADY_CONFIRMED,
    /** A confirmation surely less than twelve months after the admission. */
    PROBATION_TOO_SHORT,
    /** A teacher's licence on a day when the law did not know any. */
    LICENCE_NOT_YET_KNOWN,
    /** A licence for who holds one. */
    LICENCE_ALREADY_HELD,
    /** A suspension or revocation of a licence that is not held. */
    NO_LICENCE,
    /** A suspension of what is suspended. */
    LICENCE_ALREADY_SUSPENDED,
    /** A restoration of what is not suspended. */
    LICENCE_NOT_SUSPENDED,
    /** The same qualification, service or work twice. */
    ALREADY_ON_FILE
}
