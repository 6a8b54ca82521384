package socai.query.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.query.compliance.Coverage;
import socai.query.compliance.Coverage.AtLevel;
import socai.query.compliance.Coverage.OfClause;
import socai.query.compliance.Coverage.Sum;
import socai.query.compliance.Nearness;

/** The coverage that is to be expected on a day ahead, beside the recorded one. */
public record ExpectedCoverage(Coverage coverage) {

    /** Of all levels together. */
    public Sum sum() {
        return coverage.sum();
    }

    /** Of the same level; absent when there is no body of it. */
    public @Nullable Sum sum(AtLevel recorded) {
        AtLevel same = same(recorded);
        return same == null ? null : same.sum();
    }

    /** How many bodies of the level stand so against the clause; absent for training. */
    public @Nullable Integer near(AtLevel recorded, OfClause clause, Nearness near) {
        AtLevel same = same(recorded);
        if (same == null) {
            return null;
        }
        return same.clauses().stream()
                .filter(one ->
                        isSame(one.clause(), clause.clause())
                                && Objects.equals(one.of(), clause.of()))
                .map(one -> one.near().getOrDefault(near, 0))
                .findFirst()
                .orElse(null);
    }

    /** The province level as a whole against the same clause; absent for training. */
    public @Nullable Assessment whole(Assessment recorded) {
        return coverage.whole().stream()
                .filter(one ->
                        isSame(one.clause(), recorded.clause()) && isSame(one.of(), recorded.of()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AtLevel same(AtLevel recorded) {
        return coverage.levels().stream()
                .filter(one -> one.level() == recorded.level())
                .findFirst()
                .orElse(null);
    }

    static boolean isSame(@Nullable Clause one, @Nullable Clause other) {
        return Objects.equals(one == null ? null : one.id(), other == null ? null : other.id());
    }
}
