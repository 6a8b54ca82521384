package socai.app;

import static socai.app.Orders.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.app.HttpRefusalsTest.Attempt;

/** Orders that the rules of decisions, corrections and reorganisations refuse. */
final class Provocations {

    private static final String COMMUNE = HttpRefusalsTest.COMMUNE;
    private static final String OTHER = HttpRefusalsTest.OTHER;
    private static final String SCHOOL = HttpRefusalsTest.SCHOOL;
    private static final String RENAMED = "XA-DOI-TEN";
    private static final String VOID = "XA-KHONG-CON";
    private static final String BRIEF = "XA-NGAN";
    private static final String FORMER = "XA-TIEN-THAN";
    private static final String POPULOUS = "XA-CO-DAN";
    private static final String BELOW = "XA-TRUC-THUOC";
    static final String MERGED = "XA-SAP-NHAP";
    private static final String DAY = "2026-06-01";

    private Provocations() {}

    /**
     * Who is provoked.
     *
     * @param acting has something planned, corrected and annulled
     * @param away is seconded to another body
     * @param rotated is rotated to another body
     * @param voided was never rightly recruited
     */
    record People(String acting, String away, String rotated, String voided) {}

    static List<Attempt> prepare(People people) {
        return List.of(
                unit(RENAMED),
                resting(unit("XA-NGHI-QUYET"), resolution("Trần Văn A")),
                unit(VOID),
                unit(BRIEF),
                unit(BELOW),
                unitActions(BELOW, take(fact("MOVE", "2026-01-01", "parent", RENAMED))),
                actions(
                        people.acting(),
                        take(fact("PLAN_IN", "2026-04-01", "title", position("Giám đốc"))),
                        take(fact("CHANGE_JOB_POSITION", "2026-04-01", "jobPosition", "Văn thu")),
                        correct(
                                2,
                                fact(
                                        "CHANGE_JOB_POSITION",
                                        "2026-04-01",
                                        "jobPosition",
                                        "Văn thư")),
                        take(rank()),
                        annul(4)),
                actions(
                        people.away(),
                        take(fact("SECOND", "2026-05-01", "host", OTHER, "until", "2027-04-30"))),
                actions(
                        people.rotated(),
                        take(fact("ROTATE", "2026-05-01", "unit", OTHER, "until", "2029-12-31"))),
                actions(people.voided(), annul(0)),
                unitActions(
                        RENAMED,
                        take(fact("RENAME", "2026-01-01", "name", "Xã Văn Lăng")),
                        correct(1, fact("RENAME", "2026-01-01", "name", "Xã Văn Lang")),
                        take(fact("RENAME", "2026-02-01", "name", "Xã Khác")),
                        annul(3)),
                unitActions(VOID, annul(0)),
                reorganise(DAY.replace("06", "07"), List.of(), merge(MERGED, OTHER)),
                reorganise(
                        DAY.replace("06", "07"),
                        List.of(),
                        ordered("type", "DISSOLVE", "unit", BRIEF)),
                unit(FORMER),
                unit(POPULOUS),
                unitActions(
                        POPULOUS,
                        take(
                                fact(
                                        "RECORD_POPULATION",
                                        "2026-01-01",
                                        "total",
                                        100,
                                        "minority",
                                        40,
                                        "source",
                                        "Điều tra"))),
                numbered(
                        reorganise("2026-07-01", List.of(), merge(FORMER, OTHER)),
                        "STATED",
                        ordered(
                                "unit",
                                OTHER,
                                "headcounts",
                                List.of(ordered("kind", "ASSIGNED", "persons", 30)))));
    }

    static Attempt of(String code, People people) {
        String who = people.acting();
        return switch (code) {
            case "no-recruitment-stands" ->
                    actions(people.voided(), take(fact("DEPART", DAY, "kind", "DEATH")));
            case "not-in-unit" ->
                    actions(who, take(fact("REASSIGN", DAY, "from", OTHER, "unit", COMMUNE)));
            case "changes-later-event" ->
                    actions(who, take(fact("TRANSFER", "2026-03-15", "unit", OTHER)));
            case "unit-ends-before" -> actions(who, take(fact("TRANSFER", DAY, "unit", BRIEF)));
            case "on-secondment" ->
                    actions(people.away(), take(fact("TRANSFER", DAY, "unit", COMMUNE)));
            case "not-on-secondment" -> actions(who, take(fact("END_SECONDMENT", DAY)));
            case "on-rotation" ->
                    actions(people.rotated(), take(fact("TRANSFER", DAY, "unit", COMMUNE)));
            case "not-on-rotation" ->
                    actions(who, take(fact("END_ROTATION", DAY, "outcome", "RETURNED")));
            case "rotation-too-short" ->
                    actions(who, take(fact("ROTATE", DAY, "unit", OTHER, "until", "2029-05-30")));
            case "secondment-too-long" ->
                    actions(who, take(fact("SECOND", DAY, "host", OTHER, "until", "2029-06-02")));
            case "term-too-long" -> actions(who, take(appoint("2031-06-02")));
            case "holds-no-position" ->
                    actions(who, take(fact("END_POSITION", DAY, "way", "RELIEF")));
            case "measure-not-in-force" ->
                    actions(
                            who,
                            take(appoint(null)),
                            take(fact("END_POSITION", DAY, "way", "DEMOTION")));
            case "already-planned" ->
                    actions(who, take(fact("PLAN_IN", DAY, "title", position("Giám đốc"))));
            case "not-planned" ->
                    actions(who, take(fact("PLAN_OUT", DAY, "title", position("Hiệu trưởng"))));
            case "no-such-event" -> actions(who, annul(99));
            case "already-annulled" -> actions(who, annul(4));
            case "already-corrected" -> actions(who, correct(2, rank()));
            case "annulment-holds-no-fact" -> actions(who, correct(5, rank()));
            case "recruitment-stays-recruitment" -> actions(who, correct(0, rank()));
            case "number-of-another" ->
                    actions(who, correctIdentity(0, "019196000020", "1996-05-17"));
            case "birth-date-impossible" ->
                    actions(who, correctIdentity(0, "019196000022", "2025-05-17"));
            case "states-no-identity" ->
                    actions(who, correctIdentity(1, "019196000022", "1996-05-17"));
            case "cannot-stand-for-all" ->
                    new Attempt(
                            "/api/v1/decisions",
                            decided(
                                    "people",
                                    List.of(
                                            ordered(
                                                    "person",
                                                    who,
                                                    "actions",
                                                    List.of(take(rank()))),
                                            ordered(
                                                    "person",
                                                    people.voided(),
                                                    "actions",
                                                    List.of(take(rank()))))));
            case "no-establishment-stands" ->
                    unitActions(VOID, take(fact("RENAME", DAY, "name", "Xã Mới")));
            case "contradicts-later-unit-event" -> unitActions(RENAMED, annul(0));
            case "unit-has-had-staff" ->
                    unitActions(
                            SCHOOL,
                            correct(
                                    0,
                                    fact(
                                            "ESTABLISH",
                                            "2025-12-01",
                                            "name",
                                            "Trường",
                                            "level",
                                            "PUBLIC_SERVICE_UNIT",
                                            "function",
                                            "GENERAL")));
            case "still-moved" -> unitActions(MERGED, annul(1));
            case "under-itself" -> unitActions(RENAMED, take(fact("MOVE", DAY, "parent", BELOW)));
            case "no-such-unit-event" -> unitActions(RENAMED, annul(99));
            case "unit-event-already-annulled" -> unitActions(RENAMED, annul(3));
            case "unit-event-already-corrected" ->
                    unitActions(RENAMED, correct(1, fact("RENAME", DAY, "name", "Xã Mới")));
            case "unit-annulment-holds-no-fact" ->
                    unitActions(RENAMED, correct(4, fact("RENAME", DAY, "name", "Xã Mới")));
            case "successor-does-not-exist" ->
                    reorganise(DAY, List.of(), merge(SCHOOL, "XA-KHONG-CO"));
            case "staff-not-covered" ->
                    reorganise(DAY, List.of(), ordered("type", "DISSOLVE", "unit", SCHOOL));
            case "no-headcount-to-change" ->
                    unitActions(
                            RENAMED,
                            take(
                                    fact(
                                            "ASSIGN_HEADCOUNT",
                                            DAY,
                                            "kind",
                                            "PROVISIONAL",
                                            "act",
                                            "ADJUSTED",
                                            "persons",
                                            5)));
            case "numbers-still-stated" -> unitActions(FORMER, annul(1));
            case "numbers-not-said" -> reorganise("2026-08-01", List.of(), merge(OTHER, COMMUNE));
            case "numbers-not-addable" ->
                    numbered(
                            reorganise(DAY, List.of(), merge(POPULOUS, SCHOOL)),
                            "SUM_OF_PREDECESSORS");
            case "number-stated-before" ->
                    numbered(
                            reorganise("2026-07-01", List.of(), merge(POPULOUS, OTHER)),
                            "SUM_OF_PREDECESSORS");
            case "numbers-of-another-body" ->
                    numbered(
                            reorganise(DAY, List.of(), merge(POPULOUS, RENAMED)),
                            "SUM_OF_PREDECESSORS",
                            ordered(
                                    "unit",
                                    SCHOOL,
                                    "headcounts",
                                    List.of(ordered("kind", "ASSIGNED", "persons", 5))));
            case "totals-differ" ->
                    numbered(
                            reorganise(DAY, List.of(), merge(POPULOUS, RENAMED)),
                            "STATED",
                            ordered(
                                    "unit",
                                    RENAMED,
                                    "headcounts",
                                    List.of(),
                                    "population",
                                    ordered("total", 50, "minority", 5, "source", "Điều tra")));
            case "units-already-recorded" ->
                    new Attempt(
                            "/api/v1/founding",
                            decided("parts", List.of("PROVINCE_UNITS", "COMMUNES")));
            case "cannot-rest-on" ->
                    resting(
                            actions(who, take(fact("TRANSFER", DAY, "unit", OTHER))),
                            ordered(
                                    "kind", "CERTIFICATE",
                                    "number", "CC-1",
                                    "signedOn", "2026-01-05",
                                    "issuer", "Trường Chính trị tỉnh"));
            case "document-differs" -> resting(unit("XA-NGHI-QUYET-HAI"), resolution("Người Khác"));
            case "still-expected" -> reorganise(DAY, List.of(), merge(OTHER, COMMUNE));
            case "named-but-not-staff" ->
                    reorganise(
                            DAY,
                            List.of(ordered("person", who, "to", COMMUNE)),
                            merge(RENAMED, COMMUNE));
            default ->
                    DossierProvocations.speakOf(code)
                            ? actions(who, DossierProvocations.of(code))
                            : PlanProvocations.of(code);
        };
    }

    private static Attempt unit(String code) {
        return new Attempt("/api/v1/units", Orders.establish("2025-07-01", code, "COMMUNE"));
    }

    /** The same act on another document than a decision. */
    private static Attempt resting(Attempt attempt, Map<String, @Nullable Object> basis) {
        attempt.order().remove("decision");
        attempt.order().put("basis", basis);
        return attempt;
    }

    private static Map<String, @Nullable Object> resolution(String signer) {
        return ordered(
                "kind", "RESOLUTION",
                "number", "9/NQ-HĐND",
                "signedOn", "2025-06-20",
                "issuer", "Hội đồng nhân dân tỉnh",
                "signer", signer);
    }

    private static Attempt actions(String person, Map<?, ?>... actions) {
        return new Attempt(
                "/api/v1/people/" + person + "/actions", decided("actions", List.of(actions)));
    }

    private static Attempt unitActions(String unit, Map<?, ?>... actions) {
        return new Attempt(
                "/api/v1/units/" + unit + "/actions", decided("actions", List.of(actions)));
    }

    private static Attempt reorganise(
            String day, List<?> named, Map<String, @Nullable Object> ending) {
        Map<String, @Nullable Object> order = decided("endings", List.of(ending));
        order.put("effectiveOn", day);
        order.put("established", List.of());
        order.put("follow", List.of());
        order.put("named", named);
        return new Attempt("/api/v1/reorganisations", order);
    }

    private static Attempt numbered(Attempt attempt, String basis, Map<?, ?>... stated) {
        attempt.order().put("numbers", ordered("basis", basis, "stated", List.of(stated)));
        return attempt;
    }

    private static Map<String, @Nullable Object> merge(String unit, String into) {
        return ordered("type", "MERGE", "unit", unit, "into", into);
    }

    private static Map<String, @Nullable Object> decided(String what, List<?> list) {
        Map<String, @Nullable Object> order = Orders.order(DAY, what, list);
        order.remove("effectiveOn");
        return order;
    }

    static Map<String, @Nullable Object> take(Map<String, @Nullable Object> fact) {
        return ordered("action", "RECORD", "fact", fact);
    }

    static Map<String, @Nullable Object> correct(int sequence, Map<String, @Nullable Object> fact) {
        return ordered("action", "CORRECT", "sequence", sequence, "fact", fact);
    }

    private static Map<String, @Nullable Object> correctIdentity(
            int sequence, String number, String birthDate) {
        return ordered(
                "action",
                "CORRECT_IDENTITY",
                "sequence",
                sequence,
                "identity",
                ordered("name", "Nông Thị Hoa", "number", number, "birthDate", birthDate));
    }

    private static Map<String, @Nullable Object> annul(int sequence) {
        return ordered("action", "ANNUL", "sequence", sequence);
    }

    private static Map<String, @Nullable Object> rank() {
        return fact("CHANGE_RANK", "2026-04-01", "code", "01.003", "name", "Chuyên viên");
    }

    private static Map<String, @Nullable Object> appoint(@Nullable String until) {
        return fact(
                "APPOINT",
                DAY,
                "position",
                position("Giám đốc"),
                "way",
                "APPOINTMENT",
                "until",
                until);
    }

    private static Map<String, @Nullable Object> position(String title) {
        return ordered("title", title, "kind", "HEAD");
    }

    static Map<String, @Nullable Object> fact(String type, String day, @Nullable Object... more) {
        Map<String, @Nullable Object> fact = ordered("type", type, "effectiveOn", day);
        fact.putAll(ordered(more));
        return fact;
    }
}
