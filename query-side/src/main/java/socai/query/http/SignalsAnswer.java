package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import socai.events.organisation.HeadcountKind;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Figures;
import socai.query.compliance.SignalKind;
import socai.query.compliance.Signals;

/** The public JSON of what an auditor may want to ask about. */
record SignalsAnswer(
        LocalDate from,
        LocalDate to,
        KnowledgeAnswer knownAt,
        @Schema(description = "What these are, in Vietnamese and English")
                Map<String, String> notice,
        @Schema(description = "How many days before a report day are near it") int daysBefore,
        @Schema(description = "How many days after it are near it") int daysAfter,
        @Schema(
                        description =
                                "Each signal is measured as its own day is read; these are those of `to`")
                Map<String, String> readings,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        List<ReportDay> reportDays,
        DemoData demo,
        int page,
        int size,
        int total,
        @Schema(description = "How many of all let a clause be met that would not be without")
                int turningAVerdict,
        List<Signal> signals) {

    private static final Map<String, String> NOTICE =
            Map.of(
                    "vi",
                    "Câu hỏi cần đặt ra, không phải kết luận. Mỗi dấu hiệu đều có thể có lý do chính"
                            + " đáng mà sổ cái không biết.",
                    "en",
                    "Questions to be asked, never verdicts. There may be a good reason for each,"
                            + " which the ledger does not know.");

    record ReportDay(
            LocalDate on,
            @Schema(description = "The tasks due by it, the step of the roadmap; none if asked for")
                    List<Signals.Why> why) {

        static @Nullable ReportDay of(Signals.@Nullable ReportDay day) {
            return day == null ? null : new ReportDay(day.on(), day.why());
        }
    }

    record Signal(
            SignalKind kind,
            @Schema(example = "05569") String unit,
            @Nullable String name,
            @Schema(
                            description =
                                    "On which the figures are compared; before `from` when a headcount was lowered afterwards and became known in the period; the last day of the period on which a number is above another")
                    LocalDate day,
            @Schema(description = "Null when a headcount was cut far from any")
                    @Nullable ReportDay reportDay,
            @Schema(description = "Whether a clause is met that would not be met without it")
                    boolean turnsAVerdict,
            @Schema(description = "The body as it would be without it") Figures without,
            @Schema(description = "The body as it is") Figures with,
            @Schema(description = "Only when a headcount changed")
                    Map<HeadcountKind, Integer> headcountsBefore,
            Map<HeadcountKind, Integer> headcounts,
            @Schema(
                            description =
                                    "Since when a number has been above the one it is counted"
                                            + " against; null for other kinds")
                    @Nullable LocalDate since,
            @Schema(description = "Which number is above which on the day; none for other kinds")
                    List<ExcessAnswer> excesses,
            @Schema(
                            description =
                                    "Each clause against which the body, or the province level (unit"
                                            + " null), stands otherwise: before is without it")
                    List<RestatementAnswer.Turn> turns,
            List<Case> cases,
            @Schema(description = "Where the figures with it are explained") String explanation,
            @Schema(description = "Where what became known since is told; null for other kinds")
                    @Nullable String restatement) {}

    record Case(
            @Schema(description = "Null when it is about the body") @Nullable UUID person,
            @Schema(description = "Where the person's file is") @Nullable String file,
            List<Entry> entries) {}

    record Entry(
            long ledgerNo,
            @Schema(description = "The person or body; with the sequence it names the event")
                    UUID stream,
            long sequence,
            @Schema(example = "personnel.transferred") String event,
            LocalDate effectiveOn,
            Instant sealedAt,
            @Schema(description = "Number of the document", example = "125/QĐ-SNV") String decision,
            LocalDate signedOn,
            String issuer,
            BasisAnswer basis,
            String reason,
            @Schema(description = "The civil-status document, when ethnicity was recorded")
                    @Nullable String document,
            @Schema(description = "Where its receipt is") String proof) {

        static Entry of(Signals.Told told) {
            return new Entry(
                    told.ledgerNo(),
                    told.stream(),
                    told.sequence(),
                    told.event(),
                    told.effectiveOn(),
                    told.sealedAt(),
                    told.basis().number(),
                    told.basis().signedOn(),
                    told.basis().issuer(),
                    BasisAnswer.of(told.basis()),
                    told.reason(),
                    told.document(),
                    HistoryEntry.proof(told.ledgerNo()));
        }
    }

    static SignalsAnswer of(Signals signals) {
        var question = signals.question();
        return new SignalsAnswer(
                question.from(),
                question.to(),
                KnowledgeAnswer.of(signals.knownAt()),
                new TreeMap<>(NOTICE),
                question.window().daysBefore(),
                question.window().daysAfter(),
                ReadingParameters.used(signals.readings()),
                RulesVersion.CURRENT,
                signals.reportDays().stream()
                        .map(day -> new ReportDay(day.on(), day.why()))
                        .toList(),
                signals.demo(),
                question.page(),
                question.size(),
                signals.total(),
                signals.turning(),
                signals.signals().stream().map(signal -> signal(signal, signals)).toList());
    }

    private static Signal signal(Signals.Signal signal, Signals all) {
        long known = all.knownAt().ledgerNo();
        UriComponentsBuilder explained =
                UriComponentsBuilder.fromPath("/api/v1/compliance/explanation")
                        .queryParam("unit", signal.unit())
                        .queryParam("asOf", signal.day())
                        .queryParam("knownAt", known);
        ReadingParameters.same(all.question().readings()).forEach(explained::queryParam);
        String since = signal.day().plusDays(1) + "T00:00:00%2B07:00";
        return new Signal(
                signal.kind(),
                signal.unit().value(),
                signal.name(),
                signal.day(),
                ReportDay.of(signal.reportDay()),
                signal.turnsAVerdict(),
                signal.without(),
                signal.with(),
                new TreeMap<>(signal.headcountsBefore()),
                new TreeMap<>(signal.headcounts()),
                signal.since(),
                signal.excesses().stream().map(ExcessAnswer::of).toList(),
                signal.turns().stream().map(RestatementAnswer.Turn::of).toList(),
                signal.cases().stream().map(one -> who(one, known)).toList(),
                explained.toUriString(),
                signal.kind() == SignalKind.MET_BY_LATER_ENTRIES
                        ? explained
                                .cloneBuilder()
                                .replacePath("/api/v1/compliance/restatement")
                                .queryParam("knownFrom", since)
                                .build(true)
                                .toUriString()
                        : null);
    }

    private static Case who(Signals.Case one, long known) {
        return new Case(
                one.person(),
                one.person() == null
                        ? null
                        : "/api/v1/people/" + one.person() + "?knownAt=" + known,
                one.entries().stream().map(Entry::of).toList());
    }
}
