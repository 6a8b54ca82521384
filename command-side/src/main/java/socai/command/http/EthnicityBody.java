package socai.command.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.events.EthnicGroup;
import socai.reference.CodeSystem;
import socai.reference.EthnicGroups;
import tools.jackson.databind.JsonNode;

/**
 * An ethnic group by slug, or by code together with its code system. A bare code is refused,
 * because the lists of 1979 and 2008 give most codes to different groups.
 */
@Schema(
        description = "A slug, or {\"codeSystem\": \"GSO_2008\", \"code\": \"02\"}",
        type = "string",
        example = "tay")
record EthnicityBody(
        @Nullable String slug, @Nullable CodeSystem codeSystem, @Nullable String code) {

    @JsonCreator
    static EthnicityBody read(JsonNode json) {
        if (json.isString()) {
            return new EthnicityBody(json.stringValue(), null, null);
        }
        String system = text(json, "codeSystem");
        return new EthnicityBody(
                text(json, "slug"),
                system == null ? null : codeSystem(system),
                json.isNumber() ? json.asString() : text(json, "code"));
    }

    EthnicGroup group() {
        if (slug != null && slug.chars().noneMatch(Character::isDigit)) {
            return EthnicGroups.bySlug(slug)
                    .orElseThrow(() -> new Malformed("/ethnicity", "unknown-ethnic-group", slug))
                    .group();
        }
        String number = slug == null ? code : slug;
        if (number == null) {
            throw new Malformed("/ethnicity", "ethnicity-missing");
        }
        if (codeSystem == null) {
            throw new Malformed("/ethnicity", "bare-ethnic-code", number);
        }
        return EthnicGroups.byCode(codeSystem, number)
                .orElseThrow(() ->
                        new Malformed("/ethnicity/code", "unknown-ethnic-code", number, codeSystem))
                .group();
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static CodeSystem codeSystem(String name) {
        try {
            return CodeSystem.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw new Malformed("/ethnicity/codeSystem", "unknown-code-system", name);
        }
    }
}
