package socai.events;

import java.time.LocalDate;

/**
 * A thông báo, such as the one by which an issuer recalls a document (Decree 30/2020/NĐ-CP, article
 * 18) or tells somebody of the coming retirement.
 */
public record Notice(String number, LocalDate signedOn, String issuer, String signer)
        implements Basis {

    public Notice {
        number = Text.required(number, "basis.number", 100);
        issuer = Text.required(issuer, "basis.issuer", 200);
        signer = Text.required(signer, "basis.signer", 200);
        signedOn = LegalDay.required(signedOn, "basis.signedOn");
    }

    @Override
    public BasisKind kind() {
        return BasisKind.NOTICE;
    }
}
