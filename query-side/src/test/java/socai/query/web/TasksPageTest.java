package socai.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.events.plan.PlanId;
import socai.query.tasks.TaskList;
import socai.query.tasks.TasksOnDay;

class TasksPageTest {

    private static final Pattern ROW = Pattern.compile("(?s)(<tr[^>]* data-state=.*?</tr>)");

    private static final List<TasksOnDay> ASKED = new ArrayList<>();
    private static PageServer server;

    @BeforeAll
    static void start() {
        server =
                new PageServer(
                        question -> SampleAnswer.full(question.asOf(), PageServer.ALL_DEMO),
                        TasksPageTest::answer);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TaskList answer(TasksOnDay question) {
        ASKED.add(question);
        return switch (question.asOf().getYear()) {
            case 2000 -> SampleTasks.ofEmptyLedger(question);
            case 2028 -> SampleTasks.doneInTime(question);
            case 2027 -> SampleTasks.answer(question, new PlanId("128/KH-UBND"), List.of());
            default -> SampleTasks.full(question);
        };
    }

    @Test
    void eachTaskStandsInARowWithItsDayInTheOrderGiven() {
        assertThat(rows("/tasks?lang=vi"))
                .extracting(row -> row.replaceAll("(?s).*data-task=\"([^\"]*)\".*", "$1"))
                .containsExactly("IV.1", "IV.4", "V.1.đ", "IV.3", "I.1");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 0, Đã hoàn thành", "vi, 1, Quá hạn", "vi, 2, Đến hạn", "vi, 3, Chưa đến hạn",
        "vi, 4, Thường xuyên", "en, 0, Done", "en, 1, Overdue", "en, 2, Due",
        "en, 3, Not yet due", "en, 4, Continuous"
    })
    void aStateIsSaidInWords(String language, int row, String words) {
        assertThat(rows("/tasks?lang=" + language).get(row)).contains("<span>" + words + "</span>");
    }

    @Test
    void whatIsOverdueIsMarkedByMoreThanWords() {
        assertThat(rows("/tasks").get(1)).startsWith("<tr role=\"row\" class=\"overdue\"");
        assertThat(rows("/tasks").get(1)).contains("#icon-overdue");
    }

    @Test
    void whatWasDoneNamesDayDocumentAndProofAndSaysWhenItWasLate() {
        assertThat(rows("/tasks?lang=vi").getFirst())
                .contains("12/5/2026", "132/KH-SNV", "dữ liệu minh họa", "sau hạn cuối")
                .contains("/api/v1/events/25000/proof", "chứng thực số 25.000 trong sổ");
        assertThat(rows("/tasks?lang=vi").get(1)).doesNotContain("sau hạn cuối", "/proof");
    }

    @Test
    void whatWasDoneOnItsLastDayIsNotCalledLate() {
        String row = rows("/tasks?lang=vi&asOf=2028-01-01").getFirst();
        assertThat(row)
                .contains("Đã hoàn thành", "30/4/2026</span> <span")
                .doesNotContain("sau hạn");
    }

    @Test
    void whatThePrintLeavesOpenIsShownBesideIt() {
        assertThat(rows("/tasks?lang=en").get(3))
                .contains("31 December 2026", "Hàng năm", "Không ghi năm cuối");
        assertThat(rows("/tasks?lang=en").get(4)).contains("all the time");
    }

    @Test
    void inventedReportsAreDeclared() {
        assertThat(page("/tasks?lang=en")).contains("data-demo=\"reports\"");
        assertThat(page("/tasks?lang=en&asOf=2027-01-01")).doesNotContain("data-demo");
    }

    @Test
    void filtersAreAskedForAndKeptInTheAddresses() {
        String page = page("/tasks?asOf=2026-11-05&owner=SO-NOI-VU&state=overdue&to=2028-12-31");
        TasksOnDay asked = ASKED.getLast();
        assertThat(asked.to()).hasToString("2028-12-31");
        assertThat(asked.owner()).hasToString("SO-NOI-VU");
        assertThat(asked.state()).hasToString("OVERDUE");
        assertThat(Html.all(ROW, page)).hasSize(1);
        assertThat(page)
                .contains("value=\"SO-NOI-VU\" lang=\"vi\" selected=\"selected\"")
                .contains("value=\"overdue\" selected=\"selected\"")
                .contains(
                        "/tasks?asOf=2026-11-05&amp;to=2028-12-31&amp;owner=SO-NOI-VU&amp;state=done#tasks")
                .contains("<a href=\"/tasks?asOf=2026-11-05&amp;to=2028-12-31\">Bỏ lọc</a>");
    }

    @Test
    void withoutAHorizonTwelveMonthsAreListed() {
        page("/tasks?asOf=2026-11-05");
        assertThat(ASKED.getLast().to()).hasToString("2027-11-05");
        assertThat(ASKED.getLast().page()).isZero();
        page("/tasks?asOf=2199-12-31&page=3");
        assertThat(ASKED.getLast().to()).hasToString("2199-12-31");
        assertThat(ASKED.getLast().page()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks?lang=en&asOf=2000-01-01, The ledger is empty",
        "/tasks?lang=vi&asOf=2000-01-01, Sổ chưa có gì",
        "/tasks?lang=en&asOf=2025-01-01, No plan is in force on this day",
        "/tasks?lang=vi&asOf=2025-01-01, chưa có kế hoạch nào có hiệu lực",
        "/tasks?lang=en&asOf=2027-01-01, Nothing is asked for",
        "/tasks?lang=en&asOf=2027-01-01&state=done, Nothing fits these filters."
    })
    void whereThereIsNothingThePageSaysWhy(String address, String words) {
        assertThat(page(address)).contains(words);
        assertThat(rows(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks?lang=en&state=lost, state",
        "/tasks?lang=en&owner=so noi vu, owner",
        "/tasks?lang=en&page=two, page"
    })
    void aFilterThatMeansNothingIsRefusedByName(String address, String parameter) {
        var response = server.get(address.replace(" ", "%20"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(parameter + "=");
    }

    @Test
    void aHorizonThatIsNoDayIsRefused() {
        assertThat(server.get("/tasks?to=soon&lang=en").statusCode()).isEqualTo(400);
    }

    @Test
    void theNavigationLeadsHereAndSaysWhereTheReaderIs() {
        assertThat(page("/?lang=en&asOf=2026-11-05"))
                .contains("<a href=\"/tasks?asOf=2026-11-05\">Tasks</a>");
        assertThat(page("/tasks?lang=en&asOf=2026-11-05"))
                .contains("<a href=\"/tasks?asOf=2026-11-05\" aria-current=\"page\">Tasks</a>")
                .contains("<a href=\"/?asOf=2026-11-05\">Bodies</a>");
    }

    private static List<String> rows(String address) {
        return Html.all(ROW, page(address));
    }

    private static String page(String address) {
        return server.get(address).body();
    }
}
