package socai.command.plan;

import java.time.LocalDate;
import java.util.List;
import socai.command.Malformed;
import socai.events.plan.Milestone;

/**
 * What a roadmap must be: each step after the plan comes into force, later than the one before, and
 * asking more. It need not end in 100 %: the minimum itself is asked in full whatever the steps.
 */
final class SoundRoadmap {

    private SoundRoadmap() {}

    /**
     * Checks it.
     *
     * @param since the first day of the plan
     * @throws Malformed pointing at the step
     */
    static void require(LocalDate since, List<Milestone> roadmap) {
        for (int i = 0; i < roadmap.size(); i++) {
            Milestone step = roadmap.get(i);
            String at = "/roadmap/" + i;
            if (!step.on().isAfter(since)) {
                throw new Malformed(at + "/on", "roadmap-before-plan", step.on(), since);
            }
            if (i > 0) {
                requireMore(at, step, roadmap.get(i - 1));
            }
        }
    }

    private static void requireMore(String at, Milestone step, Milestone before) {
        if (!step.on().isAfter(before.on())) {
            throw new Malformed(at + "/on", "roadmap-out-of-order");
        }
        if (step.percent() <= before.percent()) {
            throw new Malformed(
                    at + "/percent",
                    "roadmap-not-rising",
                    step.percent(),
                    step.on(),
                    before.percent());
        }
    }
}
