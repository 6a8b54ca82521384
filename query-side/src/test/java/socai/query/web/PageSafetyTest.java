package socai.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, in both languages, under the policy that the browser is told. */
class PageSafetyTest {

    private static final Pattern SCRIPT_WITHOUT_SOURCE =
            Pattern.compile("(<script(?![^>]*\\ssrc=)[^>]*>)");
    private static final Pattern INLINE = Pattern.compile("(<style|\\sstyle=|\\son[a-z]+=)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:src|href|action|hx-get)=\"([^\"]*)\"");

    private static PageServer server;

    @BeforeAll
    static void start() {
        server =
                new PageServer(question -> SampleAnswer.full(question.asOf(), PageServer.ALL_DEMO));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?lang=vi",
                "/?lang=en",
                "/?lang=vi&q=zzz",
                "/?lang=en&asOf=soon",
                "/?lang=vi&sort=luck",
                "/units/05569?lang=vi",
                "/units/SO-DAN-TOC-TON-GIAO?lang=en",
                "/units/99999?lang=en",
                "/tasks?lang=vi",
                "/tasks?lang=en&state=overdue",
                "/tasks?lang=en&state=lost",
                "/tasks?lang=vi&asOf=2020-01-01",
                "/nowhere?lang=vi"
            })
    void aPageObeysItsOwnPolicyAndLacksNoText(String address) {
        HttpResponse<String> response = server.get(address);

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .startsWith("default-src 'self';")
                                .doesNotContain("unsafe"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(response.body()).startsWith("<!DOCTYPE html>").doesNotContain("??");
        assertThat(Html.all(SCRIPT_WITHOUT_SOURCE, response.body())).isEmpty();
        assertThat(Html.all(INLINE, response.body())).isEmpty();
        assertThat(Html.all(ADDRESS, response.body()))
                .allMatch(target -> target.matches("(/(?!/)|#|\\?).*"), "is local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/units/05569", "/tasks", "/nowhere"})
    void everyFileThatAPageRefersToIsServedAndKeptByTheBrowser(String address) {
        List<String> assets = Html.assets(server.get(address).body());

        assertThat(assets).hasSizeGreaterThanOrEqualTo(4);
        for (String asset : assets) {
            HttpResponse<String> file = server.get(asset);
            assertThat(file.statusCode()).as(asset).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
        }
    }
}
