package socai.events;

import java.time.LocalDate;

/**
 * A công văn, such as the one by which an issuer corrects form or procedure of a document of its
 * own (Decree 30/2020/NĐ-CP, article 18).
 */
public record OfficialLetter(String number, LocalDate signedOn, String issuer, String signer)
        implements Basis {

    public OfficialLetter {
        number = Text.required(number, "basis.number", 100);
        issuer = Text.required(issuer, "basis.issuer", 200);
        signer = Text.required(signer, "basis.signer", 200);
        signedOn = LegalDay.required(signedOn, "basis.signedOn");
    }

    @Override
    public BasisKind kind() {
        return BasisKind.OFFICIAL_LETTER;
    }
}
