package socai.query.http;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.outlook.WhatIf.Kind;

/** What is supposed and never recorded; each may be given several times. */
record WhatIfParameters(
        @Parameter(
                        description =
                                "Supposed recruits by the end of a year, YEAR:EM|OTHER:F|M:COUNT",
                        example = "2027:EM:F:2")
                @Nullable List<String> hire,
        @Parameter(
                        description = "Supposed departures of persons without a leadership title",
                        example = "2028:OTHER:M:1")
                @Nullable List<String> leave,
        @Parameter(
                        description =
                                "Supposed appointments of those who serve to a leadership title",
                        example = "2029:EM:F:1")
                @Nullable List<String> appoint) {

    /** As the address gives them. */
    List<String> texts(Kind kind) {
        List<String> texts =
                switch (kind) {
                    case HIRE -> hire;
                    case LEAVE -> leave;
                    case APPOINT -> appoint;
                };
        return requireNonNullElse(texts, List.of());
    }
}
