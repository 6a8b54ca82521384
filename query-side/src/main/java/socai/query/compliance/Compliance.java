package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.Reading;
import socai.organisation.InForce.Why;
import socai.plan.Assessment;
import socai.plan.Excess;
import socai.plan.Readings;
import socai.plan.Share;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link ComplianceOnDay}.
 *
 * @param asOf valid time: the day asked about
 * @param knownAt what was known
 * @param plan the plan in force that day; absent when there was none
 * @param readings the readings used
 * @param rows the province level as a whole first, then bodies by level and code
 * @param demo which of the figures rest on generated demonstration data
 */
public record Compliance(
        LocalDate asOf,
        Knowledge knownAt,
        @Nullable PlanInForce plan,
        Readings readings,
        List<Row> rows,
        DemoData demo) {

    /** A unit in which nobody serves that day. */
    public record Unstaffed(UnitCode unit, String name) {}

    /** The units in which nobody serves that day, by level and code. */
    public List<Unstaffed> withoutStaff() {
        List<Unstaffed> empty = new ArrayList<>();
        for (Row row : rows) {
            if (row.unit() != null && row.staff() == 0) {
                empty.add(
                        new Unstaffed(
                                row.unit(), row.name() == null ? row.unit().value() : row.name()));
            }
        }
        return empty;
    }

    /**
     * The plan that held on the day.
     *
     * @param undecided the readings that the founding decision of a new ledger chooses and about
     *     which nothing was ever recorded here: the default holds until somebody decides
     */
    public record PlanInForce(
            String number,
            String title,
            LocalDate since,
            List<Milestone> roadmap,
            List<Reading> undecided) {

        /** With nothing left to decide. */
        public PlanInForce(String number, String title, LocalDate since, List<Milestone> roadmap) {
            this(number, title, since, roadmap, List.of());
        }

        public PlanInForce {
            roadmap = List.copyOf(roadmap);
            undecided = List.copyOf(undecided);
        }
    }

    /**
     * One body, or the province level as a whole.
     *
     * @param unit the body; absent for the province level as a whole
     * @param name the body's Vietnamese name on that day
     * @param population the residents that decide the band; only communes have one
     * @param unknown the numbers that were known once and are not that day; of the level as a
     *     whole, the posts of its bodies
     * @param staff all persons in service that day
     * @param assessments against each clause that binds, the staff share of II.2 first
     */
    public record Row(
            @Nullable UnitCode unit,
            @Nullable String name,
            UnitLevel level,
            @Nullable Population population,
            List<UnknownNumber> unknown,
            int staff,
            List<Assessment> assessments) {

        /** A row of which every number that was ever known is known. */
        public Row(
                @Nullable UnitCode unit,
                @Nullable String name,
                UnitLevel level,
                @Nullable Population population,
                int staff,
                List<Assessment> assessments) {
            this(unit, name, level, population, List.of(), staff, assessments);
        }

        public Row {
            unknown = List.copyOf(unknown);
            assessments = List.copyOf(assessments);
        }

        /** Against the staff share of II.2, or why there is none. */
        public Assessment assessment() {
            return assessments.getFirst();
        }

        /**
         * Against one clause; empty when it does not bind here.
         *
         * @param of the clause of whose minimum the clause takes a share; absent when of none
         */
        public Optional<Assessment> against(String clause, @Nullable String of) {
            return assessments.stream()
                    .filter(assessment ->
                            isNamed(assessment.clause(), clause) && isNamed(assessment.of(), of))
                    .findFirst();
        }

        /** Whether any sum counts it: army and police are in none (II.5). */
        public boolean isInSums() {
            return assessment().reason() != Assessment.Reason.ARMED_FORCES;
        }

        /** By how many clauses it is judged. */
        public int clausesJudged() {
            return (int) assessments.stream().filter(one -> !Nearness.NOT_JUDGED.isOf(one)).count();
        }

        /** How many of them it meets. */
        public int clausesMet() {
            return (int) assessments.stream().filter(Nearness.MET::isOf).count();
        }

        /** Whether it is judged by any clause and meets every one by which it is. */
        public boolean meetsEveryClause() {
            return clausesJudged() > 0 && clausesMet() == clausesJudged();
        }

        /** Where a number is above the one it is counted against: figures over 100 %. */
        public List<Excess> excesses() {
            Share residents =
                    population == null
                            ? null
                            : new Share(population.minority(), population.total());
            return Excess.of(staff, residents, assessments);
        }

        private static boolean isNamed(@Nullable Clause clause, @Nullable String id) {
            return Objects.equals(clause == null ? null : clause.id(), id);
        }
    }

    /**
     * The residents of a commune.
     *
     * @param minority residents of a group other than Kinh
     * @param source where the count is from
     */
    public record Population(int total, int minority, LocalDate since, String source) {}

    /**
     * A number of posts, members or residents that was known once and is not on a day.
     *
     * @param unit the body whose number it is
     * @param kind absent for residents
     * @param since the first day on which it is unknown
     * @param of the bodies that were merged, split or dissolved; of a withdrawal, the body itself
     * @param ledgerNo the number of the entry that made it unknown
     */
    public record UnknownNumber(
            UnitCode unit,
            @Nullable HeadcountKind kind,
            LocalDate since,
            Why why,
            List<UnitCode> of,
            long ledgerNo) {

        public UnknownNumber {
            of = List.copyOf(of);
        }
    }

    /**
     * Which kinds of figure contain generated data.
     *
     * @param people persons and their careers
     * @param headcounts assigned headcounts and numbers of members
     * @param populationShares EM shares of population
     */
    public record DemoData(boolean people, boolean headcounts, boolean populationShares) {

        /** Whether anything shown is generated. */
        public boolean any() {
            return people || headcounts || populationShares;
        }
    }

    /**
     * What the rows of one level come to, in two numbers that belong side by side: how many meet
     * the one clause on their staff share, and how many meet every clause.
     *
     * @param clauses where the plan says the minimum that binds them, such as II.2.b
     * @param judged how many are judged by it
     * @param met how many of these meet it
     * @param meetEvery how many of all meet every clause by which they are judged
     * @param aboveWhole how many have any figure over 100 %
     */
    public record Headline(
            UnitLevel level,
            int units,
            List<String> clauses,
            int judged,
            int met,
            int meetEvery,
            int aboveWhole) {

        public Headline {
            clauses = List.copyOf(clauses);
        }

        private static Headline of(UnitLevel level, List<Row> rows) {
            return new Headline(
                    level,
                    rows.size(),
                    rows.stream()
                            .map(row -> row.assessment().clause())
                            .flatMap(Stream::ofNullable)
                            .map(Clause::citation)
                            .distinct()
                            .sorted()
                            .toList(),
                    count(rows, row -> !Nearness.NOT_JUDGED.isOf(row.assessment())),
                    count(rows, row -> Nearness.MET.isOf(row.assessment())),
                    count(rows, Row::meetsEveryClause),
                    count(rows, row -> !row.excesses().isEmpty()));
        }

        private static int count(List<Row> rows, Predicate<Row> those) {
            return (int) rows.stream().filter(those).count();
        }
    }

    public Compliance {
        rows = List.copyOf(rows);
    }

    /** Of each level of which there is any unit that sums count, in the order of the rows. */
    public List<Headline> headlines() {
        Map<UnitLevel, List<Row>> levels = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.unit() != null && row.isInSums())
                .forEach(row ->
                        levels.computeIfAbsent(row.level(), _ -> new ArrayList<>()).add(row));
        return levels.entrySet().stream()
                .map(level -> Headline.of(level.getKey(), level.getValue()))
                .toList();
    }
}
