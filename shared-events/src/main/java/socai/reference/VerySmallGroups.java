package socai.reference;

import java.util.Set;
import java.util.stream.Collectors;
import socai.events.EthnicGroup;

/**
 * The very small ethnic groups (dân tộc thiểu số rất ít người), which each list names otherwise.
 */
public final class VerySmallGroups {

    /** Which list is meant. */
    public enum List {
        /** The 16 groups of Decree 57/2017/NĐ-CP, article 2. */
        ND57_2017("nd57_2017"),
        /** The groups below 10,000 people in the census of 2019 (Decree 05/2011/NĐ-CP). */
        CENSUS_2019("lt10000_2019"),
        /** The groups with specific difficulties of Decision 1227/QĐ-TTg of 14 July 2021. */
        QD1227_2021("qd1227_dac_thu");

        private final String column;

        List(String column) {
            this.column = column;
        }
    }

    private VerySmallGroups() {}

    /** The groups that a list names. */
    public static Set<EthnicGroup> of(List list) {
        return Table.rows("ethnic_groups.csv").stream()
                .filter(row -> Table.cell(row, list.column).equals("1"))
                .map(row -> new EthnicGroup(Table.cell(row, "slug")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
