package socai.app;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.plan.Counts;
import socai.plan.Share;
import socai.plan.Subject;

/**
 * What a careful clerk keeps on paper beside the ledger: who is in which body now and what they
 * count as. It asks the product nothing.
 */
final class PaperRoster {

    private final Map<String, Someone> people = new LinkedHashMap<>();
    private final Map<String, Body> bodies = new LinkedHashMap<>();

    private static final class Someone {
        private String unit;
        private final boolean minority;
        private final boolean woman;
        private boolean leads;
        private boolean trained;

        Someone(String unit, boolean minority, boolean woman) {
            this.unit = unit;
            this.minority = minority;
            this.woman = woman;
        }
    }

    private static final class Body {
        private final UnitLevel level;
        private int posts;
        private @Nullable Share population;

        Body(UnitLevel level) {
            this.level = level;
        }
    }

    void establish(String unit, UnitLevel level) {
        bodies.put(unit, new Body(level));
    }

    void posts(String unit, int posts) {
        body(unit).posts = posts;
    }

    void population(String unit, int total, int minority) {
        body(unit).population = new Share(minority, total);
    }

    void recruit(String person, String unit, boolean minority, boolean woman) {
        people.put(person, new Someone(unit, minority, woman));
    }

    void lead(String person) {
        someone(person).leads = true;
    }

    void train(String person) {
        someone(person).trained = true;
    }

    /** The certificate was void. */
    void untrain(String person) {
        someone(person).trained = false;
    }

    void leave(String person) {
        people.remove(person);
    }

    /** All staff follows, without titles. */
    void merge(String unit, String into) {
        bodies.remove(unit);
        for (Someone someone : people.values()) {
            if (someone.unit.equals(unit)) {
                someone.unit = into;
                someone.leads = false;
            }
        }
    }

    Collection<String> units() {
        return List.copyOf(bodies.keySet());
    }

    /** A body as it is now. */
    Subject subject(String unit) {
        Body body = body(unit);
        return new Subject(
                new UnitCode(unit),
                body.level,
                UnitFunction.GENERAL,
                false,
                counts(unit),
                Map.of(HeadcountKind.ASSIGNED, body.posts),
                body.population);
    }

    /** The same if one person were not there. */
    Subject subjectWithout(String person) {
        Someone missing = requireNonNull(people.remove(person));
        Subject without = subject(missing.unit);
        people.put(person, missing);
        return without;
    }

    /** EM persons of a body who hold no title. */
    List<String> withoutTitle(String unit, boolean woman) {
        return people.entrySet().stream()
                .filter(one -> one.getValue().unit.equals(unit) && one.getValue().minority)
                .filter(one -> one.getValue().woman == woman && !one.getValue().leads)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** EM persons of a body who completed no training. */
    List<String> untrained(String unit) {
        return people.entrySet().stream()
                .filter(one -> one.getValue().unit.equals(unit) && one.getValue().minority)
                .filter(one -> !one.getValue().trained)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Counts counts(String unit) {
        Counts sum = Counts.NONE;
        for (Someone one : people.values()) {
            if (one.unit.equals(unit)) {
                sum =
                        sum.plus(
                                new Counts(
                                        1,
                                        one(one.minority),
                                        one(one.minority && one.woman),
                                        one(one.minority && one.leads),
                                        one(one.minority && one.woman && one.leads),
                                        one(one.minority && one.leads),
                                        one(one.minority && one.trained),
                                        0));
            }
        }
        return sum;
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private Someone someone(String person) {
        return requireNonNull(people.get(person));
    }

    private Body body(String unit) {
        return requireNonNull(bodies.get(unit));
    }
}
