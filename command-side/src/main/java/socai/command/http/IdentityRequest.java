package socai.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.events.PartialDate;
import socai.identity.Identity;
import socai.identity.IdentityNumber;

/** A person's identity as a client writes it. */
record IdentityRequest(
        @Schema(example = "Nông Thị Hoa") @NotBlank @Size(max = 100) String name,
        @Schema(
                        example = "019196000123",
                        description =
                                "12 digits, or 9 of an old card; absent with numberType NOT_YET_KNOWN")
                @Nullable
                @Pattern(regexp = "[0-9]{12}|[0-9]{9}")
                String number,
        @Schema(description = "Follows from the digits where there are any")
                IdentityNumber.@Nullable Kind numberType,
        @Schema(
                        type = "string",
                        example = "1996-05-17",
                        description = "As much as is known: 1996-05-17, 1996-05 or 1996")
                @NotNull
                PartialDate birthDate) {

    Identity identity() {
        return new Identity(name, identityNumber(), birthDate);
    }

    private IdentityNumber identityNumber() {
        if (number == null) {
            if (numberType == IdentityNumber.Kind.NOT_YET_KNOWN) {
                return new IdentityNumber.NotYetKnown();
            }
            throw new Malformed("/identity/number", "identity-number-missing");
        }
        IdentityNumber said = IdentityNumber.of(number);
        if (numberType != null && numberType != said.kind()) {
            throw new Malformed("/identity/numberType", "identity-number-of-other-type");
        }
        return said;
    }

    /** A request may end in a log line; an identity may not. */
    @Override
    public String toString() {
        return "IdentityRequest[hidden]";
    }
}
