package socai.command.demo;

import java.util.List;
import java.util.Map;
import socai.reference.Province.Commune;

/**
 * Invented shares of ethnic minorities in the population of each commune: no source gives them.
 * Only their sum is bound, to about the 41 % that the census of 2019 gives for both former
 * provinces. They do not depend on the seed, so that the bands of clause II.2.b are the same in
 * every demonstration, the edges included.
 */
final class DemoShares {

    /** Communes from one code to another, both inclusive, and the range of their shares. */
    private record Area(String fromCode, String toCode, int permilleMin, int permilleMax) {

        boolean holds(String code) {
            return fromCode.compareTo(code) <= 0 && code.compareTo(toCode) <= 0;
        }
    }

    private static final List<Area> AREAS =
            List.of(
                    new Area("01840", "02191", 780, 970), // Bắc Kạn
                    new Area("05443", "05533", 130, 250), // Thái Nguyên and Sông Công towns
                    new Area("05542", "05605", 580, 790), // Định Hóa
                    new Area("05611", "05641", 420, 620), // Phú Lương
                    new Area("05662", "05707", 350, 650), // Đồng Hỷ
                    new Area("05710", "05710", 160, 160), // Linh Sơn
                    new Area("05716", "05755", 550, 800), // Võ Nhai
                    new Area("05773", "05851", 340, 490), // Đại Từ
                    new Area("05857", "05953", 55, 130)); // Phổ Yên and Phú Bình

    /** In ten-thousandths. The populations of the round ones make the shares exact. */
    private static final Map<String, Integer> FIXED =
            Map.of(
                    "01840", 7000, // Đức Xuân, in no band: exactly 70 %
                    "01843", 6880, // Bắc Kạn
                    "02086", 6610, // Chợ Mới
                    "05488", 3000, // Đại Phúc, lower edge: exactly 30 %
                    "05611", 5000, // Phú Lương, lower edge: exactly 50 %
                    "05890", 360, // Vạn Xuân, not regulated
                    "05899", 240, // Trung Thành, not regulated
                    "05941", 1000, // Điềm Thụy, lower edge: exactly 10 %
                    "05953", 499); // Kha Sơn, just not regulated

    private DemoShares() {}

    /** Residents of ethnic minorities among all residents of the commune today. */
    static int minority(Commune commune) {
        long share = tenThousandths(commune.code().value());
        return Math.toIntExact(commune.population() * share / 10_000);
    }

    private static int tenThousandths(String code) {
        Integer fixed = FIXED.get(code);
        if (fixed != null) {
            return fixed;
        }
        Area area =
                AREAS.stream()
                        .filter(candidate -> candidate.holds(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no area holds " + code));
        Dice dice = new Dice(0, Dice.Purpose.UNIT, code.hashCode());
        return dice.between(area.permilleMin() * 10, area.permilleMax() * 10);
    }
}
