package socai.app;

import static socai.app.PlanOrders.annul;
import static socai.app.PlanOrders.choose;
import static socai.app.PlanOrders.continuous;
import static socai.app.PlanOrders.correct;
import static socai.app.PlanOrders.done;
import static socai.app.PlanOrders.take;
import static socai.app.PlanOrders.yearly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.app.HttpRefusalsTest.Attempt;

/** Orders that the rules of a plan, its tasks and its readings refuse. */
final class PlanProvocations {

    private static final String COMMUNE = HttpRefusalsTest.COMMUNE;
    private static final String SCHOOL = HttpRefusalsTest.SCHOOL;

    /** In force before Plan 128, so that what is reported under it is over. */
    private static final String PLAN = "905/KH-UBND";

    private static final int YEAR = 2025;
    private static final String DONE_ON = "2025-10-20";
    private static final String DUE = "2025-10-31";

    private PlanProvocations() {}

    static List<Attempt> prepare() {
        return List.of(
                new Attempt("/api/v1/plans", PlanOrders.adopt(PLAN, YEAR)),
                order(
                        take(yearly(YEAR)),
                        take(done(DONE_ON, COMMUNE, DUE)),
                        take(choose("2025-05-01")),
                        correct(3, choose("2025-06-01")),
                        take(choose("2025-07-01")),
                        annul(5)));
    }

    static Attempt of(String code) {
        return switch (code) {
            case "before-plan" -> order(take(choose("2025-03-31")));
            case "task-already-laid-down" -> order(take(yearly(YEAR)));
            case "owner-does-not-exist" -> order(take(continuous(YEAR, "SO-KHONG-CO")));
            case "task-not-laid-down" ->
                    order(take(changed(done(DONE_ON, COMMUNE, DUE), "task", "X.9")));
            case "not-among-owners" -> order(take(done(DONE_ON, SCHOOL, DUE)));
            case "no-such-occurrence" -> order(take(done(DONE_ON, COMMUNE, "2025-11-01")));
            case "occurrence-not-said" -> order(take(done(DONE_ON, COMMUNE, null)));
            case "task-already-done" -> order(take(done("2025-11-05", COMMUNE, DUE)));
            case "contradicts-plan-event" -> order(annul(1));
            case "no-such-plan-event" -> order(annul(99));
            case "adoption-is-not-amended" -> order(annul(0));
            case "plan-event-already-annulled" -> order(annul(5));
            case "plan-event-already-corrected" -> order(correct(3, choose("2025-06-02")));
            case "plan-annulment-holds-no-fact" -> order(correct(6, choose("2025-06-02")));
            default -> throw new AssertionError("nobody provokes " + code);
        };
    }

    private static Attempt order(Map<?, ?>... actions) {
        return new Attempt(PlanOrders.ACTIONS, PlanOrders.order(PLAN, actions));
    }

    private static Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> fact, String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fact);
        changed.put(field, value);
        return changed;
    }
}
