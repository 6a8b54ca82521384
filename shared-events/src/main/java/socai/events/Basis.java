package socai.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document on which an act rests. Each kind is a record with the fields that such a document
 * really has; all of them bear a number, a day and the name of the body that issued them.
 */
public sealed interface Basis
        permits Decision,
                Resolution,
                WorkContract,
                Certificate,
                CivilStatusDocument,
                OfficialLetter,
                Notice {

    /** Which kind of document it is. */
    BasisKind kind();

    /** Number and symbol as printed. */
    String number();

    /** The day that the document bears. */
    LocalDate signedOn();

    /** The issuing body as printed; of a contract the employer. */
    String issuer();

    /** The signing person's name as printed; absent where the document need not tell it. */
    @Nullable String signer();

    /**
     * Checks a document on its way in.
     *
     * @throws IllegalFact when any of its texts misleads, see {@link Text#requireClear}, or its
     *     number is the identity number of a person
     */
    default void requireClear() {
        Text.requireClear(number(), "basis.number");
        Text.requireClear(issuer(), "basis.issuer");
        String signer = signer();
        if (signer != null) {
            Text.requireClear(signer, "basis.signer");
        }
    }
}
