package socai.events;

import java.time.LocalDate;

/**
 * The official document that orders a fact (Decree 30/2020/NĐ-CP, article 8). Its number is unique
 * per issuer and year of signing, never globally. The day from which the ordered fact holds is the
 * event's {@link Event#effectiveOn()}.
 *
 * @param number number and symbol as printed, such as {@code 125/QĐ-SNV}
 * @param signedOn the day of signature
 * @param issuer the issuing body as printed
 * @param signer the signing person's name as printed
 */
public record Decision(String number, LocalDate signedOn, String issuer, String signer)
        implements Basis {

    public Decision {
        number = Text.required(number, "decision.number", 100);
        issuer = Text.required(issuer, "decision.issuer", 200);
        signer = Text.required(signer, "decision.signer", 200);
        signedOn = LegalDay.required(signedOn, "decision.signedOn");
    }

    @Override
    public BasisKind kind() {
        return BasisKind.DECISION;
    }

    @Override
    public void requireClear() {
        Text.requireClear(number, "decision.number");
        Text.requireClear(issuer, "decision.issuer");
        Text.requireClear(signer, "decision.signer");
    }
}
