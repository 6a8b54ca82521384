package socai.events;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document of the civil-status register, or of the population database about a person's number.
 * It is about the person of the event and names nobody.
 *
 * @param type which document
 * @param number as printed; never the identity number of the person
 * @param issuer the registering authority as printed
 * @param signer as printed; absent where it is not known
 */
public record CivilStatusDocument(
        Type type, String number, LocalDate signedOn, String issuer, @Nullable String signer)
        implements Basis {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{9}|\\d{12}");

    /** Which document. */
    public enum Type {
        /** Giấy khai sinh. */
        BIRTH_CERTIFICATE,
        /** Trích lục thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc hoặc giới tính. */
        EXTRACT_OF_CHANGE,
        /** Trích lục khai tử. */
        DEATH_EXTRACT,
        /** Thông báo hoặc giấy xác nhận số định danh cá nhân. */
        IDENTITY_NUMBER_CONFIRMATION
    }

    public CivilStatusDocument {
        requireNonNull(type, "basis.type");
        number = Text.required(number, "basis.number", 100);
        issuer = Text.required(issuer, "basis.issuer", 200);
        signer = signer == null ? null : Text.required(signer, "basis.signer", 200);
        signedOn = LegalDay.required(signedOn, "basis.signedOn");
    }

    @Override
    public BasisKind kind() {
        return BasisKind.CIVIL_STATUS;
    }

    /** A document's number stands in clear for ever; that of a person must not. */
    @Override
    public void requireClear() {
        Basis.super.requireClear();
        if (IDENTITY_NUMBER.matcher(number.replaceAll("[\\s.\\-]", "")).matches()) {
            throw new IllegalFact(
                    "document-number-is-a-persons",
                    "the number of the document is that of a person");
        }
    }
}
