package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.app.postgres.RunningServer;
import socai.events.organisation.UnitFunction;
import tools.jackson.databind.JsonNode;

/** What a dashboard reads with plain JDBC under the role for reports, and what it is refused. */
@WithProduct(demoPeople = 300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class ReportingTest {

    private static final String DAY = "2026-11-01";
    private static final Path PAGE = Path.of("..", "docs", "reporting.md");

    private final Client client;
    private final RunningServer server;

    ReportingTest(Product product) {
        this.client = product.client();
        this.server = RunningServer.of(product.folder()).orElseThrow();
    }

    @BeforeAll
    void aDashboardHasAnAccount() throws SQLException {
        assertThat(
                        client.getUntil(
                                        answer -> answer.json().path("rows").size() > 100,
                                        "/api/v1/compliance?asOf=" + DAY)
                                .status())
                .isEqualTo(200);
        asOwner("create role bang_bieu login password 'bang-bieu' in role socai_reporting");
    }

    @AfterAll
    void theAccountIsGone() throws SQLException {
        asOwner("drop role bang_bieu");
    }

    @Test
    void theStaffOfADayIsThatOfTheApiAsKnownAtTheSameNumber() throws SQLException {
        long known = Long.parseLong(only("select ledger_no from reporting.position"));
        JsonNode answer = client.get("/api/v1/compliance?asOf=" + DAY + "&knownAt=" + known).json();
        List<String> expected = new ArrayList<>();
        List<String> communes = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            if (!row.path("unit").isNull() && row.path("inSums").asBoolean()) {
                expected.add(row.path("unit").asString() + " " + row.path("staff").asInt());
            }
            if (row.path("level").asString().equals("COMMUNE")) {
                communes.add(row.path("unit").asString() + " " + row.path("emPersons").asInt());
            }
        }

        assertThat(known).isPositive();
        assertThat(
                        column(
                                """
                                select unit || ' ' || minority from reporting.staff_on('%s')
                                where level = 'COMMUNE'
                                """
                                        .formatted(DAY)))
                .hasSizeGreaterThanOrEqualTo(92)
                .containsExactlyInAnyOrderElementsOf(communes);
        assertThat(column("select unit || ' ' || staff from reporting.staff_on('" + DAY + "')"))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(expected)
                .isEqualTo(
                        column(
                                "select unit || ' ' || staff from reporting.staff_on('%s', %d)"
                                        .formatted(DAY, known)));
    }

    /** Whoever adds up what a view lists adds up what the API does (II.5). */
    @Test
    void thePoliceIsThereAndInNothingThatCanBeAddedUp() throws SQLException {
        String police = "CONG-AN-TINH";
        JsonNode row =
                client.get("/api/v1/compliance?unit=" + police + "&asOf=" + DAY)
                        .json()
                        .path("rows")
                        .get(0);

        assertThat(row.path("staff").asInt()).isPositive();
        assertThat(row.path("inSums").asBoolean()).isFalse();
        assertThat(
                        only(
                                "select count(*) filter (where not in_sums and function ="
                                        + " 'ARMED_FORCES') from reporting.body where code = '"
                                        + police
                                        + "'"))
                .isEqualTo("1");
        for (String view :
                List.of(
                        "reporting.staff_on('" + DAY + "')",
                        "reporting.movement",
                        "reporting.movement_at(reporting.known_now())",
                        "reporting.headcount",
                        "reporting.headcount_at(reporting.known_now())",
                        "reporting.population",
                        "reporting.population_at(reporting.known_now())")) {
            assertThat(only("select count(*) from " + view + " where unit = '" + police + "'"))
                    .as(view)
                    .isEqualTo("0");
        }
        assertThat(only("select count(*) from reporting.task where owner = '" + police + "'"))
                .isEqualTo("0");
        for (UnitFunction function : UnitFunction.values()) {
            assertThat(only("select reporting.is_under_plan('" + function + "')"))
                    .isEqualTo(function.isUnderThePlan() ? "t" : "f");
        }
    }

    @Test
    void theMovementsUpToADayAddUpToItsStaffAndToThoseOfTheStructure() throws SQLException {
        String sums =
                """
                select concat_ws(' ', sum(staff), sum(minority), sum(women), sum(minority_women),
                    sum(leaders), sum(minority_leaders), sum(minority_women_leaders),
                    sum(minority_leading_or_planned), sum(minority_trained),
                    sum(minority_trained_in_all))
                from
                """;
        String ofStaff = only(sums + "reporting.staff_on('" + DAY + "')");

        assertThat(only(sums + "reporting.movement where effective_on <= '" + DAY + "'"))
                .isEqualTo(ofStaff)
                .isEqualTo(
                        only(
                                sums
                                        + "reporting.movement_at(reporting.known_now()) where effective_on <= '"
                                        + DAY
                                        + "'"));
        assertThat(ofStaff)
                .startsWith(
                        client.get("/api/v1/structure?asOf=" + DAY).json().path("staff").asInt()
                                + " ");
    }

    @Test
    void thePostsAndResidentsOfADayAreThoseOfTheApiAsKnownAtTheSameNumber() throws SQLException {
        long known = Long.parseLong(only("select ledger_no from reporting.position"));
        JsonNode answer = client.get("/api/v1/compliance?asOf=" + DAY + "&knownAt=" + known).json();
        List<String> posts = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            String unit = row.path("unit").asString();
            if (row.path("level").asString().equals("COMMUNE")) {
                posts.add(unit + " " + row.path("assignedHeadcount").asInt());
                shares.add(
                        "%s %d/%d"
                                .formatted(
                                        unit,
                                        row.at("/populationShare/part").asInt(),
                                        row.at("/populationShare/whole").asInt()));
            }
        }
        String inForce =
                "valid_from <= '%1$s' and (valid_to is null or valid_to > '%1$s')".formatted(DAY);
        String ofCommunes =
                " and unit in (select code from reporting.body where level = 'COMMUNE' and "
                        + inForce
                        + ")";

        for (String of : List.of("", "_at(" + known + ")")) {
            assertThat(
                            column(
                                    "select unit || ' ' || persons from reporting.headcount"
                                            + of
                                            + " where kind = 'ASSIGNED' and "
                                            + inForce
                                            + ofCommunes))
                    .hasSizeGreaterThanOrEqualTo(92)
                    .containsExactlyInAnyOrderElementsOf(posts);
            assertThat(
                            column(
                                    "select unit || ' ' || minority || '/' || total"
                                            + " from reporting.population"
                                            + of
                                            + " where "
                                            + inForce
                                            + ofCommunes))
                    .hasSizeGreaterThanOrEqualTo(92)
                    .containsExactlyInAnyOrderElementsOf(shares);
        }
    }

    @Test
    void theBodiesOfADayAreThoseOfTheApi() throws SQLException {
        JsonNode units = client.get("/api/v1/units?size=1&asOf=" + DAY).json();

        assertThat(
                        only(
                                """
                                select count(*) from reporting.body
                                where valid_from <= '%1$s' and (valid_to is null or valid_to > '%1$s')
                                """
                                        .formatted(DAY)))
                .isEqualTo(units.path("total").asString());
    }

    @Test
    void whatIsOverdueIsWhatTheApiSays() throws SQLException {
        JsonNode tasks = client.get("/api/v1/tasks?asOf=2027-02-01&to=2027-12-31").json();
        String plan = tasks.path("plan").asString();

        assertThat(tasks.at("/states/OVERDUE").asInt()).isPositive();
        assertThat(
                        only(
                                """
                                select count(*) from reporting.task
                                where plan = '%s' and laid_down_on <= '2027-02-01'
                                  and due_on < '2027-02-01'
                                  and (done_on is null or done_on > '2027-02-01')
                                """
                                        .formatted(plan)))
                .isEqualTo(tasks.at("/states/OVERDUE").asString());
        assertThat(
                        only(
                                """
                                select count(*) from reporting.task
                                where plan = '%s' and due_on <= '2027-12-31'
                                  and done_on <= '2027-02-01'
                                """
                                        .formatted(plan)))
                .isEqualTo(tasks.at("/states/DONE").asString("0"));
    }

    @Test
    void aRowWithACountOfOneToFourIsMarkedSmall() throws SQLException {
        String counts =
                """
                4 >= any (array_remove(array[abs(staff), abs(minority), abs(women),
                    abs(minority_women), abs(leaders), abs(minority_leaders),
                    abs(minority_women_leaders), abs(minority_leading_or_planned),
                    abs(minority_trained), abs(minority_trained_in_all)], 0))
                """;
        for (String from : List.of("reporting.movement", "reporting.staff_on('" + DAY + "')")) {
            assertThat(only("select count(*) filter (where is_small) > 0 from " + from))
                    .isEqualTo("t");
            assertThat(only("select count(*) from " + from + " where is_small <> (" + counts + ")"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aNumberThatIsNotReachedIsRefusedInBothLanguages() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        column("select unit from reporting.staff_on('" + DAY + "', 9000000000)"))
                .withMessageContaining("is not reached / chưa đến số");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select from roster.placement",
                "select from roster.identity",
                "select from ledger.event",
                "select from keys.person_key",
                "select from units.unit",
                "select from units.headcount",
                "select from compliance.movement",
                "select from tasks.report",
                "select ledger.whole_until(1)",
                "create table reporting.mine (a int)",
                "delete from reporting.body",
                "set role socai_service"
            })
    void everythingElseIsRefused(String harm) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(harm))
                .satisfies(no -> assertThat(no.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void ofAllTablesItMayReadTheViewsOfReportingAndChangeNone() throws SQLException {
        assertThat(
                        column(
                                """
                                select relnamespace::regnamespace || '.' || relname from pg_class
                                where relkind in ('r', 'p', 'v', 'm')
                                  and relnamespace::regnamespace::text
                                      not in ('pg_catalog', 'information_schema')
                                  and has_schema_privilege(relnamespace, 'usage')
                                  and has_table_privilege(oid, 'select, insert, update, delete, truncate')
                                order by 1
                                """))
                .containsExactly(
                        "reporting.body",
                        "reporting.headcount",
                        "reporting.movement",
                        "reporting.population",
                        "reporting.position",
                        "reporting.task");
    }

    @Test
    void thePageSaysOfEveryColumnWhatTheDatabaseSays() throws SQLException, IOException {
        List<String> commented =
                column(
                        """
                        select '| `' || a.attname || '` | ' || coalesce(
                            col_description(a.attrelid, a.attnum), 'nothing') || ' |'
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relnamespace = 'reporting'::regnamespace and not a.attisdropped
                        order by c.relname, a.attnum
                        """);
        List<String> functions =
                column(
                        """
                        select '| `reporting.' || proname || '(' || pg_get_function_arguments(oid)
                            || ')` | ' || coalesce(obj_description(oid, 'pg_proc'), 'nothing')
                            || ' |'
                        from pg_proc where pronamespace = 'reporting'::regnamespace
                        """);

        List<String> page = Files.readAllLines(PAGE);
        assertThat(commented).hasSize(45);
        assertThat(page).containsAll(commented).containsAll(functions);
    }

    @Test
    void anOwnerWhoMayMakeNoRolesGoesOnWithout() throws SQLException {
        asOwner("create role khiem_ton login password 'khiem-ton'");
        PGSimpleDataSource modest = new PGSimpleDataSource();
        modest.setUrl(server.jdbcUrl().replaceFirst("[^/]+$", "postgres"));
        modest.setUser("khiem_ton");
        modest.setPassword("khiem-ton");
        asOwner("alter role socai_reporting rename to socai_reporting_away");
        try {
            assertThat(ReportingRole.grant(modest)).isFalse();
        } finally {
            asOwner("alter role socai_reporting_away rename to socai_reporting");
            asOwner("drop role khiem_ton");
        }
    }

    private String only(String question) throws SQLException {
        return column(question).getFirst();
    }

    private List<String> column(String question) throws SQLException {
        try (Connection connection = dashboard();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dashboard();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection dashboard() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), "bang_bieu", "bang-bieu");
    }

    private void asOwner(String sql) throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(server.jdbcUrl());
        owner.setUser(server.user());
        owner.setPassword(server.password());
        new JdbcTemplate(owner).execute(sql);
    }
}
