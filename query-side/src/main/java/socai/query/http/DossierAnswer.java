package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socai.dossier.AllowanceOnFile;
import socai.dossier.Discipline;
import socai.dossier.Dossier;
import socai.dossier.OnFile;
import socai.dossier.PartyMembership;
import socai.dossier.TeachingLicence;
import socai.events.Decision;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.AwardForm;
import socai.events.personnel.EvaluationGrade;
import socai.events.personnel.Language;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Qualification;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.TrainingCompleted;
import socai.events.wire.EventCatalog;
import socai.query.replay.Recorded;

/** What stands on a person's file on a day, each line with the record on which it rests. */
record DossierAnswer(
        @Schema(description = "The step of pay that holds; null out of service") @Nullable Pay pay,
        @Schema(description = "All steps of pay so far") List<Pay> payHistory,
        @Schema(description = "Paid on that day") List<Allowance> allowances,
        List<Evaluation> evaluations,
        List<Award> awards,
        List<DisciplineOnFile> disciplines,
        Party party,
        Licence teachingLicence,
        List<QualificationOnFile> qualifications,
        List<Military> militaryService,
        List<Work> priorWork) {

    /** The event that says what stands, its decision and its receipt. */
    record Ground(
            long ledgerNo,
            @Schema(description = "By which a correction or an annulment names it") long sequence,
            @Schema(example = "personnel.pay-step-placed") String event,
            @Schema(description = "The basis, when it is a decision") @Nullable Decision decision,
            BasisAnswer basis,
            @Schema(example = "/api/v1/events/17/proof") String proof) {}

    record Pay(
            LocalDate since,
            @Schema(example = "01.003") String rankCode,
            int step,
            @Schema(example = "2.34") String coefficient,
            int beyondScalePercent,
            int paidPercent,
            PayStepWay way,
            @Nullable LocalDate nextExpectedOn,
            Ground ground) {}

    record Allowance(
            AllowanceKind kind,
            LocalDate since,
            @Schema(example = "0.25") @Nullable String coefficient,
            @Nullable Integer percent,
            boolean retained,
            @Nullable LocalDate until,
            @Nullable String note,
            Ground ground) {}

    record Evaluation(int year, EvaluationGrade grade, Ground ground) {}

    record Award(
            AwardForm form,
            String title,
            @Schema(description = "As exact as the file: 2026, 2026-06 or 2026-06-01") String date,
            Ground ground) {}

    record DisciplineOnFile(
            Discipline.Form form,
            LocalDate since,
            @Schema(description = "Last day of its effects; null when they do not end")
                    @Nullable LocalDate until,
            @Schema(description = "Whether they last on that day") boolean inEffect,
            Ground ground) {}

    record Party(
            PartyMembership.Status status,
            @Nullable String admitted,
            @Nullable String confirmed,
            @Nullable LocalDate left,
            List<Ground> grounds) {}

    record Licence(
            TeachingLicence.Status status,
            @Nullable String number,
            @Schema(description = "First day on which it is so") @Nullable LocalDate since,
            List<Ground> grounds) {}

    record QualificationOnFile(
            @Schema(
                            description = "Kind of qualification, or field of the training",
                            example = "PROFESSIONAL")
                    String kind,
            String level,
            @Nullable String specialisation,
            @Schema(
                            description =
                                    "Code of a foreign language, or slugs of the minorities whose it is")
                    List<String> language,
            @Schema(description = "Group (đối tượng) 1 to 4 of a training in defence and security")
                    @Nullable Integer audience,
            @Nullable String institution,
            String date,
            @Nullable String document,
            Ground ground) {}

    record Military(String from, @Nullable String to, @Nullable String rank, Ground ground) {}

    record Work(String from, String to, String title, String employer, Ground ground) {}

    static DossierAnswer of(Dossier file, Map<Long, Recorded> grounds, LocalDate day) {
        return new Reading(grounds, day).read(file);
    }

    /** Reads a file with its grounds for one day. */
    private record Reading(Map<Long, Recorded> recorded, LocalDate day) {

        DossierAnswer read(Dossier file) {
            OnFile<PayStepPlaced> pay = file.pay();
            return new DossierAnswer(
                    pay == null ? null : pay(pay),
                    file.payHistory().stream().map(this::pay).toList(),
                    file.allowances().stream()
                            .filter(each -> each.isPaidOn(day))
                            .map(this::allowance)
                            .toList(),
                    file.evaluations().stream()
                            .map(each ->
                                    new Evaluation(
                                            each.fact().year(), each.fact().grade(), ground(each)))
                            .toList(),
                    file.awards().stream()
                            .map(each ->
                                    new Award(
                                            each.fact().form(),
                                            each.fact().title(),
                                            each.fact().date().toString(),
                                            ground(each)))
                            .toList(),
                    file.disciplines().stream().map(this::discipline).toList(),
                    party(file.party()),
                    licence(file.teachingLicence()),
                    file.qualifications().stream().map(this::qualification).toList(),
                    file.militaryService().stream()
                            .map(each ->
                                    new Military(
                                            each.fact().from().toString(),
                                            textOf(each.fact().to()),
                                            each.fact().rank(),
                                            ground(each)))
                            .toList(),
                    file.priorWork().stream()
                            .map(each ->
                                    new Work(
                                            each.fact().from().toString(),
                                            each.fact().to().toString(),
                                            each.fact().title(),
                                            each.fact().employer(),
                                            ground(each)))
                            .toList());
        }

        private Pay pay(OnFile<PayStepPlaced> onFile) {
            PayStepPlaced placed = onFile.fact();
            PayStep step = placed.pay();
            return new Pay(
                    placed.effectiveOn(),
                    step.rankCode(),
                    step.step(),
                    step.coefficient().toString(),
                    step.beyondScalePercent(),
                    step.paidPercent(),
                    placed.way(),
                    placed.nextExpectedOn(),
                    ground(onFile));
        }

        private Allowance allowance(AllowanceOnFile onFile) {
            AllowanceGranted granted = onFile.granted().fact();
            return new Allowance(
                    granted.kind(),
                    granted.effectiveOn(),
                    textOf(granted.coefficient()),
                    granted.percent(),
                    granted.retained(),
                    granted.until(),
                    granted.note(),
                    ground(onFile.granted()));
        }

        private DisciplineOnFile discipline(Discipline discipline) {
            return new DisciplineOnFile(
                    discipline.form(),
                    discipline.since(),
                    discipline.until(),
                    discipline.isInEffectOn(day),
                    ground(discipline.grounds()));
        }

        private Party party(PartyMembership party) {
            var admitted = party.admitted();
            var confirmed = party.confirmed();
            var left = party.left();
            return new Party(
                    party.status(),
                    admitted == null ? null : admitted.fact().date().toString(),
                    confirmed == null ? null : confirmed.fact().date().toString(),
                    left == null ? null : left.fact().effectiveOn(),
                    grounds(admitted, confirmed, left));
        }

        private Licence licence(TeachingLicence licence) {
            var granted = licence.granted();
            var last = licence.last() == null ? granted : licence.last();
            return new Licence(
                    licence.status(),
                    granted == null ? null : granted.fact().number(),
                    last == null ? null : last.fact().effectiveOn(),
                    grounds(granted, licence.last()));
        }

        private QualificationOnFile qualification(OnFile<? extends PersonnelFact> onFile) {
            if (onFile.fact() instanceof TrainingCompleted training) {
                return new QualificationOnFile(
                        training.field().name(),
                        training.level().name(),
                        null,
                        words(training.language()),
                        training.audience(),
                        training.provider(),
                        training.effectiveOn().toString(),
                        training.certificate(),
                        ground(onFile));
            }
            Qualification held = ((QualificationHeld) onFile.fact()).qualification();
            return new QualificationOnFile(
                    held.kind().name(),
                    held.level().name(),
                    held.specialisation(),
                    words(held.language()),
                    null,
                    held.institution(),
                    held.date().toString(),
                    held.document(),
                    ground(onFile));
        }

        private static List<String> words(@Nullable Language language) {
            if (language == null) {
                return List.of();
            }
            return language.code() == null
                    ? language.of().stream().map(Object::toString).toList()
                    : List.of(language.code());
        }

        private static @Nullable String textOf(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        @SafeVarargs
        private final List<Ground> grounds(@Nullable OnFile<? extends PersonnelFact>... records) {
            List<Ground> grounds = new ArrayList<>();
            for (OnFile<? extends PersonnelFact> each : records) {
                if (each != null) {
                    grounds.add(ground(each));
                }
            }
            return grounds;
        }

        private Ground ground(OnFile<? extends PersonnelFact> onFile) {
            Recorded word = Objects.requireNonNull(recorded.get(onFile.ledgerNo()));
            return new Ground(
                    word.ledgerNo(),
                    word.sequence(),
                    EventCatalog.of(word.event().getClass()).name(),
                    BasisAnswer.decision(word.authority().basis()),
                    BasisAnswer.of(word.authority().basis()),
                    HistoryEntry.proof(word.ledgerNo()));
        }
    }
}
