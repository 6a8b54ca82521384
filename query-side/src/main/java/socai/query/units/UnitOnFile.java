package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.organisation.InForce;
import socai.organisation.Residents;
import socai.query.knowledge.Knowledge;
import socai.query.replay.RecordedLine;

/**
 * The answer to {@link UnitFile}.
 *
 * @param unit its name and place on the day; on a day without it, those of the nearest with it
 * @param existsOnDay whether it exists on the day
 * @param headcounts of each kind what holds then, known or not any more
 * @param population what holds then of the residents; only communes have any
 * @param version of the stream as known, for If-Match
 * @param events how many are known, on all pages
 * @param history this page, in the order in which the facts were recorded
 */
public record UnitOnFile(
        UnitList.Unit unit,
        LocalDate asOf,
        Knowledge knownAt,
        boolean existsOnDay,
        Map<HeadcountKind, InForce<Integer>> headcounts,
        @Nullable InForce<Residents> population,
        Lineage lineage,
        long version,
        int events,
        List<RecordedLine> history) {

    /**
     * Where the body comes from and went, in order of days, as far as it took effect by the day.
     *
     * @param predecessors bodies that it continues
     * @param successors bodies that continue it
     * @param changes of its name and parent
     */
    public record Lineage(List<Kin> predecessors, List<Kin> successors, List<Change> changes) {

        public Lineage {
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Another body that is continued or continues.
     *
     * @param how MERGED when the older one ceased to be, SPLIT when it was divided, DISSOLVED when
     *     the younger one got its posts or residents
     * @param effectiveOn the first day after the change
     * @param ledgerNo number of the fact that says so
     */
    public record Kin(UnitCode unit, SuccessionKind how, LocalDate effectiveOn, long ledgerNo) {}

    /**
     * Another name or parent of the same body.
     *
     * @param name absent when it was moved
     * @param parent absent when it was renamed
     */
    public record Change(
            @Nullable String name,
            @Nullable UnitCode parent,
            LocalDate effectiveOn,
            long ledgerNo) {}

    public UnitOnFile {
        headcounts = Map.copyOf(headcounts);
        history = List.copyOf(history);
    }
}
