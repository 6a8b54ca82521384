package socai.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.AwardForm;
import socai.events.personnel.Awarded;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Coefficient;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.Evaluated;
import socai.events.personnel.EvaluationGrade;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityGround;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.Language;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyExit;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.Position;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PositionKind;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.Qualification;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.QualificationKind;
import socai.events.personnel.QualificationLevel;
import socai.events.personnel.Rank;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.ReadingChosen;
import socai.events.plan.RightPlanFact;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.events.plan.TaskTime;

/** What is once stored is read for ever: one golden file per event and revision. */
class EventContractTest {

    private static final PersonId HOA = PersonId.parse("0193f5a0-1111-7000-8000-000000000001");
    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static final PlanId PLAN = new PlanId("128/KH-UBND");
    private static final UnitCode SO_NOI_VU = new UnitCode("SO-NOI-VU");
    private static final Position DEPUTY =
            new Position("Phó Chủ tịch UBND xã", PositionKind.DEPUTY_HEAD);

    private static final Clause SEVENTY_PERCENT =
            new Clause(
                    "COM",
                    "II.2.b",
                    Clause.Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                    Clause.Scope.COMMUNE,
                    null,
                    new Clause.Band(70, false, null),
                    35);
    private static final List<Milestone> ROADMAP =
            List.of(
                    new Milestone(LocalDate.of(2030, 12, 31), 80),
                    new Milestone(LocalDate.of(2035, 12, 31), 100));

    private static final List<Event> EXAMPLES =
            List.of(
                    new Recruited(
                            HOA,
                            DAY,
                            DINH_HOA,
                            RecruitmentRoute.EXAM,
                            StaffCategory.CIVIL_SERVANT,
                            Sex.FEMALE,
                            new EthnicGroup("tay"),
                            new SealedIdentity("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
                    new Transferred(HOA, DAY, new UnitCode("SO-NOI-VU")),
                    new Appointed(
                            HOA,
                            DAY,
                            new Position("Phó Chủ tịch UBND xã", PositionKind.DEPUTY_HEAD)),
                    new TrainingCompleted(
                            HOA,
                            DAY,
                            0,
                            TrainingField.MINORITY_LANGUAGE,
                            TrainingLevel.SHORT_COURSE,
                            "Trường Chính trị tỉnh",
                            "TDT-2026/17",
                            Language.of(new EthnicGroup("tay"), new EthnicGroup("nung")),
                            null),
                    new Departed(HOA, DAY, DepartureKind.RETIREMENT),
                    new IdentityErased(HOA, DAY),
                    new Reassigned(HOA, DAY, 0, new UnitCode("02143"), DINH_HOA, DEPUTY),
                    new Rotated(HOA, DAY, 0, SO_NOI_VU, LocalDate.of(2029, 3, 31)),
                    new RotationEnded(HOA, DAY, 0, RotationEnd.RETURNED),
                    new Seconded(HOA, DAY, 0, SO_NOI_VU, LocalDate.of(2028, 3, 31)),
                    new SecondmentEnded(HOA, DAY, 0),
                    new Reappointed(HOA, DAY, 0, LocalDate.of(2031, 3, 31)),
                    new PositionEnded(HOA, DAY, 0, PositionEnd.RESIGNATION),
                    new RankChanged(HOA, DAY, 0, new Rank("01.003", "Chuyên viên")),
                    new JobPositionChanged(HOA, DAY, 0, "Chuyên viên về công tác dân tộc"),
                    new CategoryChanged(HOA, DAY, 0, StaffCategory.CIVIL_SERVANT),
                    new PlannedIn(HOA, DAY, 0, DEPUTY),
                    new PlannedOut(HOA, DAY, 0, DEPUTY),
                    new EthnicityRecorded(
                            HOA,
                            DAY,
                            0,
                            new EthnicGroup("nung"),
                            "Trích lục 12/TLKS ngày 01/3/2026"),
                    new SexRecorded(HOA, DAY, 0, Sex.MALE, "Trích lục 13/TLKS ngày 01/3/2026"),
                    new PayStepPlaced(
                            HOA,
                            DAY,
                            0,
                            new PayStep("01.003", 3, new Coefficient(300), 0, 100),
                            PayStepWay.REGULAR,
                            LocalDate.of(2029, 4, 1)),
                    new AllowanceGranted(
                            HOA,
                            DAY,
                            0,
                            AllowanceKind.POSITION,
                            new Coefficient(25),
                            null,
                            true,
                            LocalDate.of(2026, 12, 31),
                            null),
                    new AllowanceEnded(HOA, DAY, 0, AllowanceKind.POSITION),
                    new Evaluated(HOA, DAY, 0, 2025, EvaluationGrade.GOOD),
                    new Awarded(
                            HOA,
                            DAY,
                            0,
                            AwardForm.CERTIFICATE_OF_MERIT,
                            "Bằng khen của Chủ tịch UBND tỉnh",
                            PartialDate.parse("2026-03")),
                    new Disciplined(HOA, DAY, 0, DisciplineForm.WARNING, null),
                    new PartyAdmitted(HOA, DAY, 0, PartialDate.parse("2026-04-01")),
                    new PartyConfirmed(HOA, DAY, 0, PartialDate.parse("2026")),
                    new PartyLeft(HOA, DAY, 0, PartyExit.WITHDRAWAL),
                    new TeachingLicenceGranted(HOA, DAY, 0, "NG-19-000123"),
                    new TeachingLicenceSuspended(HOA, DAY, 0, LocalDate.of(2026, 9, 30)),
                    new TeachingLicenceRestored(HOA, DAY, 0),
                    new TeachingLicenceRevoked(HOA, DAY, 0),
                    new QualificationHeld(
                            HOA,
                            DAY,
                            0,
                            new Qualification(
                                    QualificationKind.FOREIGN_LANGUAGE,
                                    QualificationLevel.LEVEL_3,
                                    null,
                                    Language.foreign("en"),
                                    "Đại học Thái Nguyên",
                                    PartialDate.parse("2019"),
                                    null)),
                    new MilitaryServiceRecorded(
                            HOA,
                            DAY,
                            0,
                            PartialDate.parse("2008-02"),
                            PartialDate.parse("2010"),
                            "Trung sĩ"),
                    new PriorWorkRecorded(
                            HOA,
                            DAY,
                            0,
                            PartialDate.parse("2010-09"),
                            PartialDate.parse("2015-12"),
                            "Giáo viên",
                            "Trường Tiểu học Phú Tiến, huyện Định Hóa"),
                    new Corrected(HOA, 3, new RightFact(new Transferred(HOA, DAY, -1, SO_NOI_VU))),
                    new Annulled(HOA, DAY, 3),
                    new IdentityRecorded(
                            HOA,
                            DAY,
                            0,
                            IdentityGround.NAME_CHANGED,
                            new SealedIdentity("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
                            "Trích lục 14/TLTĐCC ngày 01/3/2026"),
                    new UnitEstablished(
                            DINH_HOA, DAY, "Xã Định Hóa", UnitLevel.COMMUNE, UnitFunction.GENERAL),
                    new UnitDissolved(
                            DINH_HOA,
                            DAY,
                            List.of(new UnitCode("02143")),
                            SuccessorNumbers.ADDED_UP),
                    new HeadcountAssigned(
                            DINH_HOA,
                            DAY,
                            HeadcountKind.ASSIGNED,
                            HeadcountAct.ADJUSTED,
                            33,
                            NumberOrigin.OWN_DECISION),
                    new PopulationRecorded(
                            DINH_HOA,
                            DAY,
                            22_333,
                            15_633,
                            List.of(
                                    new GroupCount(new EthnicGroup("tay"), 15_000),
                                    new GroupCount(EthnicGroup.KINH, 6_700)),
                            LocalDate.of(2024, 12, 31),
                            "Công an tỉnh, 31/12/2024",
                            NumberOrigin.REORGANISATION),
                    new UnitRenamed(DINH_HOA, DAY, "Xã Định Hoá"),
                    new UnitMoved(DINH_HOA, DAY, new UnitCode("UBND-TINH")),
                    new UnitMerged(DINH_HOA, DAY, new UnitCode("02143"), SuccessorNumbers.ADDED_UP),
                    new UnitSplit(
                            DINH_HOA,
                            DAY,
                            List.of(DINH_HOA, new UnitCode("02143")),
                            SuccessorNumbers.STATED),
                    new UnitFactCorrected(
                            DINH_HOA,
                            2,
                            new RightUnitFact(new UnitRenamed(DINH_HOA, DAY, "Xã Định Hoá"))),
                    new UnitFactAnnulled(DINH_HOA, DAY, 2),
                    new PlanAdopted(
                            new PlanId("128/KH-UBND"),
                            DAY,
                            "Kế hoạch thực hiện Quyết định số 470/QĐ-TTg",
                            List.of(
                                    SEVENTY_PERCENT,
                                    new Clause(
                                            "LEAD-U",
                                            "II.3.b",
                                            Clause.Measure.LEADERS,
                                            Clause.Scope.PUBLIC_SERVICE_UNIT,
                                            null,
                                            null,
                                            null,
                                            1,
                                            30,
                                            "Đối với đơn vị sự nghiệp công lập có từ 30% …",
                                            "Public service units with 30 % EM staff or more")),
                            ROADMAP),
                    new ReadingChosen(PLAN, DAY, Reading.EXACTLY_70, Reading.Choice.LOWER),
                    new TaskLaidDown(
                            PLAN,
                            DAY,
                            new TaskNumber("IV.4"),
                            "Phụ lục, mục IV, số 4; V.4.e",
                            "Báo cáo định kỳ kết quả thực hiện Kế hoạch",
                            new TaskOwner(
                                    TaskOwner.Kind.PROVINCE_BODIES,
                                    null,
                                    "CÁC SỞ, BAN, NGÀNH, ĐƠN VỊ SỰ NGHIỆP THUỘC UBND TỈNH"),
                            "Sở Nội vụ",
                            "Báo cáo",
                            new TaskTime(
                                    "Trước 01/11 hàng năm",
                                    List.of(),
                                    new TaskTime.Yearly(10, 31, 2026, null),
                                    "Không ghi năm cuối")),
                    new TaskDone(
                            PLAN,
                            DAY,
                            new TaskNumber("IV.4"),
                            SO_NOI_VU,
                            LocalDate.of(2026, 10, 31),
                            new TaskDone.Product("12/BC-SNV", "Báo cáo năm 2026")),
                    new PlanFactCorrected(
                            PLAN,
                            2,
                            new RightPlanFact(
                                    new ReadingChosen(
                                            PLAN, DAY, Reading.HEADCOUNT, Reading.Choice.PRESENT))),
                    new PlanFactAnnulled(PLAN, DAY, 3));

    private static final Event TRAINED_OF_OLD =
            new TrainingCompleted(
                    HOA,
                    DAY,
                    TrainingField.STATE_MANAGEMENT,
                    TrainingLevel.SHORT_COURSE,
                    "Trường Chính trị tỉnh",
                    "QLNN-2026/17");

    /** What earlier revisions say today; their golden files are kept for ever. */
    private static final Map<EventKind, Event> EARLIER_REVISIONS =
            Map.ofEntries(
                    revision(1, EXAMPLES.get(0)),
                    revision(1, EXAMPLES.get(1)),
                    revision(1, EXAMPLES.get(2)),
                    revision(1, TRAINED_OF_OLD),
                    revision(2, TRAINED_OF_OLD),
                    revision(1, EXAMPLES.get(4)),
                    revision(1, new UnitDissolved(DINH_HOA, DAY)),
                    revision(1, new HeadcountAssigned(DINH_HOA, DAY, HeadcountKind.ASSIGNED, 33)),
                    revision(
                            1,
                            new PopulationRecorded(
                                    DINH_HOA, DAY, 22_333, 15_633, "Công an tỉnh, 31/12/2024")),
                    revision(
                            2,
                            new PopulationRecorded(
                                    DINH_HOA,
                                    DAY,
                                    22_333,
                                    15_633,
                                    List.of(
                                            new GroupCount(new EthnicGroup("tay"), 15_000),
                                            new GroupCount(EthnicGroup.KINH, 6_700)),
                                    LocalDate.of(2024, 12, 31),
                                    "Công an tỉnh, 31/12/2024")),
                    revision(1, new UnitMerged(DINH_HOA, DAY, new UnitCode("02143"))),
                    revision(
                            1,
                            new UnitSplit(DINH_HOA, DAY, List.of(DINH_HOA, new UnitCode("02143")))),
                    revision(
                            1,
                            new PlanAdopted(
                                    new PlanId("128/KH-UBND"),
                                    DAY,
                                    "Kế hoạch thực hiện Quyết định số 470/QĐ-TTg",
                                    List.of(SEVENTY_PERCENT),
                                    ROADMAP)));

    static Stream<EventKind> earlierRevisions() {
        return EARLIER_REVISIONS.keySet().stream();
    }

    private static Map.Entry<EventKind, Event> revision(int revision, Event event) {
        return Map.entry(
                EventCatalog.named(EventCatalog.of(event.getClass()).name(), revision), event);
    }

    static Stream<Event> examples() {
        return EXAMPLES.stream();
    }

    @Test
    void every_kind_of_the_catalogue_has_an_example() {
        assertThat(EXAMPLES.stream().map(event -> EventCatalog.of(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalog.all().stream().filter(EventKind::isCurrent).toList());
        assertThat(EARLIER_REVISIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalog.all().stream().filter(kind -> !kind.isCurrent()).toList());
    }

    @ParameterizedTest
    @MethodSource("earlierRevisions")
    void an_earlier_revision_is_still_read_as_what_it_meant(EventKind kind) throws IOException {
        byte[] stored = golden(kind).getBytes(UTF_8);
        assertThat(EventJson.read(kind, stored)).isEqualTo(EARLIER_REVISIONS.get(kind));
    }

    @Test
    void nominated_admission_as_a_route_of_the_first_revision_is_a_flag_today() throws IOException {
        EventKind kind = EventCatalog.named("personnel.recruited", 1);
        String stored = golden(kind).replace("EXAM", "NOMINATED_ADMISSION");
        Recruited read = (Recruited) EventJson.read(kind, stored.getBytes(UTF_8));
        assertThat(read.nominatedAdmission()).isTrue();
    }

    @Test
    void a_fact_inside_a_correction_is_read_at_the_revision_it_was_written_in() {
        String stored =
                "{\"fact\":{\"event\":\"personnel.departed\",\"fact\":{\"effectiveOn\":"
                        + "\"2026-04-01\",\"kind\":\"DEATH\",\"person\":\"%s\"},\"revision\":1},"
                        + "\"person\":\"%s\",\"sequence\":3}";
        EventKind kind = EventCatalog.of(Corrected.class);
        assertThat(EventJson.read(kind, stored.formatted(HOA, HOA).getBytes(UTF_8)))
                .isEqualTo(
                        new Corrected(
                                HOA,
                                3,
                                new RightFact(new Departed(HOA, DAY, DepartureKind.DEATH))));
        assertThatThrownBy(() ->
                        EventJson.read(
                                kind,
                                stored.replace("\"revision\":1", "\"revision\":1,\"note\":1")
                                        .formatted(HOA, HOA)
                                        .getBytes(UTF_8)))
                .hasMessageContaining("note");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_written_byte_for_byte_as_its_golden_file(Event event) throws IOException {
        assertThat(new String(EventJson.write(event), UTF_8)).isEqualTo(golden(event));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_golden_file_is_read_as_the_event_it_was(Event event) throws IOException {
        EventKind kind = EventCatalog.of(event.getClass());
        assertThat(EventJson.read(kind, golden(event).getBytes(UTF_8))).isEqualTo(event);
    }

    @Test
    void a_missing_property_is_an_error_that_names_it() {
        assertThatThrownBy(() ->
                        read("{\"dayOrder\":0,\"effectiveOn\":\"2026-04-01\",\"person\":\"%s\"}"))
                .hasMessageContaining("kind");
    }

    @Test
    void an_unknown_property_is_an_error_that_names_it() {
        assertThatThrownBy(() ->
                        read(
                                "{\"dayOrder\":0,\"effectiveOn\":\"2026-04-01\",\"kind\":\"DEATH\",\"note\":1,"
                                        + "\"person\":\"%s\"}"))
                .hasMessageContaining("note");
    }

    @Test
    void a_null_where_something_must_stand_is_an_error_that_names_it() {
        assertThatThrownBy(() ->
                        read(
                                "{\"dayOrder\":0,\"effectiveOn\":null,\"kind\":\"DEATH\",\"person\":\"%s\"}"))
                .hasMessageContaining("effectiveOn");
    }

    @Test
    void an_event_of_a_newer_version_is_an_error_and_never_skipped() {
        assertThatThrownBy(() -> EventCatalog.numbered(32_000))
                .isInstanceOf(EventCatalog.UnknownEvent.class)
                .hasMessageContaining("32000");
    }

    @Test
    void no_number_and_no_name_is_given_twice() {
        Map<Short, Long> numbers =
                EventCatalog.all().stream()
                        .collect(Collectors.groupingBy(EventKind::number, Collectors.counting()));
        assertThat(numbers.values()).containsOnly(1L);
        assertThat(EventCatalog.all().stream().map(kind -> kind.name() + kind.revision()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_page_of_events_lists_the_catalogue_and_nothing_else() throws IOException {
        Pattern row = Pattern.compile("\\| (\\d+) \\| `([a-z.-]+)` \\| (\\d+) \\|");
        List<String> listed =
                row.matcher(Files.readString(Path.of("..", "EVENTS.md")))
                        .results()
                        .map(found -> found.group(1) + found.group(2) + found.group(3))
                        .toList();
        assertThat(listed)
                .containsExactlyElementsOf(
                        EventCatalog.all().stream()
                                .map(kind -> kind.number() + kind.name() + kind.revision())
                                .toList());
    }

    private static Event read(String json) {
        return EventJson.read(
                EventCatalog.of(Departed.class),
                json.formatted(UUID.fromString(HOA.toString())).getBytes(UTF_8));
    }

    private static String golden(Event event) throws IOException {
        return golden(EventCatalog.of(event.getClass()));
    }

    private static String golden(EventKind kind) throws IOException {
        String file = "/golden/%s/%d.json".formatted(kind.name(), kind.revision());
        try (InputStream golden = EventContractTest.class.getResourceAsStream(file)) {
            assertThat(golden).as("%s is missing", file).isNotNull();
            return new String(golden.readAllBytes(), UTF_8).strip();
        }
    }
}
