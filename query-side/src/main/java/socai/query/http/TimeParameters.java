package socai.query.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.query.knowledge.AskedKnowledge;

/** The day that a question is about, and what was known. */
record TimeParameters(
        @Parameter(description = Parameters.AS_OF, example = "2026-11-01") @Nullable String asOf,
        @Parameter(description = Parameters.KNOWN_AT, example = "1000") @Nullable String knownAt) {

    /** Valid time; today in the legal time zone when none is given. */
    LocalDate day(Clock clock) {
        return Parameters.asOf(asOf, clock);
    }

    /** All that is known when none is given. */
    AskedKnowledge knowledge() {
        return Parameters.knownAt(knownAt);
    }
}
