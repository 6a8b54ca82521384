package socai.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a People's Council resolved, such as an election or the confirmation of one. Its number is
 * unique per council and year, as that of a decision is per issuer.
 *
 * @param issuer the council as printed
 * @param signer who signed for it, as printed
 * @param session the meeting that passed it, such as {@code kỳ họp thứ nhất}; absent when unknown
 */
public record Resolution(
        String number, LocalDate signedOn, String issuer, String signer, @Nullable String session)
        implements Basis {

    public Resolution {
        number = Text.required(number, "basis.number", 100);
        issuer = Text.required(issuer, "basis.issuer", 200);
        signer = Text.required(signer, "basis.signer", 200);
        signedOn = LegalDay.required(signedOn, "basis.signedOn");
        session = session == null ? null : Text.required(session, "basis.session", 100);
    }

    @Override
    public BasisKind kind() {
        return BasisKind.RESOLUTION;
    }

    @Override
    public void requireClear() {
        Basis.super.requireClear();
        if (session != null) {
            Text.requireClear(session, "basis.session");
        }
    }
}
