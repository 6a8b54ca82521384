package socai.query.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The knowledge at which a question is to be answered. */
public sealed interface AskedKnowledge {

    /** All that the answering tables hold at the moment of the question, in whole checkpoints. */
    record Newest() implements AskedKnowledge {}

    /**
     * What was known when the ledger stood at a number.
     *
     * @param ledgerNo inclusive; 0 before the first entry
     */
    record AtNumber(long ledgerNo) implements AskedKnowledge {

        public AtNumber {
            if (ledgerNo < 0) {
                throw new IllegalArgumentException("ledger number " + ledgerNo);
            }
        }
    }

    /** What was known at an instant: all that was sealed at or before it. */
    record AtInstant(Instant instant) implements AskedKnowledge {

        public AtInstant {
            requireNonNull(instant, "instant");
        }
    }

    /** All that is known. */
    AskedKnowledge NEWEST = new Newest();
}
