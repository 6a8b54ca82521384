package socai.query.tasks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.query.knowledge.AskedKnowledge;

/**
 * How are the open clauses of the plan in force on a day read?
 *
 * @param asOf valid time: the day asked about
 */
public record ReadingsOnDay(LocalDate asOf, AskedKnowledge knownAt) {

    public ReadingsOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
    }
}
