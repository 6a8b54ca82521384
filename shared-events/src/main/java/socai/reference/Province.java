package socai.reference;

import java.util.List;
import socai.events.UnitCode;

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
     * A body at province level.
     *
     * @param confidence H, M, L, or ? when its existence after the merger is not known
     */
    public record Body(UnitCode code, String name, String confidence, String source) {}

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
                                    Table.cell(row, "source")))
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
