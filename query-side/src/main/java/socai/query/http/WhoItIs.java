package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import socai.identity.Identity;
import socai.identity.IdentityNumber;
import socai.query.roster.IdentityOnFile;
import socai.query.roster.IdentityOnFile.Erased;
import socai.query.roster.IdentityOnFile.KeyMissing;
import socai.query.roster.IdentityOnFile.KeyUnfit;
import socai.query.roster.IdentityOnFile.Shown;

/**
 * An identity as it is answered: in clear, or a sentence that says why it is not.
 *
 * @param erased stands where an event erased it
 * @param erasedBy ledger number of that event
 * @param unreadable stands where it was not erased and cannot be read
 */
record WhoItIs(
        @Nullable IdentityAnswer identity,
        @Nullable String erased,
        @Nullable Long erasedBy,
        @Nullable String unreadable) {

    static final String ERASED_SAYS =
            "Stands where an identity was destroyed for good; otherwise null";
    static final String ERASED_BY_SAYS =
            "Ledger number of the event that erased it; otherwise null";
    static final String UNREADABLE_SAYS =
            "Stands where an identity that no event erased cannot be read, because its key is missing or does not fit: somebody changed the database. Otherwise null";

    private static final String ERASED = "đã xóa danh tính / identity erased";
    private static final String KEY_MISSING =
            "không đọc được danh tính: thiếu khóa của người này, tuy không có sự kiện nào xóa danh tính / identity cannot be read: the key of this person is missing, though no event erased the identity";
    private static final String KEY_UNFIT =
            "không đọc được danh tính: khóa đang lưu không khớp với người này / identity cannot be read: the key that is kept does not fit this person";

    /** Name, identity number and birth date in clear. */
    record IdentityAnswer(
            String name,
            @Schema(description = "12 digits, or 9 of an old card; null when not yet known")
                    @Nullable String number,
            IdentityNumber.Kind numberType,
            @Schema(
                            example = "1996-05-17",
                            description = "As much as is known: a day, a month or a year")
                    String birthDate) {

        static IdentityAnswer of(Identity identity) {
            IdentityNumber number = identity.number();
            return new IdentityAnswer(
                    identity.name(),
                    number.isKnown() ? number.digits() : null,
                    number.kind(),
                    identity.birthDate().toString());
        }
    }

    static WhoItIs of(IdentityOnFile onFile) {
        return switch (onFile) {
            case Shown shown -> new WhoItIs(IdentityAnswer.of(shown.identity()), null, null, null);
            case Erased erased -> new WhoItIs(null, ERASED, erased.ledgerNo(), null);
            case KeyMissing _ -> new WhoItIs(null, null, null, KEY_MISSING);
            case KeyUnfit _ -> new WhoItIs(null, null, null, KEY_UNFIT);
        };
    }

    @Nullable String name() {
        return identity == null ? null : identity.name();
    }
}
