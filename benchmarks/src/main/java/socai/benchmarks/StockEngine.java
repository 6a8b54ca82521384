package socai.benchmarks;

import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon's own JDBC event store, tuned as far as its options go (reading 1,000 at a time). */
final class StockEngine implements Engine {

    private final JdbcEventStorageEngine engine;
    private final TransactionTemplate transaction;

    StockEngine(DataSource dataSource) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        Jackson3Serializer json = Jackson3Serializer.builder().build();
        this.transaction = new TransactionTemplate(transactions);
        this.engine =
                JdbcEventStorageEngine.builder()
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .connectionProvider(
                                new UnitOfWorkAwareConnectionProviderWrapper(
                                        new SpringDataSourceConnectionProvider(dataSource)))
                        .transactionManager(new SpringTransactionManager(transactions))
                        .batchSize(1_000)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Override
    public String name() {
        return "Axon 4.13.0 JDBC";
    }

    @Override
    public void append(List<EventMessage<?>> events) {
        transaction.executeWithoutResult(_ -> engine.appendEvents(events));
    }

    /** It reads what is committed. */
    @Override
    public void settle() {}

    @Override
    public Tally readAll() {
        try (var events = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> all = events.iterator();
            Tally read = Tally.NONE;
            while (all.hasNext()) {
                read = read.and(all.next().getPayload());
            }
            return read;
        }
    }
}
