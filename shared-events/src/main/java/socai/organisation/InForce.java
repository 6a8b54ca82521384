package socai.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import socai.events.UnitCode;

/**
 * What holds from a day on about a number of posts, members or residents of a body.
 *
 * @param <V> the number
 */
public sealed interface InForce<V> {

    /** Valid time: the first day on which it holds. */
    LocalDate since();

    /** The fact that makes it so. */
    Source by();

    /**
     * A standing fact.
     *
     * @param unit the body in whose stream it is recorded
     * @param ledgerNo the number of its first record
     */
    record Source(UnitCode unit, long ledgerNo) {}

    /**
     * A number that a fact states.
     *
     * @param unit the body of which it is stated
     */
    record Stated<V>(UnitCode unit, V value, LocalDate since, Source by) {}

    /**
     * The number is known.
     *
     * @param by the statement, or the reorganisation by which several are added up
     * @param addedUp the statements whose sum it is; empty when it is stated itself
     */
    record Known<V>(V value, LocalDate since, Source by, List<Stated<V>> addedUp)
            implements InForce<V> {

        public Known {
            requireNonNull(value, "value");
            addedUp = List.copyOf(addedUp);
        }
    }

    /** Why a number that was known is known no more. */
    enum Why {
        /** It was withdrawn, and no other number was assigned. */
        WITHDRAWN,
        /** A body was merged into this one. */
        MERGER,
        /** This body, or one that it continues in part, was split. */
        SPLIT,
        /** A body was dissolved and this one got its posts or residents. */
        DISSOLUTION
    }

    /**
     * The number is not known.
     *
     * @param of the bodies that were merged, split or dissolved; of a withdrawal, the body itself
     */
    record Unknown<V>(LocalDate since, Why why, List<UnitCode> of, Source by)
            implements InForce<V> {

        public Unknown {
            of = List.copyOf(of);
        }
    }
}
