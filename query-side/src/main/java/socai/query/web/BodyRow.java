package socai.query.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.organisation.InForce.Why;
import socai.plan.Assessment;
import socai.plan.Assessment.Reason;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Step;
import socai.plan.Excess;
import socai.plan.Share;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Compliance.UnknownNumber;
import socai.text.TextIdentity;

/**
 * One line of the table: a row of the view with its shares as exact fractions.
 *
 * @param row what the view says; its unit is absent for the province level as a whole
 */
public record BodyRow(Row row) {

    /** The body's code; empty for the province level as a whole. */
    public String code() {
        return row.unit() == null ? "" : row.unit().value();
    }

    /** The body's name, or its code while it has none. */
    public String name() {
        return Objects.requireNonNullElse(row.name(), code());
    }

    public UnitLevel level() {
        return row.level();
    }

    public Assessment assessment() {
        return row.assessment();
    }

    public Verdict verdict() {
        return assessment().verdict();
    }

    public @Nullable Population population() {
        return row.population();
    }

    /** EM residents by all residents. */
    public @Nullable Share populationShare() {
        Population population = population();
        return population == null || population.total() < 1
                ? null
                : new Share(population.minority(), population.total());
    }

    /** Where a number is above the one it is counted against. */
    public List<Excess> excesses() {
        return row.excesses();
    }

    /** Whether the staff share is over 100 %, or of no posts at all. */
    public boolean isAboveWhole() {
        return assessment().excess() != null;
    }

    public int persons() {
        return assessment().actual();
    }

    public @Nullable Integer headcount() {
        return assessment().base();
    }

    /** Why there is no headcount. */
    public Reason noPosts() {
        List<Why> why =
                row.unknown().stream()
                        .filter(unknown -> unknown.kind() != null)
                        .map(UnknownNumber::why)
                        .toList();
        if (why.isEmpty()) {
            return Reason.HEADCOUNT_MISSING;
        }
        return why.stream().allMatch(each -> each == Why.WITHDRAWN)
                ? Reason.HEADCOUNT_WITHDRAWN
                : Reason.HEADCOUNT_UNKNOWN_SINCE_REORGANISATION;
    }

    /** EM persons by the denominator of the clause. */
    public @Nullable Share share() {
        Integer headcount = headcount();
        return headcount == null || headcount < 1 ? null : new Share(persons(), headcount);
    }

    public @Nullable Clause clause() {
        return assessment().clause();
    }

    /** The full minimum in percent. */
    public @Nullable Integer minimumPercent() {
        Clause clause = clause();
        return clause == null ? null : clause.minimumPercent();
    }

    /** The fewest persons that reach the full minimum. */
    public @Nullable Long required() {
        Requirement required = assessment().required();
        return required == null ? null : required.persons();
    }

    /** Persons missing to the full minimum. */
    public @Nullable Long gap() {
        Requirement required = assessment().required();
        return required == null ? null : required.gap();
    }

    /** The first step of the roadmap. */
    public @Nullable Step milestone() {
        return assessment().milestones().isEmpty() ? null : assessment().milestones().getFirst();
    }

    /** Persons missing to the first step of the roadmap. */
    @Nullable Long milestoneGap() {
        Step milestone = milestone();
        return milestone == null ? null : milestone.required().gap();
    }

    /** Whether name or code hold {@code text}, however accented. */
    boolean reads(String text) {
        return TextIdentity.searchKey(name() + " " + code()).contains(TextIdentity.searchKey(text));
    }
}
