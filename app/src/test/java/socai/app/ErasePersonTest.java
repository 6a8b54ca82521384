package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.app.Orders.ordered;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import socai.app.Client.Answer;
import socai.app.Settings.BadSetting;
import tools.jackson.databind.JsonNode;

/** Erasing a person from the command line while the product runs, and what is seen afterwards. */
@WithProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ErasePersonTest {

    private static final String COMMUNE = "XA-XOA";
    private static final String PEOPLE = "/api/v1/people";
    private static final String ERASED = "đã xóa danh tính / identity erased";

    private static final AtomicInteger LEFT = new AtomicInteger();

    private final Client client;
    private final Path folder;

    ErasePersonTest(Product product) {
        this.client = product.client();
        this.folder = product.folder();
    }

    @BeforeAll
    void establishABody() {
        Answer answer =
                client.post("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private record Said(int exitCode, String text) {}

    @Test
    void theIdentityIsGoneEverywhereAndEverythingElseStays() {
        String person = recruit("Ma Thị Xóa", "019196000901", "1991-02-17");
        String other = recruit("Ma Thị Còn", "019196000902", "1992-03-18");
        awaitStaff(2);
        List<JsonNode> before = ratios();
        int retirementUnknown = retirementUnknown();

        Said said = erase(person);

        assertThat(said.text()).contains("Erased / Đã xóa danh tính: " + person);
        assertThat(said.text()).doesNotContain("✗", "Ma Thị Xóa", "019196000901", "1991-02-17");
        assertThat(said.text()).contains("ciphertext", "tables holds", "ratio", "still verifies");
        assertThat(said.exitCode()).isZero();

        JsonNode file = awaitEvents(person, 2);
        assertThat(file.path("identity").isNull()).isTrue();
        assertThat(file.path("erased").asString()).isEqualTo(ERASED);
        assertThat(file.path("state").path("status").asString()).isEqualTo("IN_SERVICE");
        assertThat(file.path("history").get(1).path("event").asString())
                .isEqualTo("personnel.identity-erased");
        for (JsonNode member : get(PEOPLE + "?unit=" + COMMUNE).path("people")) {
            boolean erased = member.path("person").asString().equals(person);
            assertThat(member.path("name").isNull()).isEqualTo(erased);
            assertThat(member.path("erased").asString("")).isEqualTo(erased ? ERASED : "");
        }
        assertThat(get(PEOPLE + "/" + other).path("identity").path("name").asString())
                .isEqualTo("Ma Thị Còn");
        assertThat(ratios()).isEqualTo(before);
        assertThat(retirementUnknown()).isEqualTo(retirementUnknown + 1);
        assertThat(verify().exitCode()).isZero();

        String again = recruit("Ma Thị Xóa", "019196000901", "1991-02-17");
        assertThat(again).isNotEqualTo(person);
    }

    @Test
    void everyIdentityThatWasEverStatedIsGoneAndIsLookedFor() throws Exception {
        String person = recruit("Ma Thị Sai", "019191000905", "1991-06-21");
        Map<String, @Nullable Object> changes =
                Orders.order(
                        "2026-03-01",
                        "actions",
                        List.of(
                                ordered(
                                        "action",
                                        "CORRECT_IDENTITY",
                                        "sequence",
                                        0,
                                        "identity",
                                        identity("Ma Thị Đúng", "019191000906", "1991-06")),
                                ordered(
                                        "action",
                                        "RECORD_IDENTITY",
                                        "effectiveOn",
                                        "2026-04-01",
                                        "ground",
                                        "NAME_CHANGED",
                                        "identity",
                                        identity("Ma Thị Sau", "019191000906", "1991-06"),
                                        "document",
                                        "Trích lục 12/TLTĐCC")));
        changes.remove("effectiveOn");
        Answer changed = client.post(PEOPLE + "/" + person + "/actions", changes);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode file = awaitEvents(person, 3);
        assertThat(file.at("/identities").findValuesAsString("name"))
                .containsExactly("Ma Thị Sai", "Ma Thị Đúng", "Ma Thị Sau");
        assertThat(file.at("/identities").findValuesAsString("stands"))
                .containsExactly("false", "true", "true");
        assertThat(file.at("/identities/1/identity/birthDate").asString()).isEqualTo("1991-06");
        assertThat(get(PEOPLE + "/" + person + "?asOf=2026-03-31").at("/identity/name").asString())
                .isEqualTo("Ma Thị Đúng");
        assertThat(get(PEOPLE + "/" + person + "?asOf=2026-04-01").at("/identity/name").asString())
                .isEqualTo("Ma Thị Sau");

        ShadowTable table = new ShadowTable(folder, "Ghi chú: Ma Thị Sai, 019191000905");
        try {
            Said said = erase(person);
            assertThat(said.text()).contains("\"shadow\".\"note\": number × 1", "3 ciphertext(s)");
            assertThat(said.text().lines().filter(line -> line.contains("×"))).hasSize(2);
        } finally {
            table.drop();
        }
        JsonNode erased = awaitEvents(person, 4);
        assertThat(erased.at("/identities")).hasSize(3);
        assertThat(erased.at("/identities").findValuesAsString("erased")).containsOnly(ERASED);
        assertThat(erased.toString()).doesNotContain("Ma Thị", "0191910009", "1991-06");
    }

    private static Map<String, @Nullable Object> identity(
            String name, String number, String birthDate) {
        return ordered("name", name, "number", number, "birthDate", birthDate);
    }

    @Test
    void whoWasErasedOrIsUnknownIsNotErasedAgain() {
        String person = recruit("Ma Văn Hai", "019196000903", "1993-04-19");
        assertThat(erase(person).exitCode()).isZero();

        Said second = erase(person);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.text()).contains("was already erased", "đã được xóa");

        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            Said unknown = erase(UUID.randomUUID().toString());
            assertThat(unknown.exitCode()).isEqualTo(1);
            assertThat(unknown.text().lines()).hasSize(1);
            assertThat(unknown.text()).contains("nothing was erased", "chưa xóa gì");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void whatIsLeftOfAnIdentityIsFound() throws Exception {
        String person = recruit("Ma Văn Sót", "019196000904", "1994-05-20");
        String left = "Ghi chú: Ma Văn Sót, sinh 20/05/1994, " + person;
        ShadowTable table = new ShadowTable(folder, left);
        try {
            Said said = erase(person);
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.text())
                    .contains("✗ none of")
                    .contains(
                            "\"shadow\".\"note\": name × 1", "\"shadow\".\"note\": birth date × 1")
                    .doesNotContain("number ×");
        } finally {
            table.drop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: MA\u00a0VĂN  \u200bSÓT",
                "name: Ma Va\u0306n So\u0301t",
                "name: MaVănSót",
                "name: Ma_Văn-Sót.docx",
                "name: Ma V\\u0103n S\\u00f3t",
                "number: 019 196 000 90%d",
                "number: 019.196.000.90%d",
                "number: CCCD0191-9600-090%d",
                "birth date: 20.5.1994 %s",
                "birth date: 20 - 05 - 1994 %s",
                "birth date: 20051994 %s"
            })
    void inWhateverFormItIsLeftItIsFound(String left) throws Exception {
        int last = 100 + LEFT.getAndIncrement();
        String number = "019196000" + last;
        String person = recruit("Ma Văn Sót", number, "1994-05-20");
        String what = left.substring(0, left.indexOf(':'));
        String said =
                left.substring(what.length() + 2).replace("90%d", "" + last).replace("%s", person);
        ShadowTable table = new ShadowTable(folder, said);
        try {
            Said answer = erase(person);
            assertThat(answer.text())
                    .as(said)
                    .contains("✗ none of", "\"shadow\".\"note\": %s × 1".formatted(what));
            assertThat(answer.text().lines().filter(line -> line.contains("×"))).hasSize(1);
        } finally {
            table.drop();
        }
    }

    @Test
    void anErasureNeedsAnAuthorityAndARealPersonsId() {
        for (String missing : options("x").keySet()) {
            Map<String, @Nullable Object> some = options(UUID.randomUUID().toString());
            some.remove(missing);
            assertThatExceptionOfType(BadSetting.class)
                    .isThrownBy(() -> run(some))
                    .withMessageContaining(missing + " is missing / thiếu " + missing);
        }
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> run(options("nobody")))
                .withMessageContaining("is no id of a person");
        Map<String, @Nullable Object> invisible = options(UUID.randomUUID().toString());
        invisible.put("--authority", "\u00a0\u200b");
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> run(invisible))
                .withMessageContaining("--authority is missing / thiếu --authority");
        Map<String, @Nullable Object> endless = options(UUID.randomUUID().toString());
        endless.put("--authority", "a".repeat(101));
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> run(endless))
                .withMessageContaining("actor has 101 characters, and at most 100 fit")
                .withMessageContaining("Trường actor có 101 ký tự");
        Map<String, @Nullable Object> mistyped = options(UUID.randomUUID().toString());
        mistyped.put("--signed-on", "hôm qua");
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> run(mistyped))
                .withMessageContaining("hôm qua");
    }

    private Said erase(String person) {
        return run(options(person));
    }

    private static Map<String, @Nullable Object> options(String person) {
        return ordered(
                "--person", person,
                "--authority", "truong.phong",
                "--decision-number", "77/QĐ-XDT",
                "--signed-on", "2026-01-15",
                "--issuer", "Sở Nội vụ tỉnh Thái Nguyên",
                "--signer", "Nguyễn Văn An",
                "--reason", "Theo yêu cầu của người lao động");
    }

    private Said run(Map<String, @Nullable Object> options) {
        List<String> words = new ArrayList<>();
        options.forEach((name, value) -> words.addAll(List.of(name, String.valueOf(value))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new ErasePerson(new PrintStream(out, true, UTF_8)).run(words, environment());
        return new Said(code, out.toString(UTF_8));
    }

    private Said verify() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new Verify(new PrintStream(out, true, UTF_8)).run(List.of(), environment());
        return new Said(code, out.toString(UTF_8));
    }

    private Map<String, String> environment() {
        return Map.of("SOCAI_DATA", folder.toString());
    }

    private String recruit(String name, String number, String birthDate) {
        Map<String, @Nullable Object> body = Orders.recruit("2026-01-05", COMMUNE, "tay", number);
        body.put("identity", ordered("name", name, "number", number, "birthDate", birthDate));
        Answer answer = client.post(PEOPLE, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        String person = answer.json().path("person").asString();
        awaitEvents(person, 1);
        return person;
    }

    private JsonNode awaitEvents(String person, int events) {
        ChildProduct.await(
                15,
                () -> {
                    Answer answer = client.get(PEOPLE + "/" + person);
                    return answer.status() == 200 && answer.json().path("events").asInt() >= events;
                });
        return get(PEOPLE + "/" + person);
    }

    private void awaitStaff(int atLeast) {
        ChildProduct.await(
                15,
                () ->
                        get("/api/v1/compliance?unit=" + COMMUNE + "&asOf=2026-06-01")
                                .toString()
                                .contains("\"staff\":" + atLeast));
    }

    private List<JsonNode> ratios() {
        return List.of("2026-01-04", "2026-01-05", "2026-06-01", "2030-12-31").stream()
                .map(day -> get("/api/v1/compliance?unit=" + COMMUNE + "&asOf=" + day))
                .map(answer -> answer.path("rows"))
                .toList();
    }

    private int retirementUnknown() {
        return get("/api/v1/outlook?asOf=2026-06-01&unit=" + COMMUNE)
                .path("retirementUnknown")
                .asInt(-1);
    }

    private JsonNode get(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
