package socai.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Milestone;
import socai.log.Hash;
import socai.plan.Counts;
import socai.plan.Readings;
import socai.plan.Rules;
import socai.plan.Share;
import socai.plan.Subject;
import socai.query.compliance.Compliance;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.Row;
import socai.query.knowledge.Knowledge;
import socai.reference.Plan128;
import socai.reference.Province;

/** The real communes and bodies with made-up but plausible counts, the same at every run. */
final class SampleAnswer {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
    static final List<Milestone> ROADMAP =
            List.of(
                    new Milestone(LocalDate.of(2030, 12, 31), 80),
                    new Milestone(LocalDate.of(2035, 12, 31), 100));
    private static final Rules RULES =
            new Rules(Plan128.adopted(), Readings.DEFAULT, LocalDate.of(2026, 11, 1));

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
        return new Compliance(day, knownAt(25_431), plan, Readings.DEFAULT, rows, demo);
    }

    /** A ledger that holds nothing. */
    static Compliance ofEmptyLedger(LocalDate day) {
        return new Compliance(
                day,
                Knowledge.NOTHING,
                null,
                Readings.DEFAULT,
                List.of(),
                new DemoData(false, false, false));
    }

    /** One commune on a day before any plan. */
    static Compliance beforeAnyPlan(LocalDate day) {
        Subject subject =
                subject(
                        "05569",
                        UnitLevel.COMMUNE,
                        HeadcountKind.ASSIGNED,
                        30,
                        4,
                        new Share(7, 10));
        Row row =
                new Row(
                        subject.unit(),
                        "Xã Định Hóa",
                        UnitLevel.COMMUNE,
                        population(10_000, 7_000),
                        24,
                        Rules.withoutPlan(subject));
        return new Compliance(
                day,
                knownAt(12),
                null,
                Readings.DEFAULT,
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
        return commune(code, name, residents, minority, Integer.valueOf(posts), persons);
    }

    private static Row commune(
            String code,
            String name,
            int residents,
            int minority,
            @Nullable Integer posts,
            int persons) {
        Subject subject =
                subject(
                        code,
                        UnitLevel.COMMUNE,
                        HeadcountKind.ASSIGNED,
                        posts,
                        persons,
                        new Share(minority, residents));
        return new Row(
                subject.unit(),
                name,
                UnitLevel.COMMUNE,
                population(residents, minority),
                persons + 20,
                RULES.body(subject));
    }

    /** The police of the province, which no sum counts. */
    static Row police() {
        Subject subject =
                new Subject(
                        new UnitCode("CONG-AN-TINH"),
                        UnitLevel.PROVINCE,
                        UnitFunction.ARMED_FORCES,
                        false,
                        Counts.NONE,
                        Map.of(HeadcountKind.ASSIGNED, 45),
                        null);
        return new Row(
                subject.unit(),
                "Công an tỉnh Thái Nguyên",
                UnitLevel.PROVINCE,
                null,
                0,
                RULES.body(subject));
    }

    private static Subject subject(
            String code,
            UnitLevel level,
            HeadcountKind kind,
            @Nullable Integer posts,
            int persons,
            @Nullable Share population) {
        return new Subject(
                new UnitCode(code),
                level,
                UnitFunction.GENERAL,
                false,
                new Counts(
                        persons + 20,
                        persons,
                        persons / 2,
                        persons / 5,
                        persons / 9,
                        persons / 4,
                        persons * 2 / 3,
                        persons / 3),
                posts == null ? Map.of() : Map.of(kind, posts),
                population);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(
                new Row(
                        null,
                        null,
                        UnitLevel.PROVINCE,
                        null,
                        361,
                        RULES.together(
                                List.of(
                                        subject(
                                                "CAP-TINH",
                                                UnitLevel.PROVINCE,
                                                HeadcountKind.ASSIGNED,
                                                3_320,
                                                341,
                                                null)))));
        Province.bodies().forEach(body -> rows.add(body(body.code(), body.name())));
        List<Province.Commune> communes = Province.communes();
        for (int i = 0; i < communes.size(); i++) {
            rows.add(commune(communes.get(i), i));
        }
        return rows;
    }

    private static Row body(UnitCode code, String name) {
        int posts = 40 + Math.floorMod(code.value().hashCode(), 60);
        boolean council = name.startsWith("Ban Dân tộc");
        UnitLevel level = council ? UnitLevel.COUNCIL_BODY : UnitLevel.PROVINCE;
        int persons = council ? 4 : name.contains("Dân tộc") ? 11 : posts / 11;
        HeadcountKind kind = council ? HeadcountKind.COUNCIL_MEMBERS : HeadcountKind.ASSIGNED;
        Subject subject =
                subject(
                        code.value(),
                        level,
                        kind,
                        council ? 7 : name.contains("Dân tộc") ? 52 : posts,
                        persons,
                        null);
        return new Row(code, name, level, null, persons + 20, RULES.body(subject));
    }

    private static Row commune(Province.Commune commune, int i) {
        int residents = commune.population();
        int base = commune.formerProvince().equals("Bắc Kạn") ? 72 : 3;
        int spread = commune.formerProvince().equals("Bắc Kạn") ? 25 : 66;
        int minority =
                (int) ((long) residents * (base * 100 + i * 3_571 % (spread * 100)) / 10_000);
        int posts = 28 + i * 7 % 19;
        int persons = posts * (minority * 55 / residents + i * 13 % 17 - 3) / 100;
        return commune(
                commune.code().value(),
                commune.name(),
                residents,
                minority,
                i == 17 || i == 63 ? null : Integer.valueOf(posts),
                Math.max(0, persons));
    }

    private static Population population(int residents, int minority) {
        return new Population(
                residents, minority, LocalDate.of(2024, 12, 31), "Quyết định 19/2025/QĐ-TTg");
    }
}
