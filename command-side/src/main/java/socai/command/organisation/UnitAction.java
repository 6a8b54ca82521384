package socai.command.organisation;

import static java.util.Objects.requireNonNull;

import socai.events.organisation.OrganisationFact;

/** One thing that a decision orders about a body. */
public sealed interface UnitAction {

    /** This fact holds from its day on. */
    record Take(OrganisationFact fact) implements UnitAction {

        public Take {
            requireNonNull(fact, "fact");
        }
    }

    /** The event of this sequence was wrong; {@code fact} is what should have been recorded. */
    record Correct(long sequence, OrganisationFact fact) implements UnitAction {

        public Correct {
            requireNonNull(fact, "fact");
        }
    }

    /** The event of this sequence is void from the beginning. */
    record Annul(long sequence) implements UnitAction {}
}
