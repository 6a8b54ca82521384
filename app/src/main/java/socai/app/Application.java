package socai.app;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import socai.app.http.AddressAdvice;
import socai.app.http.ApiDescription;
import socai.app.http.KnownParameters;
import socai.app.http.ProblemAdvice;
import socai.app.http.RosterAdvice;

/** What both halves need: the database's transactions, problems over HTTP. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@Import({
    ProblemAdvice.class,
    RosterAdvice.class,
    AddressAdvice.class,
    ApiDescription.class,
    KnownParameters.class,
    OnlyOurPieces.class
})
public class Application {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }
}
