package socai.query.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.spring6.SpringTemplateEngine;
import socai.query.FirstLoad;

/**
 * Everything the pages are made of; importing this class is all an application does. It needs a
 * {@link QueryGateway} and a {@link Clock}. The texts live in {@code webMessages}, which only the
 * templates use, so the application's {@code messageSource} stays free for others.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    DashboardPage.class,
    UnitPage.class,
    TasksPage.class,
    GroundsPage.class,
    CountsPage.class,
    CoveragePage.class,
    PlanPage.class,
    StructurePage.class,
    OutlookPage.class,
    SignalsPage.class,
    LikelihoodsPage.class,
    FirstStepsPage.class,
    UnreadableAddressPages.class
})
public class WebPages {

    private static final String[] PATHS = {
        "/",
        "/units/**",
        "/tasks",
        "/grounds",
        "/counts",
        "/coverage/**",
        "/plan",
        "/structure",
        "/outlook",
        "/signals",
        "/likelihoods",
        "/first-steps"
    };

    @Bean
    Answers webAnswers(QueryGateway queries) {
        return new Answers(queries);
    }

    @Bean
    Frame webFrame(
            Clock clock,
            ObjectProvider<ResourceUrlProvider> assets,
            ObjectProvider<FirstLoad> firstLoad) {
        return new Frame(clock, assets, firstLoad);
    }

    @Bean
    ErrorPages webErrorPages(Frame frame) {
        return new ErrorPages(frame);
    }

    /** The name is Spring MVC's: it takes its one locale resolver by it. */
    @Bean
    LanguageOfReader localeResolver() {
        return new LanguageOfReader();
    }

    @Bean
    PageAssets webAssets() {
        return new PageAssets();
    }

    @Bean(defaultCandidate = false)
    MessageSource webMessages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("web/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    SmartInitializingSingleton webMessagesInTemplates(
            SpringTemplateEngine engine, @Qualifier("webMessages") MessageSource messages) {
        return () -> engine.setTemplateEngineMessageSource(messages);
    }

    @Bean
    FilterRegistrationBean<PageHeaders> webPageHeaders() {
        FilterRegistrationBean<PageHeaders> filter =
                new FilterRegistrationBean<>(new PageHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    WebMvcConfigurer webPageInterceptors(LanguageOfReader language) {
        WebContentInterceptor fresh = new WebContentInterceptor();
        fresh.setCacheControl(CacheControl.noCache().cachePrivate());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
                registry.addInterceptor(fresh).addPathPatterns(PATHS);
                registry.addInterceptor(new OnceInAnAddress()).addPathPatterns(PATHS);
            }
        };
    }
}
