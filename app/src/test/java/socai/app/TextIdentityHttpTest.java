package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What looks the same is the same decision, the same body, the same person, through every door. */
@WithProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class TextIdentityHttpTest {

    private static final String BODY = "XA-CHU";
    private static final String PEOPLE = "/api/v1/people";

    private final Client client;
    private int people = 960_700;

    TextIdentityHttpTest(Product product) {
        this.client = product.client();
    }

    @BeforeAll
    void aDecisionOfOneDayAndOneSigner() {
        assertThat(
                        client.post(
                                        "/api/v1/units",
                                        Orders.establish("2025-07-01", BODY, "COMMUNE"))
                                .status())
                .isIn(201, 409);
        Answer first = recruit("31/QĐ-UBND", "2026-01-12", "Cơ quan Ví Dụ", "Người Ký A");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/QĐ-UBND",
                "31/Q\u00d0-UBND",
                "31/Q\u0189-UBND",
                "31/QD\u0335-UBND",
                "31/QĐ-UBND\u00a0",
                "\u3000 31/QĐ-UBND",
                "31 / QĐ - UBND",
                "31/QĐ\u2011UBND",
                "31/QĐ\u2013UBND",
                "31/QĐ\u2212UBND",
                "31/QĐ-U\u0412ND",
                "\uff13\uff11/QĐ-UBND",
                "31/qđ-ubnd",
                "3l/QĐ-UBND"
            })
    void aDecisionIsTheSameHoweverItIsTyped(String number) {
        Answer other = recruit(number, "2026-01-13", "Cơ quan Ví Dụ", "Người Ký B");

        assertThat(other.status()).as(other.text()).isEqualTo(409);
        assertThat(other.json().path("code").asString()).isEqualTo("decision-differs");
        Answer same = recruit(number, "2026-01-12", "Cơ\u00a0quan Ví Dụ", "Người Ký \u0410");
        assertThat(same.status()).as(same.text()).isEqualTo(201);
    }

    @Test
    void whatIsStoredIsWhatWasMeant() {
        Map<String, @Nullable Object> order =
                order(
                        "41/Q\u00d0\u2013UBND",
                        "2026-01-12",
                        "\u0421ơ quan Ví\u00a0Dụ",
                        "Người Ký A");
        order.put("unit", "X\u0410-CHU");
        Answer recorded = client.post(PEOPLE, order);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);

        String person = recorded.json().path("person").asString();
        JsonNode decision =
                client.getUntil(answer -> answer.status() == 200, PEOPLE + "/" + person)
                        .json()
                        .path("history")
                        .path(0)
                        .path("decision");

        assertThat(decision.path("number").asString()).isEqualTo("41/QĐ-UBND");
        assertThat(decision.path("issuer").asString()).isEqualTo("Cơ quan Ví Dụ");
    }

    private Answer recruit(String number, String signedOn, String issuer, String signer) {
        return client.post(PEOPLE, order(number, signedOn, issuer, signer));
    }

    private Map<String, @Nullable Object> order(
            String number, String signedOn, String issuer, String signer) {
        Map<String, @Nullable Object> order =
                Orders.recruit("2026-02-01", BODY, "tay", "019196" + people++);
        Map<String, @Nullable Object> decision = new LinkedHashMap<>();
        decision.put("number", number);
        decision.put("signedOn", signedOn);
        decision.put("issuer", issuer);
        decision.put("signer", signer);
        order.put("decision", decision);
        return order;
    }
}
