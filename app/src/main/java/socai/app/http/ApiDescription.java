package socai.app.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;

/** Describes the API at /v3/api-docs: what every call that records something needs. */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Sổ Cái")
                                .version("v1")
                                .description(
                                        "The personnel ledger of Thái Nguyên province. Reading"
                                                + " takes asOf, the legal day. Recording takes an"
                                                + " Idempotency-Key and, where a version was seen,"
                                                + " If-Match. Problems are RFC 9457, in Vietnamese"
                                                + " or English by Accept-Language."));
    }

    @Bean
    OperationCustomizer recordingHeaders() {
        return (operation, handler) -> {
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(
                        new HeaderParameter()
                                .name("Idempotency-Key")
                                .required(true)
                                .description(
                                        "A UUID chosen by the client; the same one twice has one"
                                                + " effect")
                                .schema(new StringSchema().format("uuid"))
                                .example("6f1c7f0e-5a3e-4f43-9d0e-0f4f3a1b2c3d"));
            }
            if (handler.hasMethodAnnotation(PostMapping.class) && !takesFile(operation)) {
                operation.addParametersItem(
                        new HeaderParameter()
                                .name("If-Match")
                                .required(false)
                                .description("The ETag that was seen; 412 when it is not the last")
                                .schema(new StringSchema())
                                .example("\"3\""));
            }
            return operation;
        };
    }

    /** A file concerns many streams and therefore no version of one. */
    private static boolean takesFile(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey("text/csv");
    }
}
