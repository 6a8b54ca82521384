package socai.reference;

/** The numeric lists of ethnic groups. A code means nothing without the name of its list. */
public enum CodeSystem {
    /** Decision 121-TCTK/PPCĐ of 2 March 1979. */
    LIST_1979,
    /** Decision 1019/QĐ-TCTK of 12 November 2008. */
    GSO_2008
}
