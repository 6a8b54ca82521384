package socai.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Import;
import socai.app.http.AddressAdvice;
import socai.app.http.ApiDescription;
import socai.app.http.KnownParameters;
import socai.app.http.ProblemAdvice;
import socai.app.http.RosterAdvice;

/** What both halves need: problems over HTTP, and no piece of Axon but ours. */
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
public class Application {}
