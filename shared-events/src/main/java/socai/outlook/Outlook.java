package socai.outlook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Milestone;
import socai.outlook.Reach.OutOfReach;
import socai.plan.Assessment;
import socai.plan.Assessment.Reason;
import socai.plan.Counts;
import socai.plan.Verdict;

/**
 * What lies ahead of a body, or of several together. Recruits fill vacancies only: posts minus
 * those who stay; nobody is dismissed to make room, and those recruited and appointed are taken to
 * stay until the step. How many leadership titles there are is recorded nowhere and limits nothing.
 *
 * @param asOf the day asked about
 * @param standings the days looked at, in order: the ends of years and the days of the steps, with
 *     what is recorded by the day asked about and what is recorded to take effect later; without
 *     the days on which the body does not exist
 * @param losses of those in service whom the recorded figures still count, after the day of the
 *     knowledge: each counts from its own day on, also when the day asked about is a later one
 * @param whatIfs what is supposed beside
 */
public record Outlook(
        LocalDate asOf, List<Standing> standings, List<Loss> losses, List<WhatIf> whatIfs) {

    public Outlook {
        requireNonNull(asOf, "asOf");
        standings = List.copyOf(standings);
        losses = List.copyOf(losses);
        whatIfs = List.copyOf(whatIfs);
    }

    /** The days looked at, with the losses until each and, after the day asked about, what-ifs. */
    public List<Standing> ahead() {
        return standings.stream().map(this::ahead).toList();
    }

    /** How each of these comes about. */
    public List<Reckoning> reckonings() {
        return standings.stream().map(this::reckoning).toList();
    }

    /** Whether and how a step of the roadmap can be reached. */
    public Reach reach(Milestone milestone) {
        if (milestone.on().isBefore(asOf)) {
            return Reach.outOf(milestone, null, null, OutOfReach.DAY_IS_OVER);
        }
        Standing then = on(milestone.on());
        if (then == null) {
            return Reach.outOf(milestone, null, null, OutOfReach.BODY_GONE);
        }
        OutOfReach missing = missing(then);
        if (missing != null) {
            return Reach.outOf(milestone, then, null, missing);
        }
        int posts = then.posts() == null ? 0 : then.posts();
        Fewest fewest = new Search(then, Targets.of(milestone), posts).from(Fewest.NONE);
        if (fewest == null) {
            return Reach.outOf(
                    milestone,
                    then,
                    null,
                    then.posts() == null
                            ? OutOfReach.HEADCOUNT_MISSING
                            : OutOfReach.BEYOND_ALL_POSTS);
        }
        Integer vacancies = then.vacancies();
        if (fewest.recruits() > Math.max(0, vacancies == null ? 0 : vacancies)) {
            return Reach.outOf(milestone, then, fewest, OutOfReach.TOO_FEW_VACANCIES);
        }
        return new Reach(milestone, then, fewest, null, new Spread(fewest, ends(then)).years());
    }

    /** The first what-if after which there would be fewer than nobody, or more leaders than EM. */
    public Optional<WhatIf> impossible() {
        for (Standing standing : ahead()) {
            if (!isPossible(standing.counts())) {
                return whatIfs.stream()
                        .filter(action -> counts(action, standing.on()))
                        .filter(action -> action.kind() != WhatIf.Kind.HIRE)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** The last hire by which more would serve on a day than there are posts. */
    public Optional<WhatIf> beyondPosts() {
        return ahead().stream()
                .filter(standing -> Objects.requireNonNullElse(standing.vacancies(), 0) < 0)
                .flatMap(standing ->
                        whatIfs.stream()
                                .filter(action -> action.kind() == WhatIf.Kind.HIRE)
                                .filter(action -> counts(action, standing.on())))
                .reduce((_, last) -> last);
    }

    private static boolean isPossible(Counts counts) {
        int men = counts.minority() - counts.minorityWomen();
        int menLeaders = counts.minorityLeaders() - counts.minorityWomenLeaders();
        return counts.staff() >= counts.minority()
                && counts.minorityWomen() >= counts.minorityWomenLeaders()
                && counts.minorityWomenLeaders() >= 0
                && men >= menLeaders
                && menLeaders >= 0;
    }

    private Standing ahead(Standing recorded) {
        return reckoning(recorded).standing();
    }

    private Reckoning reckoning(Standing recorded) {
        Change lost = Change.NONE;
        for (Loss loss : losses) {
            if (!loss.on().isAfter(recorded.on())) {
                lost = lost.plus(loss.change());
            }
        }
        Change supposed = Change.NONE;
        for (WhatIf action : whatIfs) {
            if (recorded.on().isAfter(asOf) && counts(action, recorded.on())) {
                supposed = supposed.plus(action.change());
            }
        }
        return new Reckoning(recorded, lost, supposed);
    }

    private static boolean counts(WhatIf action, LocalDate day) {
        return !LocalDate.of(action.year(), Month.DECEMBER, 31).isAfter(day);
    }

    private @Nullable Standing on(LocalDate day) {
        return standings.stream()
                .filter(standing -> standing.on().equals(day))
                .map(this::ahead)
                .findFirst()
                .orElse(null);
    }

    private List<Standing> ends(Standing last) {
        return ahead().stream()
                .filter(end -> end.on().isAfter(asOf) || end.on().equals(last.on()))
                .filter(end -> !end.on().isAfter(last.on()))
                .toList();
    }

    private static @Nullable OutOfReach missing(Standing standing) {
        for (Assessment assessment : standing.assessments()) {
            if (assessment.verdict() == Verdict.MISSING_DATA) {
                return assessment.reason() == Reason.POPULATION_MISSING
                                || assessment.reason()
                                        == Reason.POPULATION_UNKNOWN_SINCE_REORGANISATION
                        ? OutOfReach.POPULATION_MISSING
                        : OutOfReach.HEADCOUNT_MISSING;
            }
        }
        return null;
    }
}
