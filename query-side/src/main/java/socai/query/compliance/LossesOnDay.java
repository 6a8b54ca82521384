package socai.query.compliance;

import java.time.LocalDate;

/**
 * The answer to {@link AheadOnDay}.
 *
 * @param asOf the day asked about
 * @param retirements who reaches the age of retirement by then
 * @param minorityRetirements of these EM
 * @param endsOfTerm whose term of a leadership title ends by then; they stay in service
 * @param minorityEndsOfTerm of these EM
 * @param change by how many persons all this changes the recorded figures of the day
 */
public record LossesOnDay(
        LocalDate asOf,
        int retirements,
        int minorityRetirements,
        int endsOfTerm,
        int minorityEndsOfTerm,
        Figures change) {}
