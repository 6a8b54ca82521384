package socai.command.reorganisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import socai.command.Command;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * Void what one decision ordered about several bodies from the beginning. Whoever followed a body
 * whose merger, split or dissolution is void goes back by the same decision.
 */
public record AnnulReorganisation(List<OfBody> bodies) implements Command {

    /** More than a province has. */
    public static final int BODIES_MAX = 500;

    /** More than any real decision orders about one body. */
    public static final int EVENTS_MAX = 100;

    /**
     * What is void of one body.
     *
     * @param sequences the events of its stream, in the order in which they are annulled
     */
    public record OfBody(UnitCode unit, List<Long> sequences) {

        public OfBody {
            sequences = List.copyOf(sequences);
            requireFew("sequences", sequences, EVENTS_MAX);
        }
    }

    public AnnulReorganisation {
        bodies = List.copyOf(bodies);
        requireFew("bodies", bodies, BODIES_MAX);
        Set<UnitCode> seen = new HashSet<>();
        for (OfBody body : bodies) {
            if (!seen.add(body.unit())) {
                throw new IllegalFact(
                        "named-twice",
                        "bodies names %s twice".formatted(body.unit()),
                        "bodies",
                        body.unit());
            }
        }
    }

    @Override
    public UUID stream() {
        return bodies.getFirst().unit().stream();
    }

    private static void requireFew(String what, List<?> list, int max) {
        if (list.isEmpty() || list.size() > max) {
            throw new IllegalFact(
                    "list-too-short-or-long",
                    "%s has %d, not 1 to %d".formatted(what, list.size(), max),
                    what,
                    list.size(),
                    max);
        }
    }
}
