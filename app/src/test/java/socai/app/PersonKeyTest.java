package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** Somebody deletes, swaps or puts back people's keys in the database; the product says so. */
@WithProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PersonKeyTest {

    private static final String COMMUNE = "XA-KHOA";
    private static final String PEOPLE = "/api/v1/people";
    private static final String LAN = "019196000951";
    private static final String MAI = "019196000952";

    private final Client client;
    private final Path folder;
    private String lan = "";
    private String mai = "";

    PersonKeyTest(Product product) {
        this.client = product.client();
        this.folder = product.folder();
    }

    @BeforeAll
    void recruitTwo() {
        Answer body =
                client.post("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        assertThat(body.status()).as(body.text()).isEqualTo(201);
        lan = recruit("Ma Thị Lan", LAN);
        mai = recruit("Ma Thị Mai", MAI);
    }

    @BeforeEach
    void keepTheKeys() throws SQLException {
        sql("create schema kept", "create table kept.key as table keys.person_key");
    }

    @AfterEach
    void putThemBack() throws SQLException {
        sql(
                "delete from keys.person_key",
                "insert into keys.person_key (person, wrapped) select person, wrapped from kept.key",
                "drop schema kept cascade");
        assertThat(get(PEOPLE + "/" + lan).path("identity").path("name").asString())
                .isEqualTo("Ma Thị Lan");
    }

    @Test
    void aKeyThatWasTakenAwayIsNotCalledAnErasure() throws SQLException {
        sql("delete from keys.person_key where person = '%s'".formatted(lan));

        saysThatNobodyCanReadHer("thiếu khóa", "key of this person is missing");
        refusesToSealMoreOfHer();
        assertThat(verify())
                .contains("✗ person-keys ", "NOT VERIFIED", "stream " + lan)
                .contains("✓ person-keys-open");
    }

    @Test
    void aKeyInThePlaceOfAnothersOpensNobody() throws SQLException {
        sql(
                "update keys.person_key set wrapped = (select wrapped from kept.key where person = '%s') where person = '%s'"
                        .formatted(mai, lan));

        saysThatNobodyCanReadHer("không khớp", "does not fit this person");
        refusesToSealMoreOfHer();
        assertThat(verify())
                .contains("✗ person-keys-open", "NOT VERIFIED", "stream " + lan)
                .contains("✓ person-keys ");
    }

    @Test
    void whoseKeyIsGoneOrAnothersCanStillBeErasedAndNothingIsClaimedOfTheIdentity()
            throws SQLException {
        String hoa = recruit("Ma Thị Hoa", "019196000953");
        sql("delete from keys.person_key where person = '%s'".formatted(hoa));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code =
                new ErasePerson(new PrintStream(out, true, UTF_8))
                        .run(
                                List.of(
                                        "--person", hoa,
                                        "--authority", "truong.phong",
                                        "--decision-number", "78/QĐ-XDT",
                                        "--signed-on", "2026-01-15",
                                        "--issuer", "Sở Nội vụ tỉnh Thái Nguyên",
                                        "--signer", "Nguyễn Văn An",
                                        "--reason", "Theo yêu cầu của người lao động"),
                                Map.of("SOCAI_DATA", folder.toString()));

        assertThat(out.toString(UTF_8))
                .contains("Erased / Đã xóa danh tính: " + hoa)
                .contains("✗ none of")
                .contains("could not be read before, so nothing was looked for")
                .contains("trước khi xóa đã không đọc được");
        assertThat(code).isEqualTo(1);
        sql("insert into keys.person_key (person, wrapped) select '%s', ''".formatted(hoa));
        JsonNode file =
                client.getUntil(seen -> seen.text().contains("identity-erased"), PEOPLE + "/" + hoa)
                        .json();
        assertThat(file.path("erased").asString()).isEqualTo("đã xóa danh tính / identity erased");
        assertThat(file.path("erasedBy").asLong())
                .isEqualTo(file.path("history").get(1).path("ledgerNo").asLong());
        assertThat(file.path("unreadable").isNull()).isTrue();
        assertThat(verify()).contains("✗ person-keys ", "ledgerNo " + file.path("erasedBy"));
        sql("delete from kept.key where person = '%s'".formatted(hoa));
    }

    private void saysThatNobodyCanReadHer(String vietnamese, String english) {
        JsonNode file = get(PEOPLE + "/" + lan);
        assertThat(file.path("identity").isNull()).isTrue();
        assertThat(file.path("erased").isNull()).isTrue();
        assertThat(file.path("erasedBy").isNull()).isTrue();
        assertThat(file.path("unreadable").asString()).contains(vietnamese, english);
        assertThat(file.path("state").path("status").asString()).isEqualTo("IN_SERVICE");
        for (JsonNode member : get(PEOPLE + "?unit=" + COMMUNE).path("people")) {
            boolean hers = member.path("person").asString().equals(lan);
            assertThat(member.path("name").isNull()).isEqualTo(hers || isErased(member));
            assertThat(member.path("unreadable").isNull()).isEqualTo(!hers);
        }
    }

    private static boolean isErased(JsonNode member) {
        return !member.path("erased").isNull();
    }

    private void refusesToSealMoreOfHer() {
        Answer again = client.post(PEOPLE, order("Ma Thị Lan", LAN), "Accept-Language", "en");
        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("key-does-not-fit");
        assertThat(again.json().path("detail").asString()).contains(lan, "./socai verify");
        assertThat(again.text()).doesNotContain(LAN, "Ma Thị");
    }

    private String recruit(String name, String number) {
        Answer answer = client.post(PEOPLE, order(name, number));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        String person = answer.json().path("person").asString();
        Answer list =
                client.getUntil(seen -> seen.text().contains(person), PEOPLE + "?unit=" + COMMUNE);
        assertThat(list.text()).contains(person);
        return person;
    }

    private static Map<String, @Nullable Object> order(String name, String number) {
        Map<String, @Nullable Object> body = Orders.recruit("2026-01-05", COMMUNE, "tay", number);
        body.put("identity", ordered("name", name, "number", number, "birthDate", "1991-02-17"));
        return body;
    }

    private JsonNode get(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String verify() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Verify(new PrintStream(out, true, UTF_8))
                .run(List.of(), Map.of("SOCAI_DATA", folder.toString()));
        return out.toString(UTF_8);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = ShadowTable.connect(folder);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
