package socai.command.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import socai.command.Refusal;
import socai.events.BasisKind;
import socai.events.PersonId;

/** Rules that span streams and can say no. */
public sealed interface RegisterRefusal extends Refusal {

    /** One number of one issuer in one year is one decision, signed once by one person. */
    record DecisionDiffers(
            String number, String issuer, LocalDate recordedSignedOn, String recordedSigner)
            implements RegisterRefusal {}

    /** Nobody can record a document that is not signed yet. */
    record DecisionNotYetSigned(String number, String issuer, LocalDate signedOn, LocalDate today)
            implements RegisterRefusal {}

    /** One number of one issuer is one document of its kind, and all say the same of it. */
    record DocumentDiffers(BasisKind kind, String number, String issuer, String recorded)
            implements RegisterRefusal {}

    /** An act rests on a document of a kind that can carry it. */
    record CannotRestOn(String event, LocalDate effectiveOn, BasisKind kind, List<BasisKind> right)
            implements RegisterRefusal {}

    /** What is reported as done was done by today. */
    record NotYetHappened(LocalDate effectiveOn, LocalDate today) implements RegisterRefusal {}

    /** A decision on a person takes effect within some years. */
    record TooFarAhead(LocalDate effectiveOn, LocalDate latest, int years)
            implements RegisterRefusal {}

    /**
     * Nothing more is sealed for somebody whose key is gone, though no event erased the identity,
     * or is another's: under a new key what was sealed before could never be read again.
     */
    record KeyDoesNotFit(PersonId person) implements RegisterRefusal {}

    /** One request id cannot mean two things. */
    record RequestReused(UUID request) implements RegisterRefusal {}
}
