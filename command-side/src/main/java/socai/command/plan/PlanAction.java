package socai.command.plan;

import static java.util.Objects.requireNonNull;

import socai.events.plan.PlanFact;

/** One thing that a decision orders under a plan. */
public sealed interface PlanAction {

    /** This fact holds from its day on. */
    record Take(PlanFact fact) implements PlanAction {

        public Take {
            requireNonNull(fact, "fact");
        }
    }

    /** The event of this sequence was wrong; {@code fact} is what should have been recorded. */
    record Correct(long sequence, PlanFact fact) implements PlanAction {

        public Correct {
            requireNonNull(fact, "fact");
        }
    }

    /** The event of this sequence is void from the beginning. */
    record Annul(long sequence) implements PlanAction {}
}
