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

    /**
     * Reads a knowledge as an address says it: a ledger number, or date, time and offset.
     *
     * @throws socai.query.BadParameter naming {@code parameter} when it cannot be meant
     */
    static AskedKnowledge read(String parameter, String text) {
        return KnowledgeWords.read(parameter, text.strip());
    }
}
