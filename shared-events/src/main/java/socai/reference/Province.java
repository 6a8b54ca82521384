package socai.reference;

import java.util.List;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/**
 * Thái Nguyên as public sources have it since 1 July 2025: 92 communes (Decision 19/2025/QĐ-TTg,
 * population of 31 December 2024) and the known bodies of the province.
 */
public final class Province {

    /**
     * A commune.
     *
     * @param ward whether it is a phường, else a xã
     * @param formerProvince Bắc Kạn or Thái Nguyên, before the merger
     * @param population residents on 31 December 2024
     */
    public record Commune(
            UnitCode code, String name, boolean ward, String formerProvince, int population) {}

    /**
     * A unit of the province that is no commune.
     *
     * @param name as the source has it, a remark in brackets included
     * @param confidence H, M, L, or ? when its existence after the merger is not known
     */
    public record Body(
            UnitCode code,
            String name,
            String confidence,
            String source,
            UnitLevel level,
            UnitFunction function) {

        /** The name without the source's remark. */
        public String plainName() {
            int remark = name.indexOf(" (");
            return remark < 0 ? name : name.substring(0, remark);
        }

        /** Whether some source confirms that the unit exists since the merger. */
        public boolean isConfirmed() {
            return !confidence.equals("?");
        }
    }

    private static final List<Commune> COMMUNES =
            Table.rows("thainguyen_communes.csv").stream()
                    .map(row ->
                            new Commune(
                                    new UnitCode(Table.cell(row, "code")),
                                    Table.cell(row, "name"),
                                    Table.cell(row, "type").equals("phuong"),
                                    Table.cell(row, "former_province"),
                                    Integer.parseInt(Table.cell(row, "population"))))
                    .toList();

    private static final List<Body> BODIES =
            Table.rows("thainguyen_departments.csv").stream()
                    .map(row ->
                            new Body(
                                    new UnitCode(Table.cell(row, "code")),
                                    Table.cell(row, "name"),
                                    Table.cell(row, "confidence"),
                                    Table.cell(row, "source"),
                                    UnitLevel.valueOf(Table.cell(row, "level")),
                                    UnitFunction.valueOf(Table.cell(row, "function"))))
                    .toList();

    private Province() {}

    /** The 92 communes in order of code. */
    public static List<Commune> communes() {
        return COMMUNES;
    }

    /** The bodies, in the order of the source. */
    public static List<Body> bodies() {
        return BODIES;
    }
}
