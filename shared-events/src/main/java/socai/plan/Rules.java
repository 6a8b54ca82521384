package socai.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.PlanAdopted;
import socai.plan.Assessment.Reason;
import socai.plan.Readings.Headcount;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.WomenOf;
import socai.plan.Unknowns.Since;

/**
 * A plan's clauses under given readings: which of them bind a body on a day, and how it stands
 * against each. The first assessment of a body is always that of its staff share (II.2), or says
 * why there is none; the others follow in the order of the plan, and each minimum share is followed
 * by the women's share of it (II.3.c).
 */
public final class Rules {

    private final PlanAdopted plan;
    private final Readings readings;
    private final Minimum minimum;
    private final List<Clause> communes;
    private final List<Clause> women;

    /**
     * The rules of one plan.
     *
     * @param day the day measured, on which the plan is in force
     */
    public Rules(PlanAdopted plan, Readings readings, LocalDate day) {
        this.plan = plan;
        this.readings = readings;
        this.minimum = new Minimum(plan, readings, day);
        this.communes =
                plan.clauses().stream()
                        .filter(clause -> clause.scope() == Scope.COMMUNE && isStaffShare(clause))
                        .toList();
        this.women =
                plan.clauses().stream()
                        .filter(clause -> clause.measure() == Measure.WOMEN_OF_MINIMUM)
                        .toList();
    }

    /** What can be said of a body on a day without a plan. */
    public static List<Assessment> withoutPlan(Subject body) {
        return List.of(
                Assessment.unjudged(
                        null,
                        body.counts().minority(),
                        posts(body, Headcount.ASSIGNED),
                        Verdict.NOT_REGULATED,
                        body.function().isUnderThePlan()
                                ? Reason.NO_PLAN_IN_FORCE
                                : Reason.ARMED_FORCES));
    }

    /** What can be said of all bodies at province level together on a day without a plan. */
    public static List<Assessment> togetherWithoutPlan(List<Subject> provinceLevel) {
        List<Subject> bodies = underThePlan(provinceLevel);
        return List.of(
                Assessment.unjudged(
                        null,
                        counts(bodies).minority(),
                        posts(bodies, Headcount.ASSIGNED),
                        Verdict.NOT_REGULATED,
                        Reason.NO_PLAN_IN_FORCE));
    }

    /** All bodies at province level together. */
    public List<Assessment> together(List<Subject> provinceLevel) {
        List<Subject> bodies = underThePlan(provinceLevel);
        Counts counts = counts(bodies);
        Integer posts = posts(bodies, readings.headcount());
        List<Assessment> found = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            if (clause.scope() == Scope.PROVINCE_LEVEL || clause.scope() == Scope.EVERY_BODY) {
                withWomen(assess(clause, counts, posts), counts, found);
            }
        }
        return named(
                staffFirst(
                        found,
                        Assessment.unjudged(
                                null,
                                counts.minority(),
                                posts,
                                Verdict.NOT_REGULATED,
                                Reason.NO_CLAUSE_FOR_THIS_BODY)),
                bodies);
    }

    /** One body. */
    public List<Assessment> body(Subject body) {
        Integer posts = posts(body, readings.headcount());
        if (!body.function().isUnderThePlan()) {
            return List.of(
                    Assessment.unjudged(
                            null,
                            body.counts().minority(),
                            posts,
                            Verdict.NOT_REGULATED,
                            Reason.ARMED_FORCES));
        }
        Assessment noStaffShare = noStaffShare(body, posts);
        List<Assessment> found = new ArrayList<>();
        Optional<Clause> band = band(body);
        for (Clause clause : plan.clauses()) {
            if (binds(clause, body, band)) {
                withWomen(assess(clause, body.counts(), posts), body.counts(), found);
            }
        }
        return named(staffFirst(found, noStaffShare), List.of(body));
    }

    /** Says of missing posts whether they were known once, and what made them unknown. */
    private List<Assessment> named(List<Assessment> assessments, List<Subject> bodies) {
        List<Since> unknown =
                bodies.stream()
                        .map(body ->
                                body.unknown()
                                        .headcounts()
                                        .get(postsOf(body.level(), readings.headcount())))
                        .filter(Objects::nonNull)
                        .toList();
        if (unknown.isEmpty()) {
            return assessments;
        }
        Reason reason =
                unknown.contains(Since.REORGANISATION)
                        ? Reason.HEADCOUNT_UNKNOWN_SINCE_REORGANISATION
                        : Reason.HEADCOUNT_WITHDRAWN;
        return assessments.stream().map(each -> each.whenPostsAreMissing(reason)).toList();
    }

    /**
     * How many may serve in these bodies together. Who is present fills a post and is none: under
     * the reading {@link Headcount#PRESENT} the posts are the assigned ones all the same.
     *
     * @return absent when a number that it needs was never recorded
     */
    public @Nullable Integer places(List<Subject> bodies) {
        return posts(
                underThePlan(bodies),
                readings.headcount() == Headcount.PRESENT
                        ? Headcount.ASSIGNED
                        : readings.headcount());
    }

    private boolean binds(Clause clause, Subject body, Optional<Clause> band) {
        return switch (clause.scope()) {
            case UNIT -> body.unit().equals(clause.unit());
            case COMMUNE ->
                    body.level() == UnitLevel.COMMUNE
                            && (!isStaffShare(clause) || band.filter(clause::equals).isPresent());
            case PUBLIC_SERVICE_UNIT -> body.level() == UnitLevel.PUBLIC_SERVICE_UNIT;
            case ETHNIC_AFFAIRS_OF_COMMUNE ->
                    body.belowCommune() && body.function() == UnitFunction.ETHNIC_AFFAIRS;
            case EVERY_BODY -> true;
            case PROVINCE_LEVEL, PROVINCE, EVERY_MINIMUM_SHARE -> false;
        };
    }

    /**
     * The one clause on a commune's staff that its population lets bind, unless a clause names the
     * commune itself.
     */
    private Optional<Clause> band(Subject body) {
        if (body.level() != UnitLevel.COMMUNE || body.population() == null || isNamed(body)) {
            return Optional.empty();
        }
        return PopulationBands.clauseFor(communes, body.population(), readings.exactly70());
    }

    private boolean isNamed(Subject body) {
        return plan.clauses().stream()
                .anyMatch(clause -> isStaffShare(clause) && body.unit().equals(clause.unit()));
    }

    private Assessment noStaffShare(Subject body, @Nullable Integer posts) {
        boolean commune = body.level() == UnitLevel.COMMUNE && !communes.isEmpty();
        Verdict verdict =
                commune && body.population() == null ? Verdict.MISSING_DATA : Verdict.NOT_REGULATED;
        Reason reason =
                !commune
                        ? Reason.NO_CLAUSE_FOR_THIS_BODY
                        : body.population() != null
                                ? Reason.POPULATION_SHARE_BELOW_LOWEST_BAND
                                : body.unknown().population() == null
                                        ? Reason.POPULATION_MISSING
                                        : Reason.POPULATION_UNKNOWN_SINCE_REORGANISATION;
        return Assessment.unjudged(null, body.counts().minority(), posts, verdict, reason);
    }

    private Assessment assess(Clause clause, Counts counts, @Nullable Integer posts) {
        if (!clause.isMeasurable()) {
            return cannotBeMeasured(clause, counts);
        }
        return switch (clause.measure()) {
            case STAFF_OF_ASSIGNED_HEADCOUNT, MEMBERS_OF_COUNCIL_BODY ->
                    ofPosts(clause, counts.minority(), posts);
            case LEADERS_OF_MINORITY_STAFF ->
                    ofMinority(clause, counts.minorityLeaders(), counts.minority());
            case TRAINED_OF_MINORITY_STAFF ->
                    ofMinority(
                            clause,
                            readings.trainedIn() == TrainedIn.ANY_FIELD
                                    ? counts.minorityTrained()
                                    : counts.minorityTrainedInAll(),
                            counts.minority());
            case LEADING_OR_PLANNED -> persons(clause, counts.minorityLeadingOrPlanned(), counts);
            case LEADERS -> persons(clause, counts.minorityLeaders(), counts);
            case PRIORITY ->
                    Assessment.unjudged(
                            clause,
                            counts.minority(),
                            counts.staff(),
                            Verdict.NOT_REGULATED,
                            Reason.PRIORITY_WITHOUT_NUMBER);
            case WOMEN_OF_MINIMUM, STRUCTURE_OF_POPULATION -> cannotBeMeasured(clause, counts);
        };
    }

    /** Such a plan is refused today; one in the ledger must not stop the answers for ever. */
    private static Assessment cannotBeMeasured(Clause clause, Counts counts) {
        return Assessment.unjudged(
                clause,
                counts.minority(),
                null,
                Verdict.NOT_REGULATED,
                Reason.CLAUSE_CANNOT_BE_MEASURED);
    }

    private Assessment ofPosts(Clause clause, int actual, @Nullable Integer posts) {
        if (posts == null) {
            return Assessment.unjudged(
                    clause, actual, null, Verdict.MISSING_DATA, Reason.HEADCOUNT_MISSING);
        }
        if (posts == 0) {
            return Assessment.unjudged(
                    clause, actual, 0, Verdict.NOT_APPLICABLE, Reason.NO_POSTS_ASSIGNED);
        }
        return minimum.share(clause, actual, posts, Minimum.of(clause));
    }

    private Assessment ofMinority(Clause clause, int actual, int minority) {
        return minority == 0
                ? Assessment.unjudged(
                        clause, actual, 0, Verdict.NOT_APPLICABLE, Reason.NO_MINORITY_STAFF)
                : minimum.share(clause, actual, minority, Minimum.of(clause));
    }

    private Assessment persons(Clause clause, int actual, Counts counts) {
        Integer from = clause.fromSharePercent();
        if (from != null
                && (counts.staff() == 0
                        || new Share(counts.minority(), counts.staff()).compareToPercent(from)
                                < 0)) {
            return Assessment.unjudged(
                    clause,
                    actual,
                    null,
                    Verdict.NOT_APPLICABLE,
                    Reason.SHARE_OF_STAFF_BELOW_CLAUSE);
        }
        return minimum.persons(clause, actual);
    }

    private void withWomen(Assessment assessment, Counts counts, List<Assessment> found) {
        found.add(assessment);
        Clause of = requireNonNull(assessment.clause());
        if (!setsAShare(of)) {
            return;
        }
        int counted =
                of.measure() == Measure.LEADERS_OF_MINORITY_STAFF
                        ? counts.minorityWomenLeaders()
                        : counts.minorityWomen();
        for (Clause clause : women) {
            found.add(women(clause, of, assessment, counted).takenOf(of));
        }
    }

    private Assessment women(Clause clause, Clause of, Assessment minimumOf, int women) {
        Integer base = minimumOf.base();
        if (minimumOf.required() == null || base == null) {
            return Assessment.unjudged(
                    clause, women, null, minimumOf.verdict(), requireNonNull(minimumOf.reason()));
        }
        if (readings.womenOf() == WomenOf.OF_ACTUAL) {
            return minimumOf.actual() == 0 && of.measure() == Measure.LEADERS_OF_MINORITY_STAFF
                    ? Assessment.unjudged(
                            clause, women, 0, Verdict.NOT_APPLICABLE, Reason.NO_MINORITY_LEADERS)
                    : ofMinority(clause, women, minimumOf.actual());
        }
        return minimum.shareOfMinimum(clause, women, base, Minimum.of(of), Minimum.of(clause));
    }

    private static boolean setsAShare(Clause clause) {
        return clause.measure().isAskedOfWomen();
    }

    private static boolean isStaffShare(Clause clause) {
        return clause.measure().isOfPosts();
    }

    /** A body has at most one staff share, and it comes first; without one it is said why. */
    private static List<Assessment> staffFirst(List<Assessment> found, Assessment without) {
        List<Assessment> ordered = new ArrayList<>(found.size() + 1);
        found.stream().filter(Rules::isOfStaff).forEach(ordered::add);
        if (ordered.isEmpty()) {
            ordered.add(without);
        }
        found.stream().filter(assessment -> !isOfStaff(assessment)).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static boolean isOfStaff(Assessment assessment) {
        return assessment.of() == null && isStaffShare(requireNonNull(assessment.clause()));
    }

    private static List<Subject> underThePlan(List<Subject> bodies) {
        return bodies.stream().filter(body -> body.function().isUnderThePlan()).toList();
    }

    private static Counts counts(List<Subject> bodies) {
        return bodies.stream().map(Subject::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** Missing is missing: a sum that leaves a body out would be too small a denominator. */
    private static @Nullable Integer posts(List<Subject> bodies, Headcount kind) {
        int total = 0;
        for (Subject body : bodies) {
            Integer posts = posts(body, kind);
            if (posts == null) {
                return null;
            }
            total += posts;
        }
        return bodies.isEmpty() ? null : total;
    }

    private static @Nullable Integer posts(Subject body, Headcount kind) {
        return body.headcounts().get(postsOf(body.level(), kind));
    }

    /**
     * The kind of number that are the posts of a unit of a level. A council body has members,
     * whichever number of posts is read for others.
     */
    public static HeadcountKind postsOf(UnitLevel level, Headcount kind) {
        return level == UnitLevel.COUNCIL_BODY
                ? HeadcountKind.COUNCIL_MEMBERS
                : switch (kind) {
                    case ASSIGNED -> HeadcountKind.ASSIGNED;
                    case PROVISIONAL -> HeadcountKind.PROVISIONAL;
                    case PRESENT -> HeadcountKind.PRESENT;
                };
    }
}
