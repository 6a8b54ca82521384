package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.order;
import static socai.app.Orders.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socai.app.Client.Answer;

/** An act has an address of its own and stands among /actions; both can say the same. */
@WithProduct
@Timeout(60)
class OneDoorTest {

    private static final String PEOPLE = "/api/v1/people";
    private static final List<String> OF_THE_ORDER = List.of("decision", "actor", "reason");

    private static final AtomicInteger NUMBER = new AtomicInteger(810_000);

    private final Client client;

    OneDoorTest(Product product) {
        this.client = product.client();
        client.post("/api/v1/units", Orders.establish("2026-01-01", "XA-MOT-CUA", "COMMUNE"));
        client.post("/api/v1/units", Orders.establish("2026-01-01", "XA-HAI-CUA", "COMMUNE"));
    }

    static List<Arguments> acts() {
        Map<String, @Nullable Object> appoint =
                order(
                        "2026-05-01",
                        "dayOrder",
                        3,
                        "position",
                        ordered("title", "Chủ tịch UBND xã", "kind", "HEAD"),
                        "way",
                        "ELECTION",
                        "until",
                        "2031-04-30");
        return List.of(
                Arguments.of(
                        "transfers", "TRANSFER", and(Orders.transfer("2026-05-01", "XA-HAI-CUA"))),
                Arguments.of("appointments", "APPOINT", appoint),
                Arguments.of(
                        "appointments",
                        "APPOINT",
                        and(Orders.appoint("2026-05-01", "Phó Chủ tịch UBND xã", "DEPUTY_HEAD"))),
                Arguments.of(
                        "trainings",
                        "COMPLETE_TRAINING",
                        and(Orders.train("2026-05-01", "INFORMATICS", "BACHELOR"))),
                Arguments.of("departures", "DEPART", and(Orders.depart("2026-05-01", "DEATH"))));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void theOwnAddressAndActionsRecordTheSameFact(
            String address, String type, Map<String, @Nullable Object> act) {
        String one = somebody();
        String other = somebody();
        Map<String, @Nullable Object> fact = ordered("type", type);
        Map<String, @Nullable Object> actions = new LinkedHashMap<>(act);
        for (String field : act.keySet()) {
            if (!OF_THE_ORDER.contains(field)) {
                fact.put(field, actions.remove(field));
            }
        }
        actions.put("actions", List.of(ordered("action", "RECORD", "fact", fact)));

        Answer alone = client.post(PEOPLE + "/" + one + "/" + address, act);
        Answer among = client.post(PEOPLE + "/" + other + "/actions", actions);

        assertThat(alone.status()).as(alone.text()).isEqualTo(200);
        assertThat(among.status()).as(among.text()).isEqualTo(200);
        assertThat(fact(one)).isEqualTo(fact(other)).contains("\"effectiveOn\":\"2026-05-01\"");
        assertThat(fact(one)).contains("\"dayOrder\":" + act.get("dayOrder"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void theOwnAddressReadsNoTypeAndPointsIntoTheFact(
            String address, String type, Map<String, @Nullable Object> act) {
        Map<String, @Nullable Object> typed = new LinkedHashMap<>(act);
        typed.put("type", type);
        Map<String, @Nullable Object> misplaced = new LinkedHashMap<>(act);
        misplaced.put("dayOrder", 100);

        Answer unknown = client.post(PEOPLE + "/" + somebody() + "/" + address, typed);
        Answer beyond = client.post(PEOPLE + "/" + somebody() + "/" + address, misplaced);

        assertThat(unknown.json().at("/errors/0/pointer").asString("")).isEqualTo("/type");
        assertThat(beyond.json().at("/errors/0/pointer").asString("")).isEqualTo("/dayOrder");
    }

    /** The last fact of a person as it is stored, without the person. */
    private String fact(String person) {
        Answer file =
                client.getUntil(
                        seen -> seen.json().path("history").size() > 1, PEOPLE + "/" + person);
        return file.json().path("history").get(1).path("fact").toString().replace(person, "P");
    }

    private String somebody() {
        Answer answer =
                client.post(
                        PEOPLE,
                        Orders.recruit(
                                "2026-02-01",
                                "XA-MOT-CUA",
                                "tay",
                                "019196%06d".formatted(NUMBER.getAndIncrement())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("person").asString();
    }

    private static Map<String, @Nullable Object> and(Map<String, @Nullable Object> act) {
        act.put("dayOrder", 3);
        return act;
    }
}
