package socai.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work contract, which since 1 July 2026 takes a public employee into service without a decision
 * (Law 129/2025/QH15). The employee, who signs too, is the person of the event and is not named
 * again.
 *
 * @param issuer the employer as printed
 * @param signer who signed for the employer, as printed
 * @param until its last day; absent for one without end
 */
public record WorkContract(
        String number, LocalDate signedOn, String issuer, String signer, @Nullable LocalDate until)
        implements Basis {

    public WorkContract {
        number = Text.required(number, "basis.number", 100);
        issuer = Text.required(issuer, "basis.issuer", 200);
        signer = Text.required(signer, "basis.signer", 200);
        signedOn = LegalDay.required(signedOn, "basis.signedOn");
        if (until != null && LegalDay.required(until, "basis.until").isBefore(signedOn)) {
            throw new IllegalFact(
                    "contract-ends-before",
                    "a contract of %s ends on %s".formatted(signedOn, until),
                    signedOn,
                    until);
        }
    }

    @Override
    public BasisKind kind() {
        return BasisKind.WORK_CONTRACT;
    }
}
