package socai.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.Language;

/** The language of a certificate: a foreign one by its code, or that of ethnic minorities. */
@Schema(description = "Either code, for a foreign language, or of, for that of ethnic minorities")
record LanguageRequest(
        @Schema(example = "en", description = "ISO 639") @Nullable @Pattern(regexp = "[a-z]{2,3}")
                String code,
        @Schema(description = "The ethnic groups whose language it is") @Nullable @Size(max = 4)
                List<@NotNull EthnicityBody> of) {

    Language language() {
        return new Language(
                code, of == null ? List.of() : of.stream().map(EthnicityBody::group).toList());
    }
}
