package socai.plan;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/**
 * Plan 128 a second time, written out as the text reads, with nothing taken from the product but
 * its values: what each clause asks of one body in whole persons, found by counting upwards.
 */
public final class NaivePlan128 {

    static final UnitCode COUNCIL = new UnitCode("BAN-DAN-TOC-HDND");
    static final UnitCode DEPARTMENT = new UnitCode("SO-DAN-TOC-TON-GIAO");

    private static final int NO_MINIMUM = -1;

    private static final LocalDate BEGIN = LocalDate.of(2026, 4, 1);
    private static final LocalDate END_2030 = LocalDate.of(2030, 12, 31);
    private static final LocalDate END_2035 = LocalDate.of(2035, 12, 31);

    private final Readings how;
    private final LocalDate day;
    private final Map<String, String> said = new LinkedHashMap<>();

    private NaivePlan128(Readings how, LocalDate day) {
        this.how = how;
        this.day = day;
    }

    /**
     * What is said of a body on a day: by the clause's id (and {@code /} the one it takes a share
     * of) its verdict, what is counted, what is asked in full, by 2030 and by 2035, by when it is
     * due, and by how many it is before the line.
     */
    public static Map<String, String> of(Subject body, Readings how, LocalDate day) {
        NaivePlan128 plan = new NaivePlan128(how, day);
        plan.read(body);
        return plan.said;
    }

    private void read(Subject body) {
        Counts n = body.counts();
        if (body.function() == UnitFunction.ARMED_FORCES) {
            say("-", Verdict.NOT_REGULATED, n.minority());
            return;
        }
        Integer posts = posts(body);
        if (body.unit().equals(COUNCIL)) {
            staff("BDT", 30, posts, n);
        } else if (body.unit().equals(DEPARTMENT)) {
            staff("SDT", 30, posts, n);
        } else if (body.level() == UnitLevel.COMMUNE && body.population() == null) {
            say("-", Verdict.MISSING_DATA, n.minority());
        } else if (body.level() == UnitLevel.COMMUNE
                && communePercent(body.population()) != NO_MINIMUM) {
            staff("COM", communePercent(body.population()), posts, n);
        } else {
            say("-", Verdict.NOT_REGULATED, n.minority());
        }
        if (body.belowCommune() && body.function() == UnitFunction.ETHNIC_AFFAIRS) {
            say("COM-EA", Verdict.NOT_REGULATED, n.minority());
        }
        if (body.unit().equals(COUNCIL) || body.unit().equals(DEPARTMENT)) {
            atLeastOne("LEAD-X", n.minorityLeadingOrPlanned());
        }
        if (body.level() == UnitLevel.COMMUNE) {
            leaders("LEAD-C", 20, n);
        }
        if (body.level() == UnitLevel.PUBLIC_SERVICE_UNIT) {
            if (n.staff() > 0 && 100 * n.minority() >= 30 * n.staff()) {
                atLeastOne("LEAD-U", n.minorityLeaders());
            } else {
                say("LEAD-U", Verdict.NOT_APPLICABLE, n.minorityLeaders());
            }
        }
        int trained =
                how.trainedIn() == Readings.TrainedIn.ANY_FIELD
                        ? n.minorityTrained()
                        : n.minorityTrainedInAll();
        if (n.minority() == 0) {
            say("TRAIN", Verdict.NOT_APPLICABLE, trained);
        } else {
            share("TRAIN", trained, n.minority(), 100, 100);
        }
    }

    private void staff(String id, int percent, @Nullable Integer posts, Counts n) {
        if (posts == null) {
            say(id, Verdict.MISSING_DATA, n.minority());
            say("WOMEN/" + id, Verdict.MISSING_DATA, n.minorityWomen());
        } else if (posts == 0) {
            say(id, Verdict.NOT_APPLICABLE, n.minority());
            say("WOMEN/" + id, Verdict.NOT_APPLICABLE, n.minorityWomen());
        } else {
            share(id, n.minority(), posts, percent, 100);
            women(id, n.minorityWomen(), n.minority(), posts, percent);
        }
    }

    private void leaders(String id, int percent, Counts n) {
        if (n.minority() == 0) {
            say(id, Verdict.NOT_APPLICABLE, n.minorityLeaders());
            say("WOMEN/" + id, Verdict.NOT_APPLICABLE, n.minorityWomenLeaders());
        } else {
            share(id, n.minorityLeaders(), n.minority(), percent, 100);
            women(id, n.minorityWomenLeaders(), n.minorityLeaders(), n.minority(), percent);
        }
    }

    private void women(String id, int women, int actual, int of, int percent) {
        if (how.womenOf() == Readings.WomenOf.OF_MINIMUM) {
            share("WOMEN/" + id, women, of, percent, 20);
        } else if (actual == 0) {
            say("WOMEN/" + id, Verdict.NOT_APPLICABLE, women);
        } else {
            share("WOMEN/" + id, women, actual, 20, 100);
        }
    }

    private void atLeastOne(String id, int there) {
        judge(id, there, 1, 1, 1);
    }

    private void share(String id, int actual, int of, int percent, int ofThat) {
        long full = fewest(of, percent, ofThat, 1, 1);
        if (how.roadmap() == Readings.Roadmap.COVERAGE) {
            judge(id, actual, full, full, full);
            return;
        }
        long line;
        if (day.isAfter(END_2030)) {
            long gone = Math.min(DAYS.between(END_2030, day), DAYS.between(END_2030, END_2035));
            long all = DAYS.between(END_2030, END_2035);
            line = fewest(of, percent, ofThat, 80 * all + 20 * gone, 100 * all);
        } else {
            long gone = DAYS.between(BEGIN, day) + 1;
            long all = DAYS.between(BEGIN, END_2030) + 1;
            line = fewest(of, percent, ofThat, 80 * gone, 100 * all);
        }
        judge(id, actual, full, fewest(of, percent, ofThat, 4, 5), line);
    }

    private void judge(String id, int actual, long full, long by2030, long line) {
        boolean steps =
                how.verdict() == Readings.VerdictAgainst.STEP_IN_FORCE
                        && how.roadmap() == Readings.Roadmap.SCALED_FLOOR;
        LocalDate due = steps && !day.isAfter(END_2030) ? END_2030 : END_2035;
        long enough = due.equals(END_2030) ? by2030 : full;
        Verdict verdict = actual >= enough ? Verdict.MET : Verdict.NOT_MET;
        if (actual < enough
                && how.verdict() == Readings.VerdictAgainst.STEP_IN_FORCE
                && day.isBefore(due)) {
            verdict = Verdict.NOT_YET;
        }
        say(id, verdict, actual, full, by2030, full);
        said.merge(id, " " + due + " " + (actual - line), String::concat);
    }

    /** Of what the step leaves of the minimum the share is taken: counts upwards until enough. */
    private long fewest(int of, int percent, int ofThat, long step, long ofSteps) {
        if (how.rounding() == Readings.Rounding.CEIL_BEFORE_SCALING) {
            long minimum = upTo(of, percent);
            long atStep = 0;
            while (atStep * ofSteps < minimum * step) {
                atStep++;
            }
            return upTo(atStep, ofThat);
        }
        long persons = 0;
        while (BigInteger.valueOf(persons)
                        .multiply(BigInteger.valueOf(10_000))
                        .multiply(BigInteger.valueOf(ofSteps))
                        .compareTo(
                                BigInteger.valueOf(of)
                                        .multiply(BigInteger.valueOf(percent))
                                        .multiply(BigInteger.valueOf(ofThat))
                                        .multiply(BigInteger.valueOf(step)))
                < 0) {
            persons++;
        }
        return persons;
    }

    private static long upTo(long of, int percent) {
        long persons = 0;
        while (persons * 100 < of * percent) {
            persons++;
        }
        return persons;
    }

    private int communePercent(@Nullable Share population) {
        long part = population == null ? 0 : population.part() * 100;
        long whole = population == null ? 1 : population.whole();
        if (part < 5 * whole) {
            return NO_MINIMUM;
        }
        if (part < 10 * whole) {
            return 5;
        }
        if (part < 30 * whole) {
            return 10;
        }
        if (part < 50 * whole) {
            return 15;
        }
        if (part < 70 * whole) {
            return 25;
        }
        return part == 70 * whole && how.exactly70() == Exactly70.LOWER ? 25 : 35;
    }

    private @Nullable Integer posts(Subject body) {
        if (body.level() == UnitLevel.COUNCIL_BODY) {
            return body.headcounts().get(HeadcountKind.COUNCIL_MEMBERS);
        }
        return body.headcounts().get(HeadcountKind.valueOf(how.headcount().name()));
    }

    private void say(String id, Verdict verdict, long... numbers) {
        StringBuilder words = new StringBuilder(verdict.name());
        for (long number : numbers) {
            words.append(' ').append(number);
        }
        said.put(id, words.toString());
    }
}
