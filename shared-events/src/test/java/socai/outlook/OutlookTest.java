package socai.outlook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.outlook.Loss.Cause;
import socai.outlook.Reach.OutOfReach;
import socai.outlook.Reach.Year;
import socai.plan.Counts;
import socai.plan.Exactly70;
import socai.plan.Readings;
import socai.plan.Readings.Headcount;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.VerdictAgainst;
import socai.plan.Readings.WomenOf;
import socai.plan.Rules;
import socai.plan.Share;
import socai.plan.Subject;
import socai.reference.Plan128;

/** Outlooks computed by hand, and the minimum beside an exhaustive search. */
class OutlookTest {

    private static final PlanAdopted PLAN = Plan128.adopted();
    private static final LocalDate NOW = LocalDate.of(2026, 11, 1);
    private static final Milestone FIRST = PLAN.roadmap().getFirst();
    private static final Milestone LAST = PLAN.roadmap().getLast();
    private static final int RANDOM_BODIES = 3_000;

    /**
     * A commune of band 15 %: 40 posts ask 6 EM by 2035, of them 2 women, and 5 by 2030, of them 1;
     * 20 % of them lead, of whom a fifth, in whole persons, are women.
     */
    @Test
    void aCommuneNeedsWhatIsMissingAfterThoseWhoRetire() {
        Outlook outlook = outlook(40, counts(38, 5, 1, 1, 0), retires(2029, true, true, false));
        Reach first = outlook.reach(FIRST);
        assertThat(requireNonNull(first.staying()).counts().minority()).isEqualTo(4);
        assertThat(first.fewest()).isEqualTo(new Fewest(1, 1, 1, 1));
        assertThat(first.outOfReach()).isNull();
        assertThat(outlook.reach(LAST).fewest()).isEqualTo(new Fewest(2, 2, 1, 1));
    }

    /** 20 % of 6 EM staff are 2 leaders where 20 % of 5 are 1. */
    @Test
    void moreRecruitsAskMoreLeaders() {
        Reach last = outlook(40, counts(30, 5, 2, 1, 1)).reach(LAST);
        assertThat(last.fewest()).isEqualTo(new Fewest(1, 0, 1, 0));
    }

    @Test
    void withoutVacanciesItIsOutOfReachAndTheNumberMissingIsSaid() {
        Reach last = outlook(40, counts(39, 3, 2, 1, 1)).reach(LAST);
        assertThat(last.outOfReach()).isEqualTo(OutOfReach.TOO_FEW_VACANCIES);
        assertThat(requireNonNull(last.fewest()).recruits()).isEqualTo(3);
        assertThat(requireNonNull(last.staying()).vacancies()).isEqualTo(1);
        assertThat(last.years()).isEmpty();
    }

    @Test
    void aMissingHeadcountIsSaidAndNeverTakenAsZero() {
        assertThat(outlook(null, counts(39, 3, 2, 1, 1)).reach(LAST).outOfReach())
                .isEqualTo(OutOfReach.HEADCOUNT_MISSING);
    }

    @Test
    void aStepWhoseDayIsOverIsNotReachedAnyMore() {
        Outlook late = new Outlook(LocalDate.of(2031, 1, 1), List.of(), List.of(), List.of());
        assertThat(late.reach(FIRST).outOfReach()).isEqualTo(OutOfReach.DAY_IS_OVER);
        assertThat(late.reach(LAST).outOfReach()).isEqualTo(OutOfReach.BODY_GONE);
    }

    @Test
    void whoHasATermLosesTheTitleOnceAndWhoseEndIsRecordedIsNotTakenAwayTwice() {
        Outlook outlook =
                outlook(
                        40,
                        counts(38, 6, 2, 2, 1),
                        new Loss(LocalDate.of(2028, 7, 1), Cause.END_OF_TERM, true, true, true),
                        new Loss(LocalDate.of(2028, 7, 1), Cause.RECORDED, true, true, true));
        Counts then = requireNonNull(outlook.reach(FIRST).staying()).counts();
        assertThat(then).isEqualTo(counts(38, 6, 2, 1, 0));
    }

    @Test
    void whoIsKnownToHaveGoneByTheDayAskedAboutIsMissingThenAndTheStepsAgree() {
        List<Standing> standings = standings(40, counts(38, 5, 1, 1, 0), Readings.DEFAULT);
        List<Loss> losses = List.of(retires(2029, true, true, false));
        Outlook now = new Outlook(NOW, standings, losses, List.of());
        Outlook then = new Outlook(FIRST.on(), standings, losses, List.of());

        assertThat(requireNonNull(then.reach(FIRST).staying()).counts())
                .isEqualTo(counts(37, 4, 0, 1, 0));
        assertThat(then.reach(FIRST).fewest()).isEqualTo(now.reach(FIRST).fewest());
        assertThat(then.reach(LAST).fewest()).isEqualTo(now.reach(LAST).fewest());
        assertThat(then.ahead()).extracting(Standing::counts).isEqualTo(counted(now.ahead()));
    }

    private static List<Counts> counted(List<Standing> standings) {
        return standings.stream().map(Standing::counts).toList();
    }

    @Test
    void whatIsSupposedChangesTheFiguresFromTheEndOfItsYear() {
        Outlook outlook =
                new Outlook(
                        NOW,
                        standings(40, counts(36, 3, 2, 1, 1), Readings.DEFAULT),
                        List.of(),
                        List.of(
                                new WhatIf(WhatIf.Kind.HIRE, 2028, true, true, 2),
                                new WhatIf(WhatIf.Kind.LEAVE, 2028, false, false, 1),
                                new WhatIf(WhatIf.Kind.APPOINT, 2029, true, false, 1)));
        assertThat(outlook.ahead())
                .filteredOn(day -> day.on().getYear() < 2030)
                .extracting(Standing::counts)
                .containsExactly(
                        counts(36, 3, 2, 1, 1),
                        counts(36, 3, 2, 1, 1),
                        counts(37, 5, 4, 1, 1),
                        counts(37, 5, 4, 2, 1));
        assertThat(outlook.reach(LAST).fewest()).isEqualTo(new Fewest(1, 0, 0, 0));
        assertThat(outlook.impossible()).isEmpty();
    }

    @Test
    void moreThanThereAreCannotBeSupposedToLeave() {
        WhatIf leave = new WhatIf(WhatIf.Kind.LEAVE, 2028, true, false, 2);
        Outlook outlook =
                new Outlook(
                        NOW,
                        standings(40, counts(36, 3, 2, 1, 1), Readings.DEFAULT),
                        List.of(),
                        List.of(leave));
        assertThat(outlook.impossible()).contains(leave);
    }

    @Test
    void theFewestAreThoseOfAnExhaustiveSearchAndTheirYearsAddUp() {
        SplittableRandom random = new SplittableRandom(128);
        int reached = 0;
        int outOfReach = 0;
        for (int i = 0; i < RANDOM_BODIES; i++) {
            Outlook outlook = random(random);
            Reach reach = outlook.reach(LAST);
            Standing staying = requireNonNull(reach.staying());
            List<Fewest> all = everyWay(staying, LAST);
            if (reach.outOfReach() != null) {
                assertThat(all).as("%d %s", i, staying.counts()).isEmpty();
                outOfReach++;
                continue;
            }
            reached++;
            Fewest fewest = requireNonNull(reach.fewest());
            assertThat(all).as("%d %s", i, staying.counts()).contains(fewest);
            for (Fewest other : all) {
                assertThat(other.recruits()).isGreaterThanOrEqualTo(fewest.recruits());
                assertThat(other.women()).isGreaterThanOrEqualTo(fewest.women());
                assertThat(other.appointments()).isGreaterThanOrEqualTo(fewest.appointments());
                boolean same =
                        other.recruits() == fewest.recruits()
                                && other.women() == fewest.women()
                                && other.appointments() == fewest.appointments();
                if (same) {
                    assertThat(other.womenAppointed())
                            .isGreaterThanOrEqualTo(fewest.womenAppointed());
                }
            }
            yearsAddUp(reach, outlook);
        }
        assertThat(reached).isGreaterThan(RANDOM_BODIES / 4);
        assertThat(outOfReach).isGreaterThan(RANDOM_BODIES / 20);
    }

    @Test
    void whereNobodyLeadsOrIsPlannedToOneAppointmentReachesThatClauseAndAPlanningNeedsNone() {
        for (int planned : new int[] {0, 1}) {
            PlanAdopted plan =
                    new PlanAdopted(
                            PLAN.plan(),
                            PLAN.effectiveOn(),
                            PLAN.title(),
                            List.of(oneWhoLeadsOrIsPlanned()),
                            PLAN.roadmap());
            Counts counts = new Counts(5, 2, 1, 0, 0, planned, 0, 0);
            Outlook outlook =
                    new Outlook(
                            NOW,
                            standings(plan, 5, counts, Readings.DEFAULT),
                            List.of(),
                            List.of());

            assertThat(outlook.reach(PLAN.roadmap().getLast()).fewest())
                    .isEqualTo(new Fewest(0, 0, 1 - planned, 0));
        }
    }

    private static void yearsAddUp(Reach reach, Outlook outlook) {
        Fewest before = Fewest.NONE;
        for (Year year : reach.years()) {
            Fewest until = year.until();
            Standing end =
                    outlook.ahead().stream()
                            .filter(day -> day.on().equals(year.on()))
                            .findFirst()
                            .orElseThrow();
            int recruits = until.recruits() - before.recruits();
            int women = until.women() - before.women();
            assertThat(women).isBetween(0, recruits);
            assertThat(until.womenAppointed() - before.womenAppointed())
                    .isBetween(0, until.appointments() - before.appointments());
            assertThat(until.recruits()).isLessThanOrEqualTo(requireNonNull(end.vacancies()));
            boolean onTheLine =
                    end.after(until.change()).assessments().stream()
                            .allMatch(a -> a.guidance() == null || a.guidance().isMet());
            assertThat(year.onTheLine()).isEqualTo(onTheLine);
            before = until;
        }
        assertThat(before).isEqualTo(reach.fewest());
    }

    /** Every number of recruits and appointments that the body can take and that is enough. */
    private static List<Fewest> everyWay(Standing staying, Milestone step) {
        List<Fewest> ways = new ArrayList<>();
        Counts there = staying.counts();
        int vacancies = Math.max(0, requireNonNull(staying.vacancies()));
        for (int recruits = 0; recruits <= vacancies; recruits++) {
            int most = there.minority() + recruits - there.minorityLeaders();
            for (int women = 0; women <= recruits; women++) {
                for (int appointments = 0; appointments <= most; appointments++) {
                    for (int lead = 0; lead <= appointments; lead++) {
                        Fewest way = new Fewest(recruits, women, appointments, lead);
                        if (canBe(way, there) && isEnough(way, staying, step)) {
                            ways.add(way);
                        }
                    }
                }
            }
        }
        return ways;
    }

    private static boolean canBe(Fewest way, Counts there) {
        int womenWithout = there.minorityWomen() + way.women() - there.minorityWomenLeaders();
        int without = there.minority() + way.recruits() - there.minorityLeaders();
        return way.womenAppointed() <= womenWithout
                && way.appointments() - way.womenAppointed() <= without - womenWithout;
    }

    private static boolean isEnough(Fewest way, Standing staying, Milestone step) {
        return staying.after(way.change()).assessments().stream()
                .flatMap(assessment -> assessment.milestones().stream())
                .filter(asked -> asked.milestone().equals(step))
                .allMatch(asked -> asked.required().isMet());
    }

    private static Outlook random(SplittableRandom random) {
        int posts = random.nextInt(1, 9);
        int staff = random.nextInt(0, posts + 1);
        int minority = random.nextInt(0, staff + 1);
        int women = random.nextInt(0, minority + 1);
        int womenLeaders = random.nextInt(0, women + 1);
        int leaders = womenLeaders + random.nextInt(0, minority - women + 1);
        PlanAdopted plan =
                new PlanAdopted(
                        PLAN.plan(),
                        PLAN.effectiveOn(),
                        PLAN.title(),
                        List.of(
                                clause(Measure.STAFF_OF_ASSIGNED_HEADCOUNT, Scope.COMMUNE, random),
                                clause(Measure.LEADERS_OF_MINORITY_STAFF, Scope.COMMUNE, random),
                                clause(Measure.WOMEN_OF_MINIMUM, Scope.EVERY_MINIMUM_SHARE, random),
                                oneWhoLeadsOrIsPlanned()),
                        PLAN.roadmap());
        Readings readings =
                new Readings(
                        Exactly70.STRICTER,
                        one(Roadmap.values(), random),
                        Headcount.ASSIGNED,
                        one(Rounding.values(), random),
                        one(WomenOf.values(), random),
                        TrainedIn.ANY_FIELD,
                        one(VerdictAgainst.values(), random));
        return new Outlook(
                NOW,
                standings(
                        plan,
                        posts,
                        new Counts(
                                staff,
                                minority,
                                women,
                                leaders,
                                womenLeaders,
                                leaders + random.nextInt(0, minority - leaders + 1),
                                0,
                                0),
                        readings),
                List.of(),
                List.of());
    }

    private static Clause clause(Measure measure, Scope scope, SplittableRandom random) {
        return new Clause(
                measure.name().substring(0, 5),
                "II",
                measure,
                scope,
                null,
                null,
                random.nextInt(1, 101));
    }

    /** Clause LEAD-X of Plan 128, here of a commune. */
    private static Clause oneWhoLeadsOrIsPlanned() {
        return new Clause(
                "LEAD-X",
                "II.3.b",
                Measure.LEADING_OR_PLANNED,
                Scope.COMMUNE,
                null,
                null,
                null,
                1,
                null,
                null,
                null);
    }

    private static <T> T one(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    private static Loss retires(int year, boolean minority, boolean woman, boolean leader) {
        return new Loss(LocalDate.of(year, 5, 1), Cause.RETIREMENT, minority, woman, leader);
    }

    private static Outlook outlook(@Nullable Integer posts, Counts counts, Loss... losses) {
        return new Outlook(
                NOW, standings(posts, counts, Readings.DEFAULT), List.of(losses), List.of());
    }

    private static List<Standing> standings(
            @Nullable Integer posts, Counts counts, Readings readings) {
        return standings(PLAN, posts, counts, readings);
    }

    private static List<Standing> standings(
            PlanAdopted plan, @Nullable Integer posts, Counts counts, Readings readings) {
        List<Standing> standings = new ArrayList<>();
        for (int year = 2026; year <= 2035; year++) {
            LocalDate day = LocalDate.of(year, 12, 31);
            Subject subject =
                    new Subject(
                            new UnitCode("05569"),
                            UnitLevel.COMMUNE,
                            UnitFunction.GENERAL,
                            false,
                            counts,
                            posts == null ? Map.of() : Map.of(HeadcountKind.ASSIGNED, posts),
                            new Share(400, 1000));
            Rules rules = new Rules(plan, readings, day);
            standings.add(
                    new Standing(day, counts, posts, others -> rules.body(subject.with(others))));
        }
        return standings;
    }

    private static Counts counts(int staff, int em, int women, int leaders, int womenLeaders) {
        return new Counts(staff, em, women, leaders, womenLeaders, leaders, 0, 0);
    }
}
