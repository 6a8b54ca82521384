package socai.query.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Function;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import socai.events.LegalDay;
import socai.query.NotFound;
import socai.query.compliance.Compliance;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.ComplianceOnDay;
import socai.query.tasks.TaskList;
import socai.query.tasks.TasksOnDay;
import socai.query.units.UnitFile;
import socai.query.units.UnitOnFile;

/**
 * A web server with the pages and a query bus on which the given answers are the only handlers;
 * without one the bus has none.
 */
final class PageServer implements AutoCloseable {

    static final DemoData ALL_DEMO = new DemoData(true, true, true);

    private final ConfigurableApplicationContext context;
    private final HttpClient browser = HttpClient.newHttpClient();

    PageServer(@Nullable Function<ComplianceOnDay, Compliance> answer) {
        this(answer, SampleTasks::full, 0);
    }

    PageServer(Function<ComplianceOnDay, Compliance> answer, Function<TasksOnDay, TaskList> tasks) {
        this(answer, tasks, 0);
    }

    private PageServer(
            @Nullable Function<ComplianceOnDay, Compliance> answer,
            Function<TasksOnDay, TaskList> tasks,
            int port) {
        QueryGateway queries = gateway(answer, tasks);
        Clock clock =
                Clock.fixed(
                        SampleAnswer.TODAY.atTime(LocalTime.NOON).atZone(LegalDay.ZONE).toInstant(),
                        LegalDay.ZONE);
        context =
                new SpringApplicationBuilder(Site.class)
                        .web(WebApplicationType.SERVLET)
                        .initializers(starting -> {
                            starting.getBeanFactory().registerSingleton("queryGateway", queries);
                            starting.getBeanFactory().registerSingleton("clock", clock);
                        })
                        .properties(
                                "server.port=" + port,
                                "spring.main.banner-mode=off",
                                "spring.autoconfigure.exclude="
                                        + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
                        .run();
    }

    /** Serves the sample until the process is ended, to be looked at in a browser. */
    public static void main(String[] args) {
        PageServer server =
                new PageServer(
                        question -> SampleAnswer.full(question.asOf(), ALL_DEMO),
                        SampleTasks::full,
                        args.length == 0 ? 8080 : Integer.parseInt(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port() + address))
                        .timeout(Duration.ofSeconds(20))
                        .header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address, e);
        }
    }

    @Override
    public void close() {
        browser.close();
        context.close();
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static QueryGateway gateway(
            @Nullable Function<ComplianceOnDay, Compliance> answer,
            Function<TasksOnDay, TaskList> tasks) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        if (answer != null) {
            bus.<Compliance>subscribe(
                    ComplianceOnDay.class.getName(),
                    ResponseTypes.instanceOf(Compliance.class).getExpectedResponseType(),
                    message -> answer.apply((ComplianceOnDay) message.getPayload()));
            bus.<TaskList>subscribe(
                    TasksOnDay.class.getName(),
                    ResponseTypes.instanceOf(TaskList.class).getExpectedResponseType(),
                    message -> tasks.apply((TasksOnDay) message.getPayload()));
            bus.<UnitOnFile>subscribe(
                    UnitFile.class.getName(),
                    ResponseTypes.instanceOf(UnitOnFile.class).getExpectedResponseType(),
                    message -> {
                        throw new NotFound(
                                "unit-unknown", ((UnitFile) message.getPayload()).unit());
                    });
        }
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WebPages.class)
    static class Site {

        /** Stands for the other side's texts, which must not get in the way of the pages'. */
        @Bean
        StaticMessageSource messageSource() {
            return new StaticMessageSource();
        }
    }
}
