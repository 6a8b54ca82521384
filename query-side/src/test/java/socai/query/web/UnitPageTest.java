package socai.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socai.events.UnitCode;
import socai.query.compliance.Compliance.Row;

class UnitPageTest {

    private static final Row VAN_LANG =
            SampleAnswer.commune("02143", "Xã Văn Lang", 9_000, 2_700, 33, 3);

    private static PageServer server;

    @BeforeAll
    static void start() {
        server =
                new PageServer(question ->
                        SampleAnswer.answer(
                                question.asOf(),
                                new UnitCode("02143").equals(question.unit())
                                        ? List.of(VAN_LANG)
                                        : List.of(),
                                PageServer.ALL_DEMO));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void oneBodyIsSpelledOutWithClauseCountsAndBothSteps() {
        String page = server.get("/units/02143?asOf=2026-11-05&lang=vi").body();

        assertThat(page)
                .contains("Có 3 người dân tộc thiểu số, cần ít nhất 5: còn thiếu 2 người.")
                .contains("tối thiểu 15\u00a0% tổng số biên chế được giao của cấp xã")
                .contains("từ 30\u00a0% đến dưới 50\u00a0% dân số")
                .contains("2.700 trong 9.000 người")
                .contains("Mốc 31/12/2030 (80\u00a0%)", "cần 4 người", "còn thiếu 1")
                .contains("Mốc 31/12/2035 (100\u00a0%)", "cần 5 người", "còn thiếu 2");
    }

    @Test
    void aBodyInNoSumSaysSoAndWhy() {
        try (PageServer armed =
                new PageServer(question ->
                        SampleAnswer.answer(
                                question.asOf(),
                                List.of(SampleAnswer.police()),
                                PageServer.ALL_DEMO))) {
            assertThat(armed.get("/units/CONG-AN-TINH?lang=vi").body())
                    .contains("Quân đội và công an không thuộc phạm vi (II.5).")
                    .contains("id=\"in-no-sum\"", "không nằm trong bất kỳ tổng nào");
            assertThat(armed.get("/units/CONG-AN-TINH?lang=en").body())
                    .contains("in no sum on these pages", "(II.5)");
        }
        assertThat(server.get("/units/02143?lang=vi").body()).doesNotContain("in-no-sum");
    }

    @Test
    void oneBodyLeadsToItsDataOfTheSameDay() {
        assertThat(server.get("/units/02143?asOf=2026-11-05").body())
                .contains("/api/v1/people?unit=02143&amp;asOf=2026-11-05")
                .contains("/api/v1/units/02143/heads?from=2026-01-01&amp;to=2026-11-06")
                .contains("/api/v1/compliance?asOf=2026-11-05&amp;unit=02143");
    }

    @Test
    void aBodyThatDoesNotExistThatDayIsNotFound() {
        HttpResponse<String> response = server.get("/units/05569?asOf=2026-11-05&lang=en");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("On 5 November 2026 no body has the code «05569».");
    }

    @Test
    void aCodeThatNoBodyCanHaveIsNotFound() {
        assertThat(server.get("/units/lower-case?lang=en").statusCode()).isEqualTo(404);
    }
}
