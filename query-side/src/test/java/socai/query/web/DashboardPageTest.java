package socai.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socai.query.compliance.Compliance.Row;

class DashboardPageTest {

    private static final List<Row> FIVE =
            List.of(
                    SampleAnswer.commune("05569", "Xã Định Hóa", 10_000, 7_000, 30, 4),
                    SampleAnswer.commune("02143", "Xã Văn Lang", 9_000, 2_700, 33, 3),
                    SampleAnswer.commune("05665", "Xã Văn Lăng", 9_000, 4_500, 40, 30),
                    SampleAnswer.commune("05710", "Phường Đức Xuân", 20_000, 999, 35, 2),
                    SampleAnswer.commune("05443", "Phường An Khê", 24_000, 1_200, 36, 1));

    private static PageServer server;

    @BeforeAll
    static void start() {
        server =
                new PageServer(question ->
                        SampleAnswer.answer(question.asOf(), FIVE, PageServer.ALL_DEMO));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void withoutADayTheDayIsTodayWhereTheLawCountsDays() {
        assertThat(page("/?lang=vi")).contains("Tính đến ngày</span> <strong>5/11/2026</strong>");
    }

    @Test
    void theGreatestGapComesFirst() {
        assertThat(Html.bodies(page("/")))
                .startsWith("Xã Định Hóa", "Xã Văn Lang", "Phường An Khê");
    }

    @Test
    void aRowShowsSharesRoundedDownWithCountsAndWholePersons() {
        String row = Html.row(page("/?lang=vi"), "Xã Văn Lang");
        assertThat(row)
                .contains("30,00\u00a0%", "2.700/9.000", "II.2.b", "15\u00a0%", "9,09\u00a0%")
                .contains(">5</td>", ">2</td>", "cần 4", "thiếu 1", "Chưa đạt");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Html.row(page("/?lang=en"), "Xã Văn Lang"))
                .contains("30.00\u00a0%", "2,700/9,000", "9.09\u00a0%", "Not met");
    }

    @Test
    void aShareJustBelowAMinimumIsNeverShownAsHavingReachedIt() {
        assertThat(Html.row(page("/?lang=vi"), "Phường Đức Xuân"))
                .contains("4,99\u00a0%", "Không quy định", "dưới mức thấp nhất");
    }

    @Test
    void namesAreSortedInTheOrderOfTheVietnameseAlphabet() {
        assertThat(Html.bodies(page("/?sort=body&dir=asc")))
                .containsExactly(
                        "Phường An Khê",
                        "Phường Đức Xuân",
                        "Xã Định Hóa",
                        "Xã Văn Lang",
                        "Xã Văn Lăng");
    }

    @Test
    void everyColumnCanBeSortedBothWaysAndSaysSo() {
        for (Column column : Column.values()) {
            assertThat(page("/?sort=" + column.word() + "&dir=asc"))
                    .contains("class=\"col-" + column.word() + "\" aria-sort=\"ascending\"");
            assertThat(page("/?sort=" + column.word() + "&dir=desc"))
                    .contains("class=\"col-" + column.word() + "\" aria-sort=\"descending\"");
        }
    }

    @Test
    void whatIsMissingComesLastBothWays() {
        assertThat(Html.bodies(page("/?sort=gap&dir=asc"))).endsWith("Phường Đức Xuân");
        assertThat(Html.bodies(page("/?sort=gap&dir=desc"))).endsWith("Phường Đức Xuân");
    }

    @Test
    void theSameHeadingAsksForTheOtherDirection() {
        assertThat(page("/?sort=share&dir=asc")).contains("sort=share&amp;dir=desc\"");
        assertThat(page("/?sort=share&dir=desc")).contains("sort=share&amp;dir=asc\"");
    }

    @Test
    void aNameIsFoundHoweverItIsAccented() {
        assertThat(found("dinh hoa")).containsExactly("Xã Định Hóa");
        assertThat(found("ĐỊNH  HÓA")).containsExactly("Xã Định Hóa");
        assertThat(found("duc xuan")).containsExactly("Phường Đức Xuân");
        assertThat(found("\u00d0ịnh Hóa")).containsExactly("Xã Định Hóa");
        assertThat(found("\u00f0ịnh hóa")).containsExactly("Xã Định Hóa");
        assertThat(found("định\u00a0hóa")).containsExactly("Xã Định Hóa");
        assertThat(found("Xã\u2003Định\u200b Hóa")).containsExactly("Xã Định Hóa");
        assertThat(found("Định H\u03cca")).containsExactly("Xã Định Hóa");
        assertThat(found("van lang")).containsExactlyInAnyOrder("Xã Văn Lang", "Xã Văn Lăng");
    }

    @Test
    void aBodyIsFoundByItsCode() {
        assertThat(found("05665")).containsExactly("Xã Văn Lăng");
    }

    @Test
    void filtersNarrowTogetherAndAreKeptInTheAddresses() {
        String page = page("/?level=commune&verdict=not_met&q=van&asOf=2026-11-05");
        assertThat(Html.bodies(page)).containsExactly("Xã Văn Lang");
        assertThat(page)
                .contains("/?asOf=2025-06-30&amp;level=commune&amp;verdict=not_met&amp;q=van\"")
                .contains("<a href=\"/?asOf=2026-11-05\">Bỏ lọc</a>");
    }

    @Test
    void aFilterWithoutHitsSaysSoAndOffersToClear() {
        String page = page("/?q=zzz&asOf=2026-11-05&lang=en");
        assertThat(Html.bodies(page)).isEmpty();
        assertThat(page)
                .contains("No body fits these filters.", "0 of 5 bodies")
                .contains("<a class=\"button\" href=\"/?asOf=2026-11-05\">Clear filters</a>");
    }

    @Test
    void whatIsTypedComesBackAsTextAndNeverAsMarkup() {
        assertThat(page("/?q=" + URLEncoder.encode("<script>x", StandardCharsets.UTF_8)))
                .contains("value=\"&lt;script&gt;x\"")
                .doesNotContain("<script>x");
    }

    @Test
    void theCardsCountTheCommunesByVerdictAndLeadToThem() {
        String page = page("/?lang=vi").replaceAll("\\s+", " ");
        assertThat(page)
                .contains("5 xã, phường so với mức đầy đủ")
                .contains(
                        "verdict=not_met#bodies\"> <span class=\"count\">3</span>",
                        "verdict=met#bodies\"> <span class=\"count\">1</span>",
                        "verdict=not_regulated#bodies\"> <span class=\"count\">1</span>",
                        "verdict=missing_data#bodies\"> <span class=\"count\">0</span>");
    }

    /** The others miss somebody to lead or somebody trained. */
    @Test
    void theHeadlineNamesItsClauseAndStandsBesideThatOfEveryClause() {
        String page = page("/?lang=en").replaceAll("\\s+", " ");

        assertThat(page)
                .contains(
                        "<strong class=\"count\">1</strong> <span>of 5 communes meet the staff share of II.2.b</span>",
                        "<strong class=\"count\">0</strong> <span>of 5 communes meet every clause that binds them</span>",
                        "<span class=\"of-clause\">II.2.b</span></h2>",
                        "Verdict on II.2");
        assertThat(Html.row(page("/?lang=en"), "Xã Văn Lang")).contains("every clause: ");
    }

    @Test
    void whatIsOverAHundredPercentStaysOnTheChartAndSaysWhy() {
        Row crowded = SampleAnswer.commune("05569", "Xã Định Hóa", 9_000, 2_700, 19, 50);
        try (PageServer crowd =
                new PageServer(question ->
                        SampleAnswer.answer(
                                question.asOf(), List.of(crowded), PageServer.ALL_DEMO))) {
            String page = crowd.get("/?lang=vi").body().replaceAll("\\s+", " ");

            assertThat(Html.row(page.substring(page.indexOf("id=\"bodies\"")), "Xã Định Hóa"))
                    .contains(
                            "263,15\u00a0%",
                            "class=\"beyond\"",
                            "vượt 100 %: 70 người đang công tác trên 19 biên chế",
                            "vượt 100 %: 50 người dân tộc thiểu số trên 19 biên chế");
            assertThat(page.substring(page.indexOf("id=\"chart-beyond\"")))
                    .startsWith("id=\"chart-beyond\"")
                    .contains("Xã Định Hóa", "263,15\u00a0%");
            assertThat(page("/?lang=vi")).doesNotContain("id=\"chart-beyond\"");
        }
    }

    @Test
    void thePageSaysWhatItRestsOn() {
        assertThat(page("/?lang=vi"))
                .contains("đến mục số 25.431, niêm phong lúc 10:00:00 ngày 5/11/2026")
                .contains("128/KH-UBND, hiệu lực từ 1/4/2026")
                .contains("80\u00a0% đến 31/12/2030", "100\u00a0% đến 31/12/2035")
                .contains("EXACTLY_70 = STRICTER");
    }

    @Test
    void theChartGetsTheStaircaseOfTheClauses() {
        assertThat(page("/")).contains("data-staircase=\"5,10,5 30,50,15 50,70,25 70,100,35\"");
    }

    @Test
    void theDayOfTheAddressIsTheDayThatIsAsked() {
        assertThat(page("/?asOf=2025-06-30&lang=en"))
                .contains("As of</span> <strong>30 June 2025</strong>");
    }

    private static List<String> found(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Html.bodies(page("/?q=" + encoded));
    }

    private static String page(String address) {
        HttpResponse<String> response = server.get(address);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
