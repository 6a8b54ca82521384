package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.DaysInCompliance.Line;
import socai.query.compliance.Verdicts;
import socai.query.roster.HeadList;
import socai.query.roster.HeadList.Head;

/** The public JSON of who headed a body on the days on which it was below what a clause asks. */
record HeadsAnswer(
        @Schema(example = "05569") String unit,
        @Schema(description = "Null for the staff share of II.2", example = "LEAD-C")
                @Nullable String clause,
        @Nullable String of,
        LocalDate from,
        @Schema(description = "First day after the period") LocalDate to,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(
                        description =
                                "Below what: the guidance line on the day, the step of the roadmap"
                                        + " in force, or the full minimum. Under the roadmap COVERAGE"
                                        + " a body is measured against the full minimum")
                Below against,
        @Schema(description = "Days on which the body was below that") long daysNotMet,
        @Schema(description = "Of these, days on which nobody is recorded as head")
                long daysWithoutHead,
        List<Period> periods) {

    /** Below what a body was. */
    enum Below {
        PACE,
        STEP,
        FULL;

        Line line() {
            return switch (this) {
                case PACE -> Line.PACE;
                case STEP -> Line.STEP;
                case FULL -> Line.FULL;
            };
        }
    }

    record Period(
            LocalDate from,
            @Schema(description = "First day after it") LocalDate to,
            long days,
            @Schema(description = "Readings that were used on these days")
                    Map<String, String> readings,
            @Schema(description = "Null while nobody is recorded as head") @Nullable String person,
            @Nullable String title,
            @Nullable WhoItIs whoItIs) {}

    static HeadsAnswer of(Verdicts verdicts, HeadList heads, Below against) {
        List<Period> periods = new ArrayList<>();
        long notMet = 0;
        long without = 0;
        for (Verdicts.Span span : verdicts.spans()) {
            if (!against.line().isAbove(span.against())) {
                continue;
            }
            notMet += span.days();
            without += add(span, heads.heads(), periods);
        }
        return new HeadsAnswer(
                heads.question().unit().value(),
                verdicts.question().clause().clause(),
                verdicts.question().clause().of(),
                verdicts.question().from(),
                verdicts.question().to(),
                KnowledgeAnswer.of(verdicts.knownAt()),
                RulesVersion.CURRENT,
                verdicts.demo(),
                against,
                notMet,
                without,
                periods);
    }

    /**
     * Adds who was head on these days, and the days on which nobody was; gives how many these are.
     */
    private static long add(Verdicts.Span span, List<Head> heads, List<Period> periods) {
        Map<String, String> readings = ReadingParameters.used(span.readings());
        LocalDate from = span.from();
        LocalDate to = span.to();
        long without = 0;
        LocalDate covered = from;
        for (Head head : heads) {
            LocalDate first = head.from().isAfter(from) ? head.from() : from;
            LocalDate end = head.to().isBefore(to) ? head.to() : to;
            if (!first.isBefore(end)) {
                continue;
            }
            if (covered.isBefore(first)) {
                periods.add(period(covered, first, readings, null));
                without += ChronoUnit.DAYS.between(covered, first);
            }
            periods.add(period(first, end, readings, head));
            covered = end.isAfter(covered) ? end : covered;
        }
        if (covered.isBefore(to)) {
            periods.add(period(covered, to, readings, null));
            without += ChronoUnit.DAYS.between(covered, to);
        }
        return without;
    }

    private static Period period(
            LocalDate from, LocalDate to, Map<String, String> readings, @Nullable Head head) {
        return new Period(
                from,
                to,
                ChronoUnit.DAYS.between(from, to),
                readings,
                head == null ? null : head.person().toString(),
                head == null ? null : head.title(),
                head == null ? null : WhoItIs.of(head.identity()));
    }
}
