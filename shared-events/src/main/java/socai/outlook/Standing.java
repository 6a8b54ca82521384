package socai.outlook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socai.plan.Assessment;
import socai.plan.Counts;

/**
 * A body, or several together, on one day.
 *
 * @param counts who counts that day
 * @param posts how many may serve that day; absent when never recorded
 * @param rules how any such counts would stand that day against every clause that binds
 */
public record Standing(
        LocalDate on,
        Counts counts,
        @Nullable Integer posts,
        Function<Counts, List<Assessment>> rules) {

    public Standing {
        requireNonNull(on, "on");
        requireNonNull(counts, "counts");
        requireNonNull(rules, "rules");
    }

    /** Posts that nobody holds, below zero when more serve than there are; absent when unknown. */
    public @Nullable Integer vacancies() {
        return posts == null ? null : posts - counts.staff();
    }

    /** Against the clauses on staff, leaders and women that recruiting and appointing can meet. */
    public List<Assessment> assessments() {
        return rules.apply(counts).stream().filter(Targets::isOne).toList();
    }

    Standing after(Change change) {
        return new Standing(on, change.after(counts), posts, rules);
    }
}
