package socai.events;

import java.util.Optional;

/**
 * What makes a document one and the same wherever it is cited: an issuer gives each number of a
 * series once. Decisions, resolutions, official letters, notices and work contracts are numbered
 * anew every year, certificates are not. Civil-status documents have none: each book of each
 * register counts for itself.
 *
 * @param kind each kind is a series of its own
 * @param year of signing; 0 where the series does not begin anew
 */
public record DocumentKey(BasisKind kind, String issuer, int year, String number) {

    /** The key of a document; empty when its number names nothing by itself. */
    public static Optional<DocumentKey> of(Basis basis) {
        return switch (basis) {
            case CivilStatusDocument _ -> Optional.empty();
            case Certificate certificate -> Optional.of(key(certificate, 0));
            case Decision decision -> Optional.of(key(decision, year(decision)));
            case Resolution resolution -> Optional.of(key(resolution, year(resolution)));
            case WorkContract contract -> Optional.of(key(contract, year(contract)));
            case OfficialLetter letter -> Optional.of(key(letter, year(letter)));
            case Notice notice -> Optional.of(key(notice, year(notice)));
        };
    }

    private static DocumentKey key(Basis basis, int year) {
        return new DocumentKey(basis.kind(), basis.issuer(), year, basis.number());
    }

    private static int year(Basis basis) {
        return basis.signedOn().getYear();
    }
}
