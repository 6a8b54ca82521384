package socai.app;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import socai.events.PartialDate;
import socai.events.personnel.Coefficient;
import socai.identity.KeyEncryptionKey;
import socai.query.compliance.AheadQueries;
import socai.query.compliance.ComplianceProjection;
import socai.query.compliance.ComplianceQueries;
import socai.query.compliance.CountQueries;
import socai.query.compliance.CoverageQueries;
import socai.query.compliance.DaysQueries;
import socai.query.compliance.ExplanationQueries;
import socai.query.compliance.FlowQueries;
import socai.query.compliance.GroundsQueries;
import socai.query.compliance.LikelihoodQueries;
import socai.query.compliance.PlanQueries;
import socai.query.compliance.RestatementQueries;
import socai.query.compliance.SeriesQueries;
import socai.query.compliance.SignalQueries;
import socai.query.compliance.Snapshots;
import socai.query.compliance.StandingQueries;
import socai.query.compliance.StructureQueries;
import socai.query.http.Answers;
import socai.query.http.ComplianceController;
import socai.query.http.ComplianceHistoryController;
import socai.query.http.CountsController;
import socai.query.http.CoverageController;
import socai.query.http.FirstStepsController;
import socai.query.http.GroundsController;
import socai.query.http.HeadsController;
import socai.query.http.OutlookController;
import socai.query.http.PeopleController;
import socai.query.http.PlanOverviewController;
import socai.query.http.SignalsController;
import socai.query.http.TasksController;
import socai.query.http.UnitsController;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.Projection;
import socai.query.replay.ProjectionProcessor;
import socai.query.replay.SealedEvents;
import socai.query.replay.SealedListener;
import socai.query.roster.DueQueries;
import socai.query.roster.HeadQueries;
import socai.query.roster.LossQueries;
import socai.query.roster.PersonQueries;
import socai.query.roster.RosterProjection;
import socai.query.roster.RosterQueries;
import socai.query.tasks.ReadingQueries;
import socai.query.tasks.TaskQueries;
import socai.query.tasks.TasksProjection;
import socai.query.units.LackingNumbersQueries;
import socai.query.units.UnitFileQueries;
import socai.query.units.UnitsProjection;
import socai.query.units.UnitsQueries;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The answering half: projections, their processors and the questions they answer. */
@Configuration(proxyBeanMethods = false)
@Import({
    ComplianceController.class,
    ComplianceHistoryController.class,
    OutlookController.class,
    PeopleController.class,
    UnitsController.class,
    TasksController.class,
    CoverageController.class,
    PlanOverviewController.class,
    SignalsController.class,
    HeadsController.class,
    GroundsController.class,
    CountsController.class,
    FirstStepsController.class
})
public class QuerySide {

    @Bean
    @Answering
    PlatformTransactionManager answeringTransactions(@Answering DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionManager axonTransactionManager(@Answering PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(@Answering DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    /**
     * Axon would tell owners of positions apart by process id and host name, which two nodes can
     * share; then both would write the same projection.
     */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .nodeId(UUID.randomUUID().toString())
                .serializer(Jackson3Serializer.builder().build())
                .schema(
                        TokenSchema.builder()
                                .setTokenTable("replay.token")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build())
                .build();
    }

    /** Values that answers show in the words in which they are entered. */
    @Bean
    JacksonModule valuesInWords() {
        return new SimpleModule("values in words")
                .addSerializer(PartialDate.class, ToStringSerializer.instance)
                .addSerializer(Coefficient.class, ToStringSerializer.instance);
    }

    @Bean
    SealedEvents sealedEvents(@Answering DataSource dataSource) {
        return new SealedEvents(dataSource);
    }

    @Bean
    Checkpoints checkpoints(@Answering DataSource dataSource, Clock clock) {
        return new Checkpoints(dataSource, clock);
    }

    @Bean
    Processors processors(
            @Answering DataSource dataSource,
            SealedEvents events,
            TokenStore tokens,
            TransactionManager transactions) {
        List<Projection> projections =
                List.of(
                        new ComplianceProjection(dataSource),
                        new RosterProjection(dataSource),
                        new UnitsProjection(dataSource),
                        new TasksProjection(dataSource));
        List<PooledStreamingEventProcessor> processors =
                projections.stream()
                        .map(projection ->
                                ProjectionProcessor.of(projection, events, tokens, transactions))
                        .toList();
        return new Processors(new SealedListener(dataSource, events), processors);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(SealedEvents events, Processors processors) {
        return new ProjectionsHealth(events, processors);
    }

    @Bean
    Snapshots snapshots(
            @Answering DataSource dataSource,
            @Answering PlatformTransactionManager transactions,
            Checkpoints checkpoints) {
        return new Snapshots(dataSource, transactions, checkpoints);
    }

    /** The first question after a start does not wait until all movements are read. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> warmStandings(Snapshots snapshots) {
        return _ -> Thread.ofPlatform().name("warm-standings").daemon().start(snapshots::warm);
    }

    @Bean
    QueryBus queryBus(
            @Answering DataSource dataSource,
            Snapshots snapshots,
            SealedEvents events,
            Checkpoints checkpoints,
            KeyEncryptionKey key) {
        QueryBus bus = SimpleQueryBus.builder().build();
        List.of(
                        new AheadQueries(snapshots),
                        new ComplianceQueries(snapshots),
                        new SeriesQueries(snapshots),
                        new FlowQueries(snapshots),
                        new RestatementQueries(snapshots),
                        new ExplanationQueries(snapshots),
                        new GroundsQueries(snapshots),
                        new CountQueries(snapshots),
                        new DaysQueries(snapshots),
                        new StandingQueries(snapshots),
                        new CoverageQueries(snapshots),
                        new StructureQueries(snapshots),
                        new PlanQueries(snapshots),
                        new SignalQueries(snapshots),
                        new LikelihoodQueries(snapshots),
                        new RosterQueries(dataSource, checkpoints, key),
                        new DueQueries(dataSource, checkpoints, key),
                        new HeadQueries(dataSource, checkpoints, key),
                        new LossQueries(dataSource, checkpoints, key),
                        new PersonQueries(dataSource, events, checkpoints, key),
                        new UnitsQueries(dataSource, checkpoints),
                        new LackingNumbersQueries(dataSource, checkpoints),
                        new UnitFileQueries(dataSource, events, checkpoints),
                        new TaskQueries(dataSource, checkpoints),
                        new ReadingQueries(dataSource, checkpoints))
                .forEach(handler -> new AnnotationQueryHandlerAdapter<>(handler).subscribe(bus));
        return bus;
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    Answers answers(QueryGateway gateway) {
        return new Answers(gateway);
    }
}
