package socai.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import socai.outlook.Reach.Year;
import socai.plan.Counts;

/**
 * Spreads persons evenly over year ends, in whole persons: never fewer than the line between the
 * steps asks, where vacancies and candidates allow it, and never more than in all.
 */
final class Spread {

    private final Fewest all;
    private final List<Standing> ends;

    Spread(Fewest all, List<Standing> ends) {
        this.all = all;
        this.ends = ends;
    }

    List<Year> years() {
        List<Year> years = new ArrayList<>();
        Fewest before = Fewest.NONE;
        for (int i = 1; i <= ends.size(); i++) {
            Standing end = ends.get(i - 1);
            Fewest until = i == ends.size() ? all : until(i, end, before);
            boolean onTheLine =
                    new Search(end, Targets.onTheLine(), until.recruits()).reaches(until);
            years.add(new Year(end.on(), until, onTheLine));
            before = until;
        }
        return years;
    }

    private Fewest until(int year, Standing end, Fewest before) {
        Search line = new Search(end, Targets.onTheLine(), all.recruits());
        Fewest even = new Fewest(even(all.recruits(), year), 0, even(all.appointments(), year), 0);
        Fewest asked = Objects.requireNonNullElse(line.from(Fewest.NONE), all);
        Integer vacancies = end.vacancies();
        int recruits =
                within(
                        Math.max(even.recruits(), asked.recruits()),
                        before.recruits(),
                        Math.min(all.recruits(), vacancies == null ? 0 : vacancies));
        Fewest with = new Fewest(recruits, 0, 0, 0);
        Fewest more = Objects.requireNonNullElse(line.from(with), all);
        int women =
                part(
                        more.women(),
                        all.women(),
                        all.recruits(),
                        recruits,
                        before.women(),
                        before.recruits());
        Counts there = new Fewest(recruits, women, 0, 0).change().after(end.counts());
        int appointments =
                within(
                        Math.max(even.appointments(), more.appointments()),
                        before.appointments(),
                        Math.min(all.appointments(), there.minority() - there.minorityLeaders()));
        int womenAppointed =
                part(
                        more.womenAppointed(),
                        all.womenAppointed(),
                        all.appointments(),
                        appointments,
                        before.womenAppointed(),
                        before.appointments());
        return new Fewest(recruits, women, appointments, womenAppointed);
    }

    private int even(int total, int year) {
        return Math.ceilDiv(total * year, ends.size());
    }

    /** Women among {@code now} of {@code whole}, so that no year takes more women than persons. */
    private static int part(int asked, int women, int whole, int now, int womenBefore, int before) {
        int even = whole == 0 ? 0 : Math.ceilDiv(women * now, whole);
        return within(
                Math.max(even, asked), womenBefore, Math.min(women, womenBefore + now - before));
    }

    private static int within(int wanted, int least, int most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
