package socai.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import socai.identity.Identity;

/** A person's identity as a client writes it. */
record IdentityRequest(
        @Schema(example = "Nông Thị Hoa") @NotBlank @Size(max = 100) String name,
        @Schema(example = "019196000123") @NotNull @Pattern(regexp = "[0-9]{12}") String number,
        @Schema(example = "1996-05-17") @NotNull LocalDate birthDate) {

    Identity identity() {
        return new Identity(name, number, birthDate);
    }

    /** A request may end in a log line; an identity may not. */
    @Override
    public String toString() {
        return "IdentityRequest[hidden]";
    }
}
