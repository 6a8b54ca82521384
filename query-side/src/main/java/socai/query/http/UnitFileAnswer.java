package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.plan.RulesVersion;
import socai.query.units.SuccessionKind;
import socai.query.units.UnitOnFile;

/** One body's file, as the public JSON says it. */
record UnitFileAnswer(
        @Schema(description = "As on the day, or on the nearest day with it") UnitAnswer unit,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        boolean existsOnDay,
        @Schema(description = "The last laid down of each kind by then")
                List<HeadcountAnswer> headcounts,
        @Schema(description = "The last recorded by then; of communes only")
                @Nullable PopulationAnswer population,
        LineageAnswer lineage,
        long version,
        int page,
        int size,
        int events,
        List<HistoryEntry> history) {

    record HeadcountAnswer(
            HeadcountKind kind, int persons, LocalDate since, long ledgerNo, String proof) {

        private static HeadcountAnswer of(UnitOnFile.Figure<HeadcountAssigned> figure) {
            HeadcountAssigned fact = figure.fact();
            return new HeadcountAnswer(
                    fact.kind(),
                    fact.persons(),
                    fact.effectiveOn(),
                    figure.ledgerNo(),
                    HistoryEntry.proof(figure.ledgerNo()));
        }
    }

    record GroupAnswer(@Schema(example = "tay") String ethnicity, int persons) {}

    record PopulationAnswer(
            int total,
            int minority,
            @Schema(description = "As far as the source gives them") List<GroupAnswer> groups,
            LocalDate since,
            @Nullable LocalDate countedOn,
            String source,
            long ledgerNo,
            String proof) {

        private static PopulationAnswer of(UnitOnFile.Figure<PopulationRecorded> figure) {
            PopulationRecorded fact = figure.fact();
            return new PopulationAnswer(
                    fact.total(),
                    fact.minority(),
                    fact.groups().stream()
                            .map(group ->
                                    new GroupAnswer(group.ethnicity().slug(), group.persons()))
                            .toList(),
                    fact.effectiveOn(),
                    fact.countedOn(),
                    fact.source(),
                    figure.ledgerNo(),
                    HistoryEntry.proof(figure.ledgerNo()));
        }
    }

    record LineageAnswer(
            @Schema(description = "Bodies that it continues") List<KinAnswer> predecessors,
            @Schema(description = "Bodies that continue it") List<KinAnswer> successors,
            @Schema(description = "Other names and parents of the same body")
                    List<ChangeAnswer> changes) {

        private static LineageAnswer of(UnitOnFile.Lineage lineage) {
            return new LineageAnswer(
                    lineage.predecessors().stream().map(KinAnswer::of).toList(),
                    lineage.successors().stream().map(KinAnswer::of).toList(),
                    lineage.changes().stream().map(ChangeAnswer::of).toList());
        }
    }

    record KinAnswer(
            @Schema(example = "02143") String unit,
            SuccessionKind how,
            LocalDate effectiveOn,
            long ledgerNo,
            String proof) {

        private static KinAnswer of(UnitOnFile.Kin kin) {
            return new KinAnswer(
                    kin.unit().value(),
                    kin.how(),
                    kin.effectiveOn(),
                    kin.ledgerNo(),
                    HistoryEntry.proof(kin.ledgerNo()));
        }
    }

    record ChangeAnswer(
            @Nullable String name,
            @Nullable String parent,
            LocalDate effectiveOn,
            long ledgerNo,
            String proof) {

        private static ChangeAnswer of(UnitOnFile.Change change) {
            UnitCode parent = change.parent();
            return new ChangeAnswer(
                    change.name(),
                    parent == null ? null : parent.value(),
                    change.effectiveOn(),
                    change.ledgerNo(),
                    HistoryEntry.proof(change.ledgerNo()));
        }
    }

    static UnitFileAnswer of(UnitOnFile file, int page, int size) {
        UnitOnFile.Figure<PopulationRecorded> population = file.population();
        return new UnitFileAnswer(
                UnitAnswer.of(file.unit()),
                file.asOf(),
                KnowledgeAnswer.of(file.knownAt()),
                RulesVersion.CURRENT,
                file.existsOnDay(),
                file.headcounts().values().stream()
                        .map(HeadcountAnswer::of)
                        .sorted(Comparator.comparing(HeadcountAnswer::kind))
                        .toList(),
                population == null ? null : PopulationAnswer.of(population),
                LineageAnswer.of(file.lineage()),
                file.version(),
                page,
                size,
                file.events(),
                file.history().stream().map(HistoryEntry::of).toList());
    }
}
