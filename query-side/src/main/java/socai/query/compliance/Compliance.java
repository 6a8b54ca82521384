package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.Reading;
import socai.organisation.InForce.Why;
import socai.plan.Assessment;
import socai.plan.Readings;
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

    public Compliance {
        rows = List.copyOf(rows);
    }
}
