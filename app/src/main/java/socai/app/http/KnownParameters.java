package socai.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import socai.command.Malformed;

/**
 * Refuses a question with a parameter that the API does not have. Who asks {@code asof} and is
 * answered for today would take the figure for another day's.
 */
public class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern PLAIN = Pattern.compile("\\p{Graph}*");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**", "/log/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(RestController.class)) {
            Set<String> known = known(method);
            MultiValueMap<String, String> asked = asked(request);
            asked.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Malformed(
                                "query:" + name, "unknown-parameter", name, list(known));
                    });
            asked.forEach((name, values) -> {
                if (isTyped(method, name)) {
                    requirePlain(name, values);
                }
                if (values.size() > 1 && !isRepeatable(method, name)) {
                    throw new Malformed("query:" + name, "doubled-parameter", name);
                }
            });
        }
        return true;
    }

    /** Of the address alone: a form is no body that the API reads, and is told so. */
    private static MultiValueMap<String, String> asked(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
    }

    /** What is no text to the method: a number or a yes. */
    private static boolean isTyped(HandlerMethod method, String name) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> types(parameter).get(name))
                .anyMatch(type -> type != null && (type.isPrimitive() || Boolean.class == type));
    }

    /**
     * Spring takes digits of any script for a number, and an invisible character for nothing said.
     */
    private static void requirePlain(String name, List<String> values) {
        for (String value : values) {
            String text = UriUtils.decode(Objects.requireNonNullElse(value, ""), UTF_8);
            if (!PLAIN.matcher(text).matches()) {
                throw new Malformed("query:" + name, "parameter-mistyped", name, text);
            }
        }
    }

    private static boolean isRepeatable(HandlerMethod method, String name) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(parameter -> types(parameter).entrySet().stream())
                .filter(type -> type.getKey().equals(name))
                .map(Map.Entry::getValue)
                .anyMatch(type -> type.isArray() || Collection.class.isAssignableFrom(type));
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(MethodParameter parameter) {
        return types(parameter).keySet().stream();
    }

    /** The parameters of the address that one parameter of the method takes. */
    private static Map<String, Class<?>> types(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Map.of(name(parameter), parameter.getParameterType())
                : Map.of();
    }

    private static String name(MethodParameter parameter) {
        String said =
                Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)).name();
        return said.isEmpty() ? Objects.requireNonNull(parameter.getParameter().getName()) : said;
    }

    private static String list(Set<String> known) {
        return known.isEmpty() ? "–" : String.join(", ", known);
    }
}
