package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Target;
import socai.plan.Readings;
import socai.plan.Share;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link CoverageOnDay}.
 *
 * @param whole how the province level as a whole stands against each clause that binds it
 * @param levels the bodies of each level of which there is any, in the order of the rows
 * @param flips the bodies whose verdict, or whose step of the roadmap, another reading turns
 */
public record Coverage(
        LocalDate asOf,
        Knowledge knownAt,
        Readings readings,
        List<Assessment> whole,
        List<AtLevel> levels,
        List<Flip> flips,
        DemoData demo) {

    /**
     * Some bodies together.
     *
     * @param bodies how many there are
     * @param meetAll how many meet every clause by which they are judged
     * @param notYet how many miss none, and have not reached any yet
     * @param missSome how many miss any
     * @param people all who are in service in them, secondees where they come from
     */
    public record Sum(int bodies, int meetAll, int notYet, int missSome, Figures people) {

        /** None. */
        public static final Sum NONE = new Sum(0, 0, 0, 0, Figures.NONE);

        /** How many are judged by no clause. */
        public int notJudged() {
            return bodies - meetAll - notYet - missSome;
        }

        /** How many of those in service are EM; absent when nobody is in service. */
        public @Nullable Share minorityShare() {
            return people.staff() == 0 ? null : new Share(people.minority(), people.staff());
        }

        /** These and others together. */
        public Sum plus(Sum other) {
            return new Sum(
                    bodies + other.bodies,
                    meetAll + other.meetAll,
                    notYet + other.notYet,
                    missSome + other.missSome,
                    people.plus(other.people));
        }
    }

    /**
     * The bodies of one level.
     *
     * @param clauses the staff share of II.2 first, then each clause that binds any of them, in the
     *     order of the plan
     */
    public record AtLevel(UnitLevel level, Sum sum, List<OfClause> clauses) {

        public AtLevel {
            clauses = List.copyOf(clauses);
        }

        /** How many of them meet the staff share of II.2; none without a plan. */
        public int staffShareMet() {
            return clauses.isEmpty() ? 0 : clauses.getFirst().near().getOrDefault(Nearness.MET, 0);
        }

        /** How a count of these bodies names them. */
        public UnitScope together() {
            return UnitScope.of(level);
        }
    }

    /**
     * How the bodies of a level stand against one clause, each by itself. The bands of one clause
     * are taken together; all bodies at province level together are no body here.
     *
     * @param clause the clause, or the first of its bands; absent for the staff share of II.2, by
     *     whichever clause it is asked, or why none asks for it
     * @param of the id of the clause of whose minimum it takes a share; absent when of none
     * @param bodies how many have which verdict
     * @param near how many are how near to the minimum; a body can be counted twice
     * @param persons of the bodies judged
     * @param steps what the reading COVERAGE asks at each step of the roadmap
     * @param together how the level stands by that reading
     */
    public record OfClause(
            @Nullable Clause clause,
            @Nullable String of,
            Map<Verdict, Integer> bodies,
            Map<Nearness, Integer> near,
            Persons persons,
            List<Step> steps,
            OfLevel together) {

        public OfClause {
            bodies = Map.copyOf(bodies);
            near = Map.copyOf(near);
            steps = List.copyOf(steps);
        }

        /** How many bodies are judged. */
        public int judged() {
            return bodies.entrySet().stream()
                    .filter(of -> of.getKey().isJudged())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * Sums over bodies.
     *
     * @param actual whom the clause counts
     * @param required what the full minimums ask
     * @param gap how many are missing to them; what one body has to spare fills no gap of another
     * @param asked what the verdicts are given against
     * @param missing how many are missing to that
     */
    public record Persons(long actual, long required, long gap, long asked, long missing) {

        static final Persons NONE = new Persons(0, 0, 0, 0, 0);

        Persons plus(Assessment judged) {
            Requirement minimum = judged.required();
            Target target = judged.target();
            return minimum == null || target == null
                    ? this
                    : new Persons(
                            actual + judged.actual(),
                            required + minimum.persons(),
                            gap + minimum.gap(),
                            asked + target.required().persons(),
                            missing + target.required().gap());
        }
    }

    /**
     * Reading COVERAGE on the day: 80 % are taken of the bodies of the level, each of which is
     * measured against its whole minimum.
     *
     * @param step what the verdict is given against: the step in force, or the last one
     * @param asked the fewest bodies that reach it
     * @param met how many reach their whole minimum
     * @param line how many the guidance line asks on the day
     * @param verdict absent when no body is judged
     */
    public record OfLevel(
            Milestone step, long asked, int met, long line, @Nullable Verdict verdict) {

        /** By how many bodies the level is before the line; below zero when behind it. */
        public long ahead() {
            return met - line;
        }
    }

    /**
     * Reading COVERAGE: so many of the bodies judged reach the whole minimum.
     *
     * @param asked the fewest bodies
     * @param met how many there are
     */
    public record Step(Milestone milestone, long asked, int met) {

        /** Whether enough bodies reach it. */
        public boolean isMet() {
            return met >= asked;
        }
    }

    /**
     * A body that stands otherwise when one clause is read otherwise.
     *
     * @param unit absent for the province level as a whole
     * @param clause id of the clause that it stands otherwise against; absent when none binds
     * @param of the clause of whose minimum it takes a share; absent when of none
     * @param reading which reading, such as {@code ROUNDING}
     * @param choice how it would be read
     * @param verdict as read here
     * @param otherVerdict as read so
     * @param steps for each step of the roadmap whether it is met as read here
     * @param otherSteps the same as read so
     */
    public record Flip(
            @Nullable UnitCode unit,
            @Nullable String name,
            @Nullable String clause,
            @Nullable String of,
            String reading,
            String choice,
            @Nullable Verdict verdict,
            @Nullable Verdict otherVerdict,
            List<Boolean> steps,
            List<Boolean> otherSteps) {

        public Flip {
            steps = List.copyOf(steps);
            otherSteps = List.copyOf(otherSteps);
        }
    }

    public Coverage {
        whole = List.copyOf(whole);
        levels = List.copyOf(levels);
        flips = List.copyOf(flips);
    }

    /** How many bodies of all levels meet the staff share of II.2. */
    public int staffShareMet() {
        return levels.stream().mapToInt(AtLevel::staffShareMet).sum();
    }

    /** The bodies of all levels. */
    public Sum sum() {
        return levels.stream().map(AtLevel::sum).reduce(Sum.NONE, Sum::plus);
    }
}
