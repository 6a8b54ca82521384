package socai.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import socai.events.EthnicGroup;

/** The 54 ethnic groups of Việt Nam with their Vietnamese names and codes. */
public final class EthnicGroups {

    /**
     * One group.
     *
     * @param name Vietnamese name
     * @param codes the two-digit code in each list
     */
    public record Entry(EthnicGroup group, String name, Map<CodeSystem, String> codes) {

        public Entry {
            codes = Map.copyOf(codes);
        }
    }

    private static final List<Entry> ALL =
            Table.rows("ethnic_groups.csv").stream()
                    .map(row ->
                            new Entry(
                                    new EthnicGroup(Table.cell(row, "slug")),
                                    Table.cell(row, "name"),
                                    Map.of(
                                            CodeSystem.LIST_1979,
                                            Table.cell(row, "code_1979"),
                                            CodeSystem.GSO_2008,
                                            Table.cell(row, "code_gso2008"))))
                    .toList();

    private EthnicGroups() {}

    /** All groups, in the order of the list of 1979. */
    public static List<Entry> all() {
        return ALL;
    }

    /** The group of this slug. */
    public static Optional<Entry> bySlug(String slug) {
        return ALL.stream().filter(entry -> entry.group().slug().equals(slug)).findFirst();
    }

    /** The group of this code in this list. */
    public static Optional<Entry> byCode(CodeSystem system, String code) {
        return ALL.stream().filter(entry -> code.equals(entry.codes().get(system))).findFirst();
    }
}
