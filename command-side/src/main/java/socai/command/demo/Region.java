package socai.command.demo;

import java.util.ArrayList;
import java.util.List;
import socai.events.EthnicGroup;
import socai.events.organisation.GroupCount;

/** Where a body draws its staff from: which ethnic minorities live there, in what proportion. */
enum Region {
    BAC_KAN,
    THAI_NGUYEN,
    PROVINCE;

    private static final List<EthnicGroup> GROUPS =
            List.of(
                    new EthnicGroup("tay"),
                    new EthnicGroup("nung"),
                    new EthnicGroup("dao"),
                    new EthnicGroup("mong"),
                    new EthnicGroup("san-diu"),
                    new EthnicGroup("san-chay"),
                    new EthnicGroup("hoa"),
                    new EthnicGroup("muong"),
                    new EthnicGroup("thai"),
                    new EthnicGroup("ngai"));

    /** After the census of 2019: Tày 52.6, Dao 17.9, Nùng 9.2, Mông 7.2 percent of residents. */
    private static final List<Integer> IN_BAC_KAN = List.of(610, 105, 200, 75, 2, 6, 3, 2, 1, 1);

    /** After the only shares known, of about 2009: Tày 11, Nùng 5.7, Sán Dìu 3.9, Sán Chay 2.9. */
    private static final List<Integer> IN_THAI_NGUYEN =
            List.of(380, 195, 85, 30, 135, 105, 20, 25, 20, 5);

    private static final List<Integer> IN_BOTH = List.of(480, 170, 120, 40, 70, 60, 15, 25, 15, 5);

    EthnicGroup minority(Dice dice) {
        return GROUPS.get(dice.weighted(weights()));
    }

    /** So many residents of ethnic minorities, by group; what is left over is Tày. */
    List<GroupCount> residents(int minority) {
        List<Integer> weights = weights();
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        List<GroupCount> groups = new ArrayList<>();
        int others = 0;
        for (int i = 1; i < GROUPS.size(); i++) {
            int persons = Math.toIntExact((long) minority * weights.get(i) / all);
            if (persons > 0) {
                groups.add(new GroupCount(GROUPS.get(i), persons));
            }
            others += persons;
        }
        if (minority > others) {
            groups.add(new GroupCount(GROUPS.getFirst(), minority - others));
        }
        return groups;
    }

    private List<Integer> weights() {
        return switch (this) {
            case BAC_KAN -> IN_BAC_KAN;
            case THAI_NGUYEN -> IN_THAI_NGUYEN;
            case PROVINCE -> IN_BOTH;
        };
    }
}
