package socai.reference;

import java.util.Set;
import java.util.stream.Collectors;
import socai.events.EthnicGroup;

/**
 * The very small ethnic groups (dân tộc thiểu số rất ít người), which each list names otherwise.
 */
public final class VerySmallGroups {

    private VerySmallGroups() {}

    /** The groups that a list names. */
    public static Set<EthnicGroup> of(VerySmallList list) {
        return Table.rows("ethnic_groups.csv").stream()
                .filter(row -> Table.cell(row, list.column()).equals("1"))
                .map(row -> new EthnicGroup(Table.cell(row, "slug")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
