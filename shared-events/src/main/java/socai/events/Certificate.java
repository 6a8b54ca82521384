package socai.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or a diploma of what its holder has learnt; the holder is the person of the event.
 *
 * @param number the number printed on it (số hiệu)
 * @param issuer who issued it, as printed
 * @param signer as printed; absent where it is not known
 * @param registryNumber the number in the issuer's register (số vào sổ); absent when it has none
 */
public record Certificate(
        String number,
        LocalDate signedOn,
        String issuer,
        @Nullable String signer,
        @Nullable String registryNumber)
        implements Basis {

    public Certificate {
        number = Text.required(number, "basis.number", 100);
        issuer = Text.required(issuer, "basis.issuer", 200);
        signer = signer == null ? null : Text.required(signer, "basis.signer", 200);
        signedOn = LegalDay.required(signedOn, "basis.signedOn");
        registryNumber =
                registryNumber == null
                        ? null
                        : Text.required(registryNumber, "basis.registryNumber", 100);
    }

    @Override
    public BasisKind kind() {
        return BasisKind.CERTIFICATE;
    }

    @Override
    public void requireClear() {
        Basis.super.requireClear();
        if (registryNumber != null) {
            Text.requireClear(registryNumber, "basis.registryNumber");
        }
    }
}
