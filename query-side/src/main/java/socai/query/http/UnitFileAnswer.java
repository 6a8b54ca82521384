package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.organisation.InForce;
import socai.organisation.InForce.Known;
import socai.organisation.InForce.Unknown;
import socai.organisation.InForce.Why;
import socai.organisation.Residents;
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
        @Schema(description = "Of each kind what holds then") List<HeadcountAnswer> headcounts,
        @Schema(description = "What holds then; of communes only")
                @Nullable PopulationAnswer population,
        LineageAnswer lineage,
        long version,
        int page,
        int size,
        int events,
        List<HistoryEntry> history) {

    record HeadcountAnswer(
            HeadcountKind kind,
            @Schema(description = "Null while it is not known") @Nullable Integer persons,
            LocalDate since,
            @Schema(description = "The numbers of which it is the sum, body by body")
                    List<PartAnswer> addedUp,
            @Schema(description = "Why it is not known any more") @Nullable WhyAnswer unknown,
            @Schema(description = "The entry that states it, adds it up or makes it unknown")
                    long ledgerNo,
            String proof) {

        private static HeadcountAnswer of(HeadcountKind kind, InForce<Integer> inForce) {
            long ledgerNo = inForce.by().ledgerNo();
            return new HeadcountAnswer(
                    kind,
                    inForce instanceof Known<Integer> known ? known.value() : null,
                    inForce.since(),
                    PartAnswer.of(inForce, persons -> persons),
                    WhyAnswer.of(inForce),
                    ledgerNo,
                    HistoryEntry.proof(ledgerNo));
        }
    }

    record PartAnswer(
            @Schema(example = "02143") String unit,
            @Schema(description = "Posts, members or residents") int persons,
            LocalDate since,
            long ledgerNo,
            String proof) {

        private static <V> List<PartAnswer> of(InForce<V> inForce, ToIntFunction<V> persons) {
            return inForce instanceof Known<V> known
                    ? known.addedUp().stream()
                            .map(part ->
                                    new PartAnswer(
                                            part.unit().value(),
                                            persons.applyAsInt(part.value()),
                                            part.since(),
                                            part.by().ledgerNo(),
                                            HistoryEntry.proof(part.by().ledgerNo())))
                            .toList()
                    : List.of();
        }
    }

    record WhyAnswer(
            Why why,
            @Schema(description = "The bodies that were merged, split or dissolved")
                    List<String> of) {

        private static @Nullable WhyAnswer of(InForce<?> inForce) {
            return inForce instanceof Unknown<?> unknown
                    ? new WhyAnswer(
                            unknown.why(), unknown.of().stream().map(UnitCode::value).toList())
                    : null;
        }
    }

    record GroupAnswer(@Schema(example = "tay") String ethnicity, int persons) {}

    record PopulationAnswer(
            @Schema(description = "Null while it is not known") @Nullable Integer total,
            @Nullable Integer minority,
            @Schema(description = "As far as the source gives them") List<GroupAnswer> groups,
            LocalDate since,
            @Nullable LocalDate countedOn,
            @Nullable String source,
            @Schema(description = "The counts of which it is the sum, body by body")
                    List<PartAnswer> addedUp,
            @Schema(description = "Why it is not known any more") @Nullable WhyAnswer unknown,
            long ledgerNo,
            String proof) {

        private static PopulationAnswer of(InForce<Residents> inForce) {
            Residents is = inForce instanceof Known<Residents> known ? known.value() : null;
            long ledgerNo = inForce.by().ledgerNo();
            return new PopulationAnswer(
                    is == null ? null : is.total(),
                    is == null ? null : is.minority(),
                    is == null
                            ? List.of()
                            : is.groups().stream()
                                    .map(group ->
                                            new GroupAnswer(
                                                    group.ethnicity().slug(), group.persons()))
                                    .toList(),
                    inForce.since(),
                    is == null ? null : is.countedOn(),
                    is == null ? null : is.source(),
                    PartAnswer.of(inForce, Residents::total),
                    WhyAnswer.of(inForce),
                    ledgerNo,
                    HistoryEntry.proof(ledgerNo));
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
        InForce<Residents> population = file.population();
        return new UnitFileAnswer(
                UnitAnswer.of(file.unit()),
                file.asOf(),
                KnowledgeAnswer.of(file.knownAt()),
                RulesVersion.CURRENT,
                file.existsOnDay(),
                file.headcounts().entrySet().stream()
                        .map(one -> HeadcountAnswer.of(one.getKey(), one.getValue()))
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
