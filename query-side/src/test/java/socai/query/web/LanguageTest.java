package socai.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LanguageTest {

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

    @Test
    void aReaderWhoPrefersNothingReadsVietnamese() {
        assertThat(server.get("/").body()).contains("<html lang=\"vi\"", "Chưa đạt");
    }

    @Test
    void theBrowsersPreferenceCountsWhenWeHaveTheLanguage() {
        assertThat(server.get("/", "Accept-Language", "fr;q=0.9, en-GB;q=0.8").body())
                .contains("<html lang=\"en\"", "Not met");
        assertThat(server.get("/", "Accept-Language", "fr").body()).contains("<html lang=\"vi\"");
    }

    @Test
    void theChoiceOfTheAddressIsKeptInACookie() {
        HttpResponse<String> response = server.get("/?lang=en", "Accept-Language", "vi");

        assertThat(response.body()).contains("<html lang=\"en\"");
        assertThat(response.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie)
                                .startsWith("lang=en;")
                                .contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void theCookieOutweighsTheBrowsersPreference() {
        assertThat(server.get("/", "Accept-Language", "vi", "Cookie", "lang=en").body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void aLanguageThatWeLackIsPassedOverAndNotKept() {
        HttpResponse<String> response = server.get("/?lang=fr");

        assertThat(response.body()).contains("<html lang=\"vi\"");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theOtherLanguageShowsTheSamePage() {
        assertThat(server.get("/?asOf=2026-11-05&q=van").body())
                .contains("href=\"/?asOf=2026-11-05&amp;q=van&amp;lang=en\"");
        assertThat(server.get("/nowhere?x=1").body()).contains("href=\"/nowhere?x=1&amp;lang=en\"");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("vi").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    private static Properties texts(String language) throws IOException {
        String file = "/web/messages_" + language + ".properties";
        try (InputStream stream =
                Objects.requireNonNull(LanguageTest.class.getResourceAsStream(file), file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
