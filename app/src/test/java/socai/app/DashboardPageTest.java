package socai.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard as people see it: in Chromium, on the real product with a small demonstration. */
@WithProduct(demoPeople = 300)
@Timeout(120)
class DashboardPageTest {

    private static final int COMMUNES = 92;
    private static final String COMMUNE_ROWS = "#bodies tbody tr[data-level=COMMUNE]";
    private static final String TASKS = ".tasks tbody tr";
    private static final String NAMES = "#bodies tbody th a";

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private final Product product;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private @Nullable BrowserContext context;

    DashboardPageTest(Product product) {
        this.product = product;
    }

    @BeforeAll
    static void openTheBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Playwright driver =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        browser =
                driver.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    @AfterAll
    static void closeTheBrowser() {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(playwright).close();
    }

    @BeforeEach
    void expectNoComplaints() {
        complaints.clear();
        hosts.clear();
    }

    @AfterEach
    void nothingWentWrongInTheBrowserAndNobodyElseWasAsked() {
        Objects.requireNonNull(context).close();
        assertThat(complaints).as("errors in the console").isEmpty();
        assertThat(hosts).isNotEmpty().containsOnly("127.0.0.1");
    }

    @Test
    void allCommunesAreInTheTableAndTheDemonstrationIsDeclared() {
        Page page = open("vi-VN", 1280, "/");

        assertThat(page.locator(COMMUNE_ROWS)).hasCount(COMMUNES);
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        for (String figure : List.of("people", "headcounts", "populationShares")) {
            assertThat(page.locator("[role=note] [data-demo=" + figure + "]")).isVisible();
        }
        assertThat(page.locator("dl.basis")).containsText("128/KH-UBND");
    }

    @Test
    void theChartIsDrawn() {
        Page page = open("vi-VN", 1280, "/");

        assertThat(page.locator("#chart canvas").first()).isVisible();
        Object drawn =
                page.evaluate(
                        """
                        () => {
                          const canvas = document.querySelector('#chart canvas');
                          const all = canvas.getContext('2d')
                            .getImageData(0, 0, canvas.width, canvas.height).data;
                          return new Set(new Uint32Array(all.buffer)).size;
                        }\
                        """);
        assertThat((int) drawn).as("different colours in the drawing").isGreaterThan(5);
    }

    @Test
    void aColumnsHeadSortsTheTableAndTheAddressKeepsTheOrder() {
        Page page = open("vi-VN", 1280, "/");

        page.locator("#sort-body").click();
        assertThat(page.locator("th.col-body[aria-sort=ascending]")).isVisible();
        assertThat(page).hasURL(Pattern.compile("sort=body"));
        List<String> ascending = page.locator(NAMES).allTextContents();
        Collator alphabet = Collator.getInstance(Locale.of("vi"));
        assertThat(ascending).isSortedAccordingTo(alphabet::compare);

        page.locator("#sort-body").click();
        assertThat(page.locator("th.col-body[aria-sort=descending]")).isVisible();
        List<String> descending = page.locator(NAMES).allTextContents();
        assertThat(descending).isSortedAccordingTo((a, b) -> alphabet.compare(b, a));
        page.reload();
        assertThat(page.locator(NAMES).allTextContents()).isEqualTo(descending);
    }

    @Test
    void aNameTypedWithoutMarksFindsItsBody() {
        Page page = open("vi-VN", 1280, "/");

        page.locator("#q").pressSequentially("dinh hoa");
        assertThat(page).hasURL(Pattern.compile("q=dinh(\\+|%20)hoa"));
        assertThat(page.locator(NAMES)).hasText(new String[] {"Xã Định Hóa"});
        assertThat(page.locator("#q")).isFocused();

        page.goBack();
        assertThat(page.locator(COMMUNE_ROWS)).hasCount(COMMUNES);
    }

    @Test
    void anotherDayHasOtherFiguresAndAnAddressOfItsOwn() {
        Page page = open("vi-VN", 1280, "/");
        List<String> today = page.locator("#bodies .col-persons").allTextContents();

        page.locator("#asOf").fill("2025-07-01");
        page.locator("#day-form .day-row button").click();

        assertThat(page).hasURL(Pattern.compile("asOf=2025-07-01"));
        assertThat(page.locator("#asOf")).hasValue("2025-07-01");
        assertThat(page.locator(COMMUNE_ROWS)).hasCount(COMMUNES);
        assertThat(page.locator("#bodies .col-persons").allTextContents()).isNotEqualTo(today);
        // No plan was in force yet.
        assertThat(page.locator(COMMUNE_ROWS + "[data-verdict=NOT_REGULATED]")).hasCount(COMMUNES);
    }

    @Test
    void theReaderChoosesTheLanguageAndItIsKept() {
        Page page = open("vi-VN", 1280, "/");
        String vietnamese = page.locator("h1").innerText();

        page.locator("#languages a[lang=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).not().hasText(vietnamese);
        page.navigate(product.address() + "/");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        Page page = open("vi-VN", 375, "/");

        assertThat(page.locator(COMMUNE_ROWS)).hasCount(COMMUNES);
        int width = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(375);
        page.locator(NAMES).first().click();
        assertThat(page).hasURL(Pattern.compile("/units/"));
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
    }

    @Test
    void theTasksOfThePlanAreListedByLastDayAndTheOverdueOnesInWordsAndColour() {
        Page page = open("vi-VN", 1280, "/");

        page.locator(".sections a[href^='/tasks']").click();
        assertThat(page.locator("h1")).hasText("Nhiệm vụ của Kế hoạch");
        assertThat(page.locator("[role=note] [data-demo=reports]")).isVisible();
        List<String> days =
                page.locator(TASKS).all().stream()
                        .map(row -> Objects.requireNonNull(row.getAttribute("data-due")))
                        .toList();
        assertThat(days).hasSize(50).isSorted();

        page.locator(".states a[href*='state=overdue']").click();
        assertThat(page).hasURL(Pattern.compile("state=overdue"));
        Locator overdue = page.locator(TASKS).first();
        assertThat(overdue).hasAttribute("data-state", "OVERDUE");
        assertThat(overdue.locator(".col-state")).containsText("Quá hạn");
        assertThat(overdue.locator(".col-due")).not().hasCSS("box-shadow", "none");
    }

    @Test
    void theTasksOfOneBodyAreChosenByItsNameAndLeadToIt() {
        Page page = open("en-GB", 1280, "/tasks?asOf=2026-11-15");

        page.locator("#owner").selectOption("SO-NOI-VU");
        page.locator("#filter button").click();
        assertThat(page).hasURL(Pattern.compile("owner=SO-NOI-VU"));
        assertThat(page.locator(TASKS + "[data-task='V.1.đ'][data-due='2026-11-14']")).isVisible();
        assertThat(page.locator(TASKS + ":not([data-owner=SO-NOI-VU])")).hasCount(0);
        page.locator(TASKS + " .col-owner a").first().click();
        assertThat(page).hasURL(Pattern.compile("/units/SO-NOI-VU"));
    }

    @ParameterizedTest
    @CsvSource({"vi-VN,390", "en-GB,390", "vi-VN,1000", "en-GB,1105", "en-GB,1280"})
    void theTasksAreNotWiderThanTheScreen(String language, int width) {
        Page page = open(language, width, "/tasks?asOf=2026-11-15");

        assertThat(page.locator(TASKS)).hasCount(50);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"vi-VN,390", "en-GB,390", "vi-VN,1280", "en-GB,1280"})
    void signalsAreQuestionsAndNotWiderThanTheScreen(String language, int width) {
        Page page = open(language, width, "/signals?from=2026-01-01&asOf=2026-12-31");

        assertThat(page.locator("#report-days li").first()).containsText("2026");
        assertThat(page.locator("main > .note").last())
                .containsText(language.startsWith("vi") ? "không phải kết luận" : "not verdicts");
        assertThat(page.locator("body")).not().containsText("??");
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        page.locator("#kind").selectOption("met_by_later_entries");
        page.locator("#filter button").click();
        assertThat(page).hasURL(Pattern.compile("kind=met_by_later_entries"));
        assertThat(page.locator("article.signal")).hasCount(0);
        assertThat(page.locator(".empty")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"vi-VN,390", "en-GB,390", "vi-VN,1280", "en-GB,1280"})
    void likelihoodsStandBesideTheirCountsAndAreNotWiderThanTheScreen(String language, int width) {
        Page page = open(language, width, "/likelihoods?from=2016-01-01&asOf=2026-06-30");

        assertThat(page.locator("tr[data-happening]")).hasCount(8);
        assertThat(page.locator("tr[data-happening=DEPARTED] strong").first())
                .hasText(Pattern.compile("\\d+[.,]\\d{3}"));
        assertThat(page.locator("body")).not().containsText("??");
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "vi-VN,1000",
        "en-GB,1000",
        "en-GB,1105",
        "en-GB,1217",
        "vi-VN,1280",
        "en-GB,1280",
        "en-GB,1313"
    })
    void onADesktopThePageIsNotWiderThanTheWindow(String language, int width) {
        Page page = open(language, width, "/");

        assertThat(page.locator(COMMUNE_ROWS)).hasCount(COMMUNES);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void theKeyboardMeetsTheSkipLinkFirstThenTheHeadThenTheDay() {
        Page page = open("vi-VN", 1280, "/");

        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        page.keyboard().press("Tab");
        assertThat(page.locator("a.brand")).isFocused();
        for (Locator section : page.locator(".sections a").all()) {
            page.keyboard().press("Tab");
            assertThat(section).isFocused();
        }
        page.keyboard().press("Tab");
        assertThat(page.locator("#languages a").first()).isFocused();

        page.locator("a.skip").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#asOf")).isFocused();
    }

    @Test
    void aRecruitmentChangesTheFigureThatIsShown() {
        Page page = open("vi-VN", 1280, "/?q=dinh%20hoa");
        Locator row = page.locator("#bodies tbody tr").first();
        String code = row.locator(".code").innerText();
        int before = Integer.parseInt(Objects.requireNonNull(row.getAttribute("data-persons")));
        String today = page.locator("#asOf").inputValue();
        Client client = product.client();

        Client.Answer recorded =
                client.post("/api/v1/people", Orders.recruit(today, code, "tay", "099999999999"));

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        int after = before + 1;
        client.getUntil(
                answer -> answer.json().at("/rows/0/emPersons").asInt() == after,
                "/api/v1/compliance?unit=" + code + "&asOf=" + today);
        page.reload();
        assertThat(page.locator("#bodies tbody tr").first())
                .hasAttribute("data-persons", Integer.toString(after));
        assertThat(page.locator("#bodies tbody tr .col-persons").first())
                .containsText(Integer.toString(after));
    }

    private Page open(String language, int width, String path) {
        BrowserContext fresh =
                Objects.requireNonNull(browser)
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(width, 900));
        context = fresh;
        fresh.setDefaultTimeout(20_000);
        Page page = fresh.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
        page.navigate(product.address() + path);
        return page;
    }

    private static Path chromium() {
        String named = System.getenv().getOrDefault("SOCAI_CHROMIUM", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder ->
                        Stream.of(Path.of(folder, "chromium"), Path.of(folder, "chromium-browser")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chromium; set SOCAI_CHROMIUM"));
    }
}
