package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.career.CareerState;
import socai.query.roster.PersonInBothTimes;
import socai.timeline.KnownSpans;

/** One person's history in both times, as the public JSON says it. */
record TimelineAnswer(
        UUID person,
        KnowledgeAnswer knownAt,
        int page,
        int size,
        @Schema(description = "Periods of knowledge on all pages") int total,
        List<Period> periods) {

    /** What was taken to have been while the same was known, [knownFrom, knownTo). */
    record Period(
            @Schema(description = "Ledger number with which it became known", example = "17")
                    long knownFrom,
            @Schema(description = "Ledger number that changed it; null when none did")
                    @Nullable Long knownTo,
            @Schema(description = "Of the event with which it became known") String proof,
            @Schema(description = "Adjoining, none before the first") List<Days> spans) {

        private static Period of(KnownSpans<CareerState> period) {
            return new Period(
                    period.knownFrom(),
                    period.knownTo(),
                    HistoryEntry.proof(period.knownFrom()),
                    period.spans().stream()
                            .map(span ->
                                    new Days(span.from(), span.to(), StateAnswer.of(span.state())))
                            .toList());
        }
    }

    /** A state that held on the days [from, to). */
    record Days(
            LocalDate from,
            @Schema(description = "First day on which it no longer held") @Nullable LocalDate to,
            StateAnswer state) {}

    static TimelineAnswer of(PersonInBothTimes answer) {
        return new TimelineAnswer(
                answer.person().value(),
                KnowledgeAnswer.of(answer.knownAt()),
                answer.page(),
                answer.size(),
                answer.total(),
                answer.periods().stream().map(Period::of).toList());
    }
}
