package socai.command.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.Basis;
import socai.events.Certificate;
import socai.events.CivilStatusDocument;
import socai.events.Decision;
import socai.events.Notice;
import socai.events.OfficialLetter;
import socai.events.Resolution;
import socai.events.WorkContract;

/** The document on which an act rests; {@code kind} says which fields it has. */
@Schema(
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "DECISION", schema = BasisRequest.OfDecision.class),
            @DiscriminatorMapping(value = "RESOLUTION", schema = BasisRequest.OfResolution.class),
            @DiscriminatorMapping(
                    value = "WORK_CONTRACT",
                    schema = BasisRequest.OfWorkContract.class),
            @DiscriminatorMapping(value = "CERTIFICATE", schema = BasisRequest.OfCertificate.class),
            @DiscriminatorMapping(
                    value = "CIVIL_STATUS",
                    schema = BasisRequest.OfCivilStatus.class),
            @DiscriminatorMapping(
                    value = "OFFICIAL_LETTER",
                    schema = BasisRequest.OfOfficialLetter.class),
            @DiscriminatorMapping(value = "NOTICE", schema = BasisRequest.OfNotice.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BasisRequest.OfDecision.class, name = "DECISION"),
    @JsonSubTypes.Type(value = BasisRequest.OfResolution.class, name = "RESOLUTION"),
    @JsonSubTypes.Type(value = BasisRequest.OfWorkContract.class, name = "WORK_CONTRACT"),
    @JsonSubTypes.Type(value = BasisRequest.OfCertificate.class, name = "CERTIFICATE"),
    @JsonSubTypes.Type(value = BasisRequest.OfCivilStatus.class, name = "CIVIL_STATUS"),
    @JsonSubTypes.Type(value = BasisRequest.OfOfficialLetter.class, name = "OFFICIAL_LETTER"),
    @JsonSubTypes.Type(value = BasisRequest.OfNotice.class, name = "NOTICE")
})
sealed interface BasisRequest {

    /** The document. */
    Basis basis();

    @Schema(name = "BasisDecision", description = "Quyết định")
    record OfDecision(
            @Schema(example = "125/QĐ-SNV") @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 200) String signer)
            implements BasisRequest {

        @Override
        public Basis basis() {
            return new Decision(number, signedOn, issuer, signer);
        }
    }

    @Schema(name = "BasisResolution", description = "Nghị quyết của Hội đồng nhân dân")
    record OfResolution(
            @Schema(example = "12/NQ-HĐND") @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 200) String signer,
            @Schema(example = "Kỳ họp thứ nhất") @Nullable @Size(max = 100) String session)
            implements BasisRequest {

        @Override
        public Basis basis() {
            return new Resolution(number, signedOn, issuer, signer, session);
        }
    }

    @Schema(name = "BasisWorkContract", description = "Hợp đồng làm việc")
    record OfWorkContract(
            @Schema(example = "07/HĐLV") @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate signedOn,
            @Schema(description = "The employer") @NotBlank @Size(max = 200) String issuer,
            @Schema(description = "For the employer") @NotBlank @Size(max = 200) String signer,
            @Schema(description = "Last day; absent without end") @Nullable LocalDate until)
            implements BasisRequest {

        @Override
        public Basis basis() {
            return new WorkContract(number, signedOn, issuer, signer, until);
        }
    }

    @Schema(name = "BasisCertificate", description = "Văn bằng, chứng chỉ")
    record OfCertificate(
            @Schema(example = "B 0012345") @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String issuer,
            @Nullable @Size(max = 200) String signer,
            @Schema(description = "Số vào sổ") @Nullable @Size(max = 100) String registryNumber)
            implements BasisRequest {

        @Override
        public Basis basis() {
            return new Certificate(number, signedOn, issuer, signer, registryNumber);
        }
    }

    @Schema(name = "BasisCivilStatus", description = "Giấy tờ hộ tịch")
    record OfCivilStatus(
            @NotNull CivilStatusDocument.Type type,
            @Schema(example = "15/TLKS") @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String issuer,
            @Nullable @Size(max = 200) String signer)
            implements BasisRequest {

        @Override
        public Basis basis() {
            return new CivilStatusDocument(type, number, signedOn, issuer, signer);
        }
    }

    @Schema(name = "BasisOfficialLetter", description = "Công văn")
    record OfOfficialLetter(
            @Schema(example = "310/SNV-CCVC") @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 200) String signer)
            implements BasisRequest {

        @Override
        public Basis basis() {
            return new OfficialLetter(number, signedOn, issuer, signer);
        }
    }

    @Schema(name = "BasisNotice", description = "Thông báo")
    record OfNotice(
            @Schema(example = "18/TB-SNV") @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 200) String signer)
            implements BasisRequest {

        @Override
        public Basis basis() {
            return new Notice(number, signedOn, issuer, signer);
        }
    }
}
