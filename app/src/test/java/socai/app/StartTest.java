package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a start does, once and twice, and with what it refuses to start. */
@WithProduct(demoPeople = 300)
@Timeout(120)
class StartTest {

    private static final int COMMUNES = 92;

    @Test
    void theFirstStartLoadsTheDemonstrationAndTheSecondDoesNot(Product product) {
        JsonNode first = product.client().get("/api/v1/compliance").json();
        assertThat(communes(first)).isEqualTo(COMMUNES);
        assertThat(first.at("/demo/people").asBoolean()).isTrue();
        assertThat(first.at("/plan/number").asString()).isEqualTo("128/KH-UBND");
        assertThat(first.at("/knownAt/ledgerNo").asLong()).isGreaterThan(300);

        product.restart(300);

        assertThat(product.client().get("/api/v1/compliance").json()).isEqualTo(first);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("EventStorageEngine", new InMemoryEventStorageEngine()),
                Arguments.of("EventBus", SimpleEventBus.builder().build()),
                Arguments.of("TokenStore", new InMemoryTokenStore()),
                Arguments.of("Serializer", Jackson3Serializer.builder().build()));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aPieceOfAxonThatIsNotOursStopsTheStartByName(String role, Object stranger) {
        assertThatIllegalStateException()
                .isThrownBy(() -> refresh(stranger))
                .withMessageContaining("not started")
                .withMessageContaining(role + " «fromElsewhere»")
                .withMessageContaining(stranger.getClass().getName());
    }

    @Test
    void ourOwnPiecesDoNotStopTheStart() {
        refresh(SimpleCommandBus.builder().build());
        refresh(SimpleQueryBus.builder().build());
        refresh(
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build());
    }

    private static void refresh(Object bean) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getBeanFactory().registerSingleton("fromElsewhere", bean);
            context.registerBean(OnlyOurPieces.class, context.getBeanFactory());
            context.refresh();
        }
    }

    private static long communes(JsonNode compliance) {
        return compliance
                .path("rows")
                .valueStream()
                .filter(row -> row.path("level").asString().equals("COMMUNE"))
                .count();
    }
}
