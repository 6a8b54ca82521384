package socai.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.Basis;
import socai.events.BasisKind;
import socai.events.Certificate;
import socai.events.CivilStatusDocument;
import socai.events.Decision;
import socai.events.Resolution;
import socai.events.WorkContract;

/** The document on which an act rests; fields that its kind does not have are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BasisAnswer(
        BasisKind kind,
        @Schema(description = "Which document of the civil-status register")
                CivilStatusDocument.@Nullable Type type,
        @Schema(example = "125/QĐ-SNV") String number,
        @Schema(description = "The day that it bears") LocalDate signedOn,
        @Schema(description = "Of a work contract the employer", example = "Sở Nội vụ")
                String issuer,
        @Nullable String signer,
        @Schema(description = "Of a resolution") @Nullable String session,
        @Schema(description = "Of a certificate") @Nullable String registryNumber,
        @Schema(description = "Last day of a work contract") @Nullable LocalDate until) {

    static BasisAnswer of(Basis basis) {
        return new BasisAnswer(
                basis.kind(),
                basis instanceof CivilStatusDocument document ? document.type() : null,
                basis.number(),
                basis.signedOn(),
                basis.issuer(),
                basis.signer(),
                basis instanceof Resolution resolution ? resolution.session() : null,
                basis instanceof Certificate certificate ? certificate.registryNumber() : null,
                basis instanceof WorkContract contract ? contract.until() : null);
    }

    /** The document when it is a decision, as answers showed it before there were other kinds. */
    static @Nullable Decision decision(Basis basis) {
        return basis instanceof Decision decision ? decision : null;
    }
}
