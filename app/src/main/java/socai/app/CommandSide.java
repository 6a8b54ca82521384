package socai.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import socai.command.Order;
import socai.command.Recorder;
import socai.command.founding.FoundingHandler;
import socai.command.http.CheckpointController;
import socai.command.http.CoefficientReader;
import socai.command.http.DayReader;
import socai.command.http.DecisionsController;
import socai.command.http.EventController;
import socai.command.http.FoundingController;
import socai.command.http.LogController;
import socai.command.http.OrganisationController;
import socai.command.http.PartialDateReader;
import socai.command.http.PersonnelController;
import socai.command.http.PlanController;
import socai.command.http.ReorganisationController;
import socai.command.http.RosterController;
import socai.command.http.TextReader;
import socai.command.ledger.KeyRing;
import socai.command.ledger.PostgresLedger;
import socai.command.ledger.PostgresLog;
import socai.command.ledger.Sealer;
import socai.command.organisation.Founding;
import socai.command.organisation.Organisation;
import socai.command.personnel.Personnel;
import socai.command.personnel.Staffing;
import socai.command.plan.Adoption;
import socai.command.plan.Plans;
import socai.command.registers.DaysAhead;
import socai.command.registers.DecisionRegister;
import socai.command.registers.DocumentRegister;
import socai.command.registers.PeopleRegister;
import socai.command.registers.RequestRegister;
import socai.command.registers.RosterBooks;
import socai.command.registers.StaffRegister;
import socai.command.registers.StreamsRead;
import socai.command.registers.TaskOwners;
import socai.command.registers.UnitRegister;
import socai.command.registers.VersionGuard;
import socai.command.reorganisation.Reorganising;
import socai.command.roster.RosterImport;
import socai.events.PartialDate;
import socai.events.personnel.Coefficient;
import socai.identity.KeyEncryptionKey;
import socai.log.PublishedLog;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** The deciding half: every piece of Axon on it is declared here and none is found by magic. */
@Configuration(proxyBeanMethods = false)
@Import({
    PersonnelController.class,
    RosterController.class,
    OrganisationController.class,
    DecisionsController.class,
    ReorganisationController.class,
    PlanController.class,
    FoundingController.class,
    LogController.class,
    EventController.class,
    CheckpointController.class
})
public class CommandSide {

    @Bean
    @Recording
    PlatformTransactionManager recordingTransactions(@Recording DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    UnitRegister unitRegister(@Recording DataSource dataSource) {
        return new UnitRegister(dataSource);
    }

    @Bean
    StaffRegister staffRegister(@Recording DataSource dataSource) {
        return new StaffRegister(dataSource);
    }

    @Bean
    DecisionRegister decisionRegister(Clock clock) {
        return new DecisionRegister(clock);
    }

    @Bean
    DocumentRegister documentRegister(Clock clock) {
        return new DocumentRegister(clock);
    }

    @Bean
    StreamsRead streamsRead(@Recording DataSource dataSource) {
        return new StreamsRead(dataSource);
    }

    @Bean(initMethod = "catchUp")
    PeopleRegister peopleRegister(@Recording DataSource dataSource, KeyEncryptionKey key) {
        return new PeopleRegister(dataSource, key);
    }

    @Bean
    RequestRegister requestRegister(@Recording DataSource dataSource, KeyEncryptionKey key) {
        return new RequestRegister(dataSource, key);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Sealer sealer(
            @Recording DataSource dataSource,
            @Recording PlatformTransactionManager transactions,
            KeyRing keys) {
        return new Sealer(dataSource, transactions, keys);
    }

    @Bean
    HealthIndicator sealingHealthIndicator(Sealer sealer) {
        return new SealingHealth(sealer);
    }

    @Bean
    PublishedLog log(@Recording DataSource dataSource, KeyRing keys) {
        return new PostgresLog(dataSource, keys);
    }

    @Bean
    PostgresLedger ledger(
            @Recording DataSource dataSource,
            Clock clock,
            DecisionRegister decisions,
            DocumentRegister documents,
            UnitRegister units,
            StaffRegister staff,
            PeopleRegister people,
            RequestRegister requests,
            StreamsRead read,
            Sealer sealer) {
        return new PostgresLedger(
                dataSource,
                clock,
                List.of(
                        requests,
                        decisions,
                        documents,
                        new DaysAhead(clock),
                        units,
                        staff,
                        people,
                        read),
                sealer::wake);
    }

    @Bean
    EventStore eventStore(PostgresLedger ledger) {
        return EmbeddedEventStore.builder()
                .storageEngine(ledger)
                .optimizeEventConsumption(false)
                .build();
    }

    /**
     * Without a transaction around a command: it reads, decides, and hands what it decided to the
     * ledger, which writes it in a transaction of its own.
     */
    @Bean
    CommandBus commandBus(
            EventStore events,
            PeopleRegister people,
            UnitRegister units,
            StaffRegister staff,
            StreamsRead read) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new VersionGuard(events));
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(
                        message -> Map.copyOf(Order.of(message.getMetaData()).asMetaData())));
        Staffing staffing = Personnel.subscribe(bus, events, people, units);
        Founding founding = Organisation.subscribe(bus, events, staff, units, read);
        Reorganising.subscribe(bus, events, founding, staffing, staff, units);
        Adoption adoption = Plans.subscribe(bus, events, new TaskOwners(events));
        FoundingHandler.subscribe(bus, events, founding, adoption);
        return bus;
    }

    @Bean
    RosterImport rosterImport(
            @Recording DataSource dataSource,
            @Recording PlatformTransactionManager transactions,
            PostgresLedger ledger,
            PeopleRegister people,
            UnitRegister units,
            DecisionRegister decisions,
            RequestRegister requests) {
        return new RosterImport(
                new RosterBooks(dataSource, transactions, ledger, people, units, decisions),
                requests);
    }

    @Bean
    JacksonModule bodies() {
        return new SimpleModule("bodies")
                .addDeserializer(LocalDate.class, new DayReader())
                .addDeserializer(PartialDate.class, new PartialDateReader())
                .addDeserializer(Coefficient.class, new CoefficientReader())
                .addDeserializer(String.class, new TextReader());
    }

    @Bean
    Recorder recorder(CommandBus bus, RequestRegister requests) {
        return new Recorder(bus, requests);
    }
}
