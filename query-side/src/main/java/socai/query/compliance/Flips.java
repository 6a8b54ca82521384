package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Coverage.Flip;

/** Finds the bodies that stand otherwise when a single clause is read otherwise. */
final class Flips {

    private final AsKnown known;
    private final List<UnitOnDay> units;
    private final LocalDate day;
    private final Readings here;

    Flips(AsKnown known, List<UnitOnDay> units, LocalDate day, AskedReadings asked) {
        this.known = known;
        this.units = units;
        this.day = day;
        this.here = known.readings(day, asked);
    }

    /** Of these rows, as they are read here. */
    List<Flip> among(List<Row> rows) {
        List<Flip> flips = new ArrayList<>();
        for (OtherReading other : OtherReading.than(here)) {
            List<Row> otherRows = known.rows(units, day, other.readings());
            for (int i = 0; i < rows.size(); i++) {
                compare(rows.get(i), otherRows.get(i), other, flips);
            }
        }
        return flips;
    }

    private static void compare(Row row, Row otherRow, OtherReading other, List<Flip> flips) {
        for (Assessment one : row.assessments()) {
            Optional<Assessment> found = counterpart(one, otherRow);
            if (found.isEmpty() || !isTheSame(one, found.get())) {
                flips.add(flip(row, one, found.orElse(null), other));
            }
        }
        for (Assessment one : otherRow.assessments()) {
            if (counterpart(one, row).isEmpty()) {
                flips.add(flip(row, null, one, other));
            }
        }
    }

    /** The first assessment is of the staff share, whether or not a clause of it binds. */
    private static Optional<Assessment> counterpart(Assessment one, Row in) {
        return in.assessments().stream()
                .filter(other ->
                        Objects.equals(id(other.clause()), id(one.clause()))
                                && Objects.equals(id(other.of()), id(one.of())))
                .findFirst();
    }

    static boolean isTheSame(Assessment one, Assessment other) {
        return one.verdict() == other.verdict() && steps(one).equals(steps(other));
    }

    private static Flip flip(
            Row row, @Nullable Assessment one, @Nullable Assessment so, OtherReading other) {
        Assessment either = Objects.requireNonNull(one == null ? so : one);
        return new Flip(
                row.unit(),
                row.name(),
                id(either.clause()),
                id(either.of()),
                other.reading().name(),
                other.choice().name(),
                one == null ? null : one.verdict(),
                so == null ? null : so.verdict(),
                one == null ? List.of() : steps(one),
                so == null ? List.of() : steps(so));
    }

    private static List<Boolean> steps(Assessment assessment) {
        return assessment.milestones().stream().map(step -> step.required().isMet()).toList();
    }

    private static @Nullable String id(@Nullable Clause clause) {
        return clause == null ? null : clause.id();
    }
}
