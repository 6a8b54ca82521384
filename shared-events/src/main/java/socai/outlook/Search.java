package socai.outlook;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;
import socai.plan.Counts;

/**
 * Finds the fewest persons who make a body reach its targets. Each target asks at least so many of
 * one kind, and asks never fewer when more of another kind come (the leaders' share is one of EM
 * staff: more recruits ask more leaders). Raising each number only by what is missing, until
 * nothing is, therefore ends at numbers none of which any solution can undercut; only of the women
 * appointed some more are taken when too few EM men are left to appoint.
 */
final class Search {

    private final Standing staying;
    private final Targets targets;
    private final int recruitsMax;

    /**
     * A search.
     *
     * @param staying those who are there without any of these persons
     * @param recruitsMax where it is given up
     */
    Search(Standing staying, Targets targets, int recruitsMax) {
        this.staying = staying;
        this.targets = targets;
        this.recruitsMax = recruitsMax;
    }

    /** The fewest that are no fewer than {@code from}; absent when beyond the most recruits. */
    @Nullable Fewest from(Fewest from) {
        Fewest found = from;
        while (found.recruits() <= recruitsMax) {
            Fewest more = candidates(asked(found));
            if (more.equals(found)) {
                return withWomenForMissingMen(found);
            }
            found = more;
        }
        return null;
    }

    /** Whether these persons reach every target. */
    boolean reaches(Fewest persons) {
        return asked(persons).equals(persons);
    }

    private Fewest asked(Fewest so) {
        Fewest asked = so;
        for (Assessment assessment : staying.after(so.change()).assessments()) {
            Requirement required = targets.asks(assessment);
            if (required != null && !required.isMet()) {
                asked = asked.atLeast(raised(so, assessment, Math.toIntExact(required.gap())));
            }
        }
        return asked;
    }

    private static Fewest raised(Fewest so, Assessment assessment, int by) {
        return switch (requireNonNull(assessment.clause()).measure()) {
            case STAFF_OF_ASSIGNED_HEADCOUNT, MEMBERS_OF_COUNCIL_BODY ->
                    new Fewest(so.recruits() + by, 0, 0, 0);
            case LEADERS_OF_MINORITY_STAFF, LEADERS, LEADING_OR_PLANNED ->
                    new Fewest(0, 0, so.appointments() + by, 0);
            case WOMEN_OF_MINIMUM ->
                    isOfLeaders(assessment)
                            ? new Fewest(0, 0, 0, so.womenAppointed() + by)
                            : new Fewest(0, so.women() + by, 0, 0);
            case TRAINED_OF_MINORITY_STAFF, STRUCTURE_OF_POPULATION, PRIORITY ->
                    throw new IllegalStateException("%s is no target".formatted(assessment));
        };
    }

    private static boolean isOfLeaders(Assessment assessment) {
        Clause of = assessment.of();
        return of != null && of.measure() == Measure.LEADERS_OF_MINORITY_STAFF;
    }

    /** Women are recruits and appointed ones, and who is appointed serves without a title yet. */
    private Fewest candidates(Fewest so) {
        Counts there = staying.counts();
        int women =
                Math.max(
                        so.women(),
                        there.minorityWomenLeaders() + so.womenAppointed() - there.minorityWomen());
        int appointments = Math.max(so.appointments(), so.womenAppointed());
        int recruits = Math.max(so.recruits(), women);
        recruits = Math.max(recruits, there.minorityLeaders() + appointments - there.minority());
        return new Fewest(recruits, women, appointments, so.womenAppointed());
    }

    private Fewest withWomenForMissingMen(Fewest so) {
        Counts with = so.change().after(staying.counts());
        int menWithoutTitle =
                with.minority()
                        - with.minorityWomen()
                        - (with.minorityLeaders() - so.appointments())
                        + (with.minorityWomenLeaders() - so.womenAppointed());
        return new Fewest(
                so.recruits(),
                so.women(),
                so.appointments(),
                Math.max(so.womenAppointed(), so.appointments() - menWithoutTitle));
    }
}
