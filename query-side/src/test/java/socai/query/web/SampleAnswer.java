package socai.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.log.Hash;
import socai.plan.Assessment;
import socai.plan.Assessment.Reason;
import socai.plan.Exactly70;
import socai.plan.MinimumShare;
import socai.plan.PopulationBands;
import socai.plan.Share;
import socai.plan.Verdict;
import socai.query.compliance.Compliance;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.Row;
import socai.query.knowledge.Knowledge;
import socai.reference.Province;

/** The real communes and bodies with made-up but plausible counts, the same at every run. */
final class SampleAnswer {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
    static final List<Milestone> ROADMAP =
            List.of(
                    new Milestone(LocalDate.of(2030, 12, 31), 80),
                    new Milestone(LocalDate.of(2035, 12, 31), 100));
    private static final List<Clause> BANDS =
            List.of(
                    commune(5, true, 10, 5),
                    commune(10, true, 30, 10),
                    commune(30, true, 50, 15),
                    commune(50, true, 70, 25),
                    commune(70, false, null, 35));
    private static final Clause PROVINCE =
            new Clause(
                    "PROV",
                    "II.2.a",
                    Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                    Scope.PROVINCE_LEVEL,
                    null,
                    null,
                    10);

    private SampleAnswer() {}

    /** Every body, with every verdict among the communes. */
    static Compliance full(LocalDate day, DemoData demo) {
        return answer(day, rows(), demo);
    }

    /** The given bodies alone. */
    static Compliance answer(LocalDate day, List<Row> rows, DemoData demo) {
        PlanInForce plan =
                new PlanInForce(
                        "128/KH-UBND",
                        "Kế hoạch thực hiện Quyết định số 470/QĐ-TTg",
                        LocalDate.of(2026, 4, 1),
                        ROADMAP);
        return new Compliance(day, knownAt(25_431), plan, Exactly70.STRICTER, rows, demo);
    }

    /** A ledger that holds nothing. */
    static Compliance ofEmptyLedger(LocalDate day) {
        return new Compliance(
                day,
                Knowledge.NOTHING,
                null,
                Exactly70.STRICTER,
                List.of(),
                new DemoData(false, false, false));
    }

    /** One commune on a day before any plan. */
    static Compliance beforeAnyPlan(LocalDate day) {
        Assessment assessment =
                MinimumShare.unjudged(null, 4, 30, Verdict.NOT_REGULATED, Reason.NO_PLAN_IN_FORCE);
        Row row =
                row(
                        "05569",
                        "Xã Định Hóa",
                        UnitLevel.COMMUNE,
                        population(10_000, 7_000),
                        assessment);
        return new Compliance(
                day,
                knownAt(12),
                null,
                Exactly70.STRICTER,
                List.of(row),
                new DemoData(false, false, false));
    }

    private static Knowledge knownAt(long ledgerNo) {
        return new Knowledge(
                ledgerNo,
                Instant.parse("2026-11-05T03:00:00Z"),
                new Knowledge.Checkpoint(ledgerNo, Hash.ofNothing()),
                ledgerNo);
    }

    /** A commune whose minimum follows from its population. */
    static Row commune(
            String code, String name, int residents, int minority, int posts, int persons) {
        Share share = new Share(minority, residents);
        Assessment assessment =
                PopulationBands.clauseFor(BANDS, share, Exactly70.STRICTER)
                        .map(clause -> MinimumShare.assess(clause, ROADMAP, persons, posts))
                        .orElseGet(() ->
                                MinimumShare.unjudged(
                                        null,
                                        persons,
                                        posts,
                                        Verdict.NOT_REGULATED,
                                        Reason.POPULATION_SHARE_BELOW_LOWEST_BAND));
        return row(code, name, UnitLevel.COMMUNE, population(residents, minority), assessment);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        null,
                        null,
                        UnitLevel.PROVINCE,
                        null,
                        MinimumShare.assess(PROVINCE, ROADMAP, 341, 3_320)));
        Province.bodies().forEach(body -> rows.add(body(body.code(), body.name())));
        List<Province.Commune> communes = Province.communes();
        for (int i = 0; i < communes.size(); i++) {
            rows.add(commune(communes.get(i), i));
        }
        return rows;
    }

    private static Row body(UnitCode code, String name) {
        int posts = 40 + Math.floorMod(code.value().hashCode(), 60);
        UnitLevel level =
                name.startsWith("Ban Dân tộc") ? UnitLevel.COUNCIL_BODY : UnitLevel.PROVINCE;
        if (name.contains("Dân tộc")) {
            boolean council = level == UnitLevel.COUNCIL_BODY;
            Clause clause =
                    new Clause(
                            council ? "BDT" : "SDT",
                            "II.2.c",
                            council
                                    ? Measure.MEMBERS_OF_COUNCIL_BODY
                                    : Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                            Scope.UNIT,
                            code,
                            null,
                            30);
            Assessment assessment =
                    MinimumShare.assess(clause, ROADMAP, council ? 4 : 11, council ? 7 : 52);
            return row(code.value(), name, level, null, assessment);
        }
        Assessment assessment =
                MinimumShare.unjudged(
                        null,
                        posts / 11,
                        posts,
                        Verdict.NOT_REGULATED,
                        Reason.NO_CLAUSE_FOR_THIS_BODY);
        return row(code.value(), name, level, null, assessment);
    }

    private static Row commune(Province.Commune commune, int i) {
        int residents = commune.population();
        int base = commune.formerProvince().equals("Bắc Kạn") ? 72 : 3;
        int spread = commune.formerProvince().equals("Bắc Kạn") ? 25 : 66;
        int minority =
                (int) ((long) residents * (base * 100 + i * 3_571 % (spread * 100)) / 10_000);
        int posts = 28 + i * 7 % 19;
        int persons = posts * (minority * 55 / residents + i * 13 % 17 - 3) / 100;
        if (i == 17 || i == 63) {
            return row(
                    commune.code().value(),
                    commune.name(),
                    UnitLevel.COMMUNE,
                    population(residents, minority),
                    MinimumShare.assess(BANDS.get(2), ROADMAP, Math.max(0, persons), null));
        }
        return commune(
                commune.code().value(),
                commune.name(),
                residents,
                minority,
                posts,
                Math.max(0, persons));
    }

    private static Population population(int residents, int minority) {
        return new Population(
                residents, minority, LocalDate.of(2024, 12, 31), "Quyết định 19/2025/QĐ-TTg");
    }

    private static Row row(
            @Nullable String code,
            @Nullable String name,
            UnitLevel level,
            @Nullable Population population,
            Assessment assessment) {
        UnitCode unit = code == null ? null : new UnitCode(code);
        return new Row(unit, name, level, population, assessment.emPersons() + 20, assessment);
    }

    private static Clause commune(
            int from, boolean includesFrom, @Nullable Integer below, int minimum) {
        return new Clause(
                "COM",
                "II.2.b",
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Scope.COMMUNE,
                null,
                new Band(from, includesFrom, below),
                minimum);
    }
}
