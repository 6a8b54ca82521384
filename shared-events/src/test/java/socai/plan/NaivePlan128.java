package socai.plan;

import java.math.BigInteger;
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

    private final Readings how;
    private final Map<String, String> said = new LinkedHashMap<>();

    private NaivePlan128(Readings how) {
        this.how = how;
    }

    /**
     * What is said of a body: by the clause's id (and {@code /} the one it takes a share of) its
     * verdict, what is counted, what is asked in full, by 2030 and by 2035.
     */
    public static Map<String, String> of(Subject body, Readings how) {
        NaivePlan128 plan = new NaivePlan128(how);
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
        say(id, there >= 1 ? Verdict.MET : Verdict.NOT_MET, there, 1, 1, 1);
    }

    private void share(String id, int actual, int of, int percent, int ofThat) {
        long full = fewest(of, percent, ofThat, 100);
        boolean coverage = how.roadmap() == Readings.Roadmap.COVERAGE;
        long by2030 = coverage ? full : fewest(of, percent, ofThat, 80);
        say(id, actual >= full ? Verdict.MET : Verdict.NOT_MET, actual, full, by2030, full);
    }

    /** Counts upwards until it is enough. */
    private long fewest(int of, int percent, int ofThat, int step) {
        if (how.rounding() == Readings.Rounding.CEIL_BEFORE_SCALING) {
            return upTo(upTo(upTo(of, percent), ofThat), step);
        }
        long persons = 0;
        while (BigInteger.valueOf(persons)
                        .multiply(BigInteger.valueOf(1_000_000))
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
