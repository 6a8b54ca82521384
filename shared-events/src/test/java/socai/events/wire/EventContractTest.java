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
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;

/** What is once stored is read for ever: one golden file per event and revision. */
class EventContractTest {

    private static final PersonId HOA = PersonId.parse("0193f5a0-1111-7000-8000-000000000001");
    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

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
                            TrainingField.STATE_MANAGEMENT,
                            TrainingLevel.SHORT_COURSE,
                            "Trường Chính trị tỉnh",
                            "QLNN-2026/17"),
                    new Departed(HOA, DAY, DepartureKind.RETIREMENT),
                    new IdentityErased(HOA, DAY),
                    new UnitEstablished(
                            DINH_HOA, DAY, "Xã Định Hóa", UnitLevel.COMMUNE, UnitFunction.GENERAL),
                    new UnitDissolved(DINH_HOA, DAY),
                    new HeadcountAssigned(DINH_HOA, DAY, HeadcountKind.ASSIGNED, 33),
                    new PopulationRecorded(
                            DINH_HOA, DAY, 22_333, 15_633, "Công an tỉnh, 31/12/2024"),
                    new PlanAdopted(
                            new PlanId("128/KH-UBND"),
                            DAY,
                            "Kế hoạch thực hiện Quyết định số 470/QĐ-TTg",
                            List.of(
                                    new Clause(
                                            "COM",
                                            "II.2.b",
                                            Clause.Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                                            Clause.Scope.COMMUNE,
                                            null,
                                            new Clause.Band(70, false, null),
                                            35)),
                            List.of(
                                    new Milestone(LocalDate.of(2030, 12, 31), 80),
                                    new Milestone(LocalDate.of(2035, 12, 31), 100))));

    static Stream<Event> examples() {
        return EXAMPLES.stream();
    }

    @Test
    void every_kind_of_the_catalogue_has_an_example() {
        assertThat(EXAMPLES.stream().map(event -> EventCatalog.of(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(EventCatalog.all());
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
        assertThatThrownBy(() -> read("{\"effectiveOn\":\"2026-04-01\",\"person\":\"%s\"}"))
                .hasMessageContaining("kind");
    }

    @Test
    void an_unknown_property_is_an_error_that_names_it() {
        assertThatThrownBy(() ->
                        read(
                                "{\"effectiveOn\":\"2026-04-01\",\"kind\":\"DEATH\",\"note\":1,"
                                        + "\"person\":\"%s\"}"))
                .hasMessageContaining("note");
    }

    @Test
    void a_null_where_something_must_stand_is_an_error_that_names_it() {
        assertThatThrownBy(
                        () -> read("{\"effectiveOn\":null,\"kind\":\"DEATH\",\"person\":\"%s\"}"))
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
        EventKind kind = EventCatalog.of(event.getClass());
        String file = "/golden/%s/%d.json".formatted(kind.name(), kind.revision());
        try (InputStream golden = EventContractTest.class.getResourceAsStream(file)) {
            assertThat(golden).as("%s is missing", file).isNotNull();
            return new String(golden.readAllBytes(), UTF_8).strip();
        }
    }
}
