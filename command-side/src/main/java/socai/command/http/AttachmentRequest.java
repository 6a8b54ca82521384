package socai.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import socai.events.Attachment;

/** What proves a file that comes along with an act; the file itself is kept by whoever has it. */
record AttachmentRequest(
        @Schema(description = "SHA-256 over the 16 bytes of the salt and then the file")
                @NotNull
                @Pattern(regexp = "[0-9a-f]{64}")
                String sha256,
        @Schema(description = "Random") @NotNull UUID salt,
        @Schema(example = "application/pdf") @NotNull @Size(max = 190) String mediaType,
        @Schema(description = "Of the file, in bytes") @NotNull @Min(1) Long size) {

    Attachment attachment() {
        return new Attachment(sha256, salt, mediaType, size);
    }
}
