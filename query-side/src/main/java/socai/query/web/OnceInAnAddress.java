package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.HandlerInterceptor;
import socai.outlook.WhatIf;
import socai.query.outlook.Supposed;

/**
 * Refuses an address that names a parameter twice, as the API does: whichever of the two were
 * taken, a reader could believe the figure to be the other's. Only of what is supposed there may be
 * many.
 */
final class OnceInAnAddress implements HandlerInterceptor {

    private static final Set<String> MANY =
            Arrays.stream(WhatIf.Kind.values())
                    .map(Supposed::name)
                    .collect(Collectors.toUnmodifiableSet());

    /** A parameter that an address names twice. */
    static final class Doubled extends RuntimeException {
        private final String parameter;
        private final String typed;

        Doubled(String parameter, String typed) {
            super("%s is named twice, also as %s".formatted(parameter, typed));
            this.parameter = parameter;
            this.typed = typed;
        }

        String parameter() {
            return parameter;
        }

        String typed() {
            return typed;
        }
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (values.length > 1 && !MANY.contains(name)) {
                        throw new Doubled(name, values[1]);
                    }
                });
        return true;
    }
}
