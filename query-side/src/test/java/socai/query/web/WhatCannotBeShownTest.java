package socai.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.query.compliance.Compliance;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.ComplianceOnDay;

class WhatCannotBeShownTest {

    private static final Pattern DEMO = Pattern.compile("data-demo=\"([^\"]*)\"");
    private static final DemoData NO_DEMO = new DemoData(false, false, false);

    @ParameterizedTest
    @CsvSource({
        "30/6/2025, not a day written as year-month-day",
        "2025-02-30, not in the calendar",
        "1899-12-31, before the year 1900",
        "2200-01-01, after the year 2199"
    })
    void aDayThatCannotBeReadIsKeptAndSaysWhatIsWrong(String typed, String words) {
        HttpResponse<String> response =
                get(WhatCannotBeShownTest::sample, "/?lang=en&asOf=" + typed);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("value=\"" + typed + "\"", words, "such as 2026-11-05");
    }

    @Test
    void anUnknownColumnLevelOrVerdictIsRefusedByName() {
        for (String wrong : List.of("sort=luck", "level=village", "verdict=fine", "page=one")) {
            HttpResponse<String> response =
                    get(WhatCannotBeShownTest::sample, "/?lang=en&" + wrong);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("<code>" + wrong + "</code>");
        }
    }

    @Test
    void aKnowledgeIsReadAsTheApiReadsIt() {
        for (String wrong : List.of("then", "-1", "9999999999999999999", "1899-12-31T23:59:59Z")) {
            HttpResponse<String> response =
                    get(WhatCannotBeShownTest::sample, "/?lang=en&knownAt=" + wrong);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("<code>knownAt=" + wrong + "</code>");
        }
    }

    @Test
    void anEmptyLedgerSaysThatItIsEmpty() {
        HttpResponse<String> response =
                get(question -> SampleAnswer.ofEmptyLedger(question.asOf()), "/?lang=en");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("The ledger is empty", "no plan is in force");
    }

    @Test
    void aDayBeforeAnyBodySaysSo() {
        HttpResponse<String> response =
                get(
                        question -> SampleAnswer.answer(question.asOf(), List.of(), NO_DEMO),
                        "/?lang=en");

        assertThat(response.body()).contains("No body existed on this day");
    }

    @Test
    void beforeAnyPlanFiguresAreShownWithoutAVerdict() {
        HttpResponse<String> response =
                get(
                        question -> SampleAnswer.beforeAnyPlan(question.asOf()),
                        "/?lang=en&asOf=2025-06-30");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("No plan is in force on this day: figures are shown without a verdict.")
                .doesNotContain("??");
        assertThat(Html.row(response.body(), "Xã Định Hóa"))
                .contains("13.33\u00a0%", "no plan in force");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, people",
        "false, true, true, headcounts populationShares",
        "true, true, true, people headcounts populationShares"
    })
    void theBannerNamesExactlyTheGeneratedFigures(
            boolean people, boolean headcounts, boolean shares, String named) {
        DemoData demo = new DemoData(people, headcounts, shares);
        String page = get(question -> SampleAnswer.full(question.asOf(), demo), "/").body();

        assertThat(Html.all(DEMO, page)).containsExactly(named.split(" "));
        assertThat(page).contains("role=\"note\"");
    }

    @Test
    void withoutGeneratedFiguresThereIsNoBanner() {
        assertThat(get(question -> SampleAnswer.full(question.asOf(), NO_DEMO), "/").body())
                .doesNotContain("role=\"note\"");
    }

    @Test
    void aQuestionThatNobodyAnswersIsUnavailableInPlainWords() {
        HttpResponse<String> response = get(null, "/?lang=en");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("No answer yet", "Try again in a few minutes");
    }

    @Test
    void aHandlerThatFailsIsOurFaultAndTellsNoSecrets() {
        HttpResponse<String> response =
                get(
                        question -> {
                            throw new IllegalStateException("table compliance is gone");
                        },
                        "/?lang=en");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("Something failed on our side")
                .doesNotContain("table compliance", "IllegalStateException");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void anAddressThatLeadsNowhereIsNotFoundInBothLanguages() {
        assertThat(get(WhatCannotBeShownTest::sample, "/nowhere?lang=vi").body())
                .contains("Không có trang này");
        HttpResponse<String> english = get(WhatCannotBeShownTest::sample, "/nowhere?lang=en");
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("No such page");
    }

    private static Compliance sample(ComplianceOnDay question) {
        return SampleAnswer.full(question.asOf(), PageServer.ALL_DEMO);
    }

    private static HttpResponse<String> get(
            @Nullable Function<ComplianceOnDay, Compliance> answer, String address) {
        try (PageServer server = new PageServer(answer)) {
            return server.get(address);
        }
    }
}
