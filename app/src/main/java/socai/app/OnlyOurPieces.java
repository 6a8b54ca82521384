package socai.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import socai.command.ledger.PostgresLedger;

/**
 * Stops the start when a piece of Axon is not the one declared by us. With plain JDBC its
 * auto-configuration once put a bus that stores nothing in the place of the event store, without a
 * word.
 */
public final class OnlyOurPieces implements SmartInitializingSingleton {

    private static final Map<Class<?>, Class<?>> OURS =
            Map.of(
                    EventStorageEngine.class, PostgresLedger.class,
                    EventBus.class, EmbeddedEventStore.class,
                    TokenStore.class, JdbcTokenStore.class,
                    TransactionManager.class, SpringTransactionManager.class,
                    CommandBus.class, SimpleCommandBus.class,
                    QueryBus.class, SimpleQueryBus.class);

    private final ListableBeanFactory beans;

    public OnlyOurPieces(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> strangers = new ArrayList<>();
        OURS.forEach((role, ours) ->
                beans.getBeansOfType(role)
                        .forEach((name, bean) -> {
                            if (!ours.isInstance(bean)) {
                                strangers.add(
                                        "%s «%s» is a %s, not our %s"
                                                .formatted(
                                                        role.getSimpleName(),
                                                        name,
                                                        bean.getClass().getName(),
                                                        ours.getSimpleName()));
                            }
                        }));
        beans.getBeansOfType(Serializer.class)
                .forEach((name, bean) ->
                        strangers.add(
                                "Serializer «%s» is a %s; we declare none"
                                        .formatted(name, bean.getClass().getName())));
        if (!strangers.isEmpty()) {
            throw new IllegalStateException("not started: " + String.join("; ", strangers));
        }
    }
}
