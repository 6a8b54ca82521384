package socai.query.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the files that pages refer to, our own and the two libraries', under {@code /assets/}.
 * Their addresses hold a hash of the content, so a browser may keep them for a year and still never
 * shows an old one.
 */
final class PageAssets implements WebMvcConfigurer {

    static final String PATH = "/assets/";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String htmx = versionOf("org.webjars.npm/htmx.org");
        String echarts = versionOf("org.mvnpm/echarts");
        registry.addResourceHandler(PATH + "**")
                .addResourceLocations(
                        "classpath:/web/assets/",
                        "classpath:/META-INF/resources/webjars/htmx.org/" + htmx + "/dist/",
                        "classpath:/META-INF/resources/_static/echarts/" + echarts + "/dist/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Asks the library itself, so that the build alone decides on its version. */
    private static String versionOf(String library) {
        String file = "META-INF/maven/" + library + "/pom.properties";
        try {
            Properties properties =
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource(file));
            return Objects.requireNonNull(properties.getProperty("version"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
