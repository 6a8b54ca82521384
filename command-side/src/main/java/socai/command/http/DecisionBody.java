package socai.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import socai.command.Typed;
import socai.events.Decision;

/** The document that orders the fact. */
record DecisionBody(
        @Schema(example = "125/QĐ-SNV") @NotBlank @Size(max = 100) String number,
        @Schema(example = "2026-11-20") @NotNull LocalDate signedOn,
        @Schema(example = "Sở Nội vụ tỉnh Thái Nguyên") @NotBlank @Size(max = 200) String issuer,
        @Schema(example = "Nguyễn Văn An") @NotBlank @Size(max = 200) String signer) {

    Decision decision() {
        return new Decision(Typed.number(number, "decision.number"), signedOn, issuer, signer);
    }
}
