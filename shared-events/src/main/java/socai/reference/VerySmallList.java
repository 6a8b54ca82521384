package socai.reference;

/** Which list names the very small ethnic groups. */
public enum VerySmallList {
    /** The 16 groups of Decree 57/2017/NĐ-CP, article 2. */
    ND57_2017("nd57_2017"),
    /** The groups below 10,000 people in the census of 2019 (Decree 05/2011/NĐ-CP). */
    CENSUS_2019("lt10000_2019"),
    /** The groups with specific difficulties of Decision 1227/QĐ-TTg of 14 July 2021. */
    QD1227_2021("qd1227_dac_thu");

    private final String column;

    VerySmallList(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
