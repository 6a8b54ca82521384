package socai.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.compliance.Drafts.Draft;
import socai.query.compliance.Drafts.Who;
import socai.query.compliance.Restated.Turn;
import socai.query.compliance.Signals.ReportDay;
import socai.query.compliance.Signals.Signal;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.knowledge.AskedKnowledge.AtInstant;
import socai.query.knowledge.Knowledge;

/**
 * Finds the bodies that meet a clause on a report day as known later and did not as known at the
 * end of that day. {@link Restatement} tells the rest.
 */
final class LateTurns {

    /** The most entries that one signal names; the restatement lists them all. */
    static final int ENTRIES_MAX = 20;

    private final Snapshot snapshot;
    private final Knowledge knowledge;
    private final AskedReadings readings;
    private final AsKnown known;

    LateTurns(Snapshot snapshot, Knowledge knowledge, AskedReadings readings) {
        this.snapshot = snapshot;
        this.knowledge = knowledge;
        this.readings = readings;
        this.known = snapshot.at(knowledge);
    }

    /** Of one report day; nothing before anything is known that was recorded after it. */
    List<Draft> of(ReportDay reportDay, @Nullable UnitCode only) {
        LocalDate day = reportDay.on();
        Instant end = day.plusDays(1).atStartOfDay(LegalDay.ZONE).toInstant();
        Instant sealedAt = knowledge.sealedAt();
        if (sealedAt == null || end.isAfter(sealedAt)) {
            return List.of();
        }
        return since(reportDay, only, snapshot.at(snapshot.knowledge(new AtInstant(end))));
    }

    /** Of one report day, against what was known then. */
    List<Draft> since(ReportDay reportDay, @Nullable UnitCode only, AsKnown then) {
        LocalDate day = reportDay.on();
        Measuring before = then.measuring(day, readings);
        Measuring after = known.measuring(day, readings);
        List<Draft> drafts = new ArrayList<>();
        List<UnitOnDay> units =
                only == null
                        ? UnitScope.EXISTING.on(day, known).units()
                        : known.unit(only, day).stream().toList();
        for (UnitOnDay is : units) {
            then.unit(is.code(), day)
                    .ifPresent(was -> {
                        List<Turn> turns =
                                Turns.between(List.of(before.unit(was)), List.of(after.unit(is)))
                                        .stream()
                                        .filter(Signal::isTurned)
                                        .toList();
                        if (!turns.isEmpty()) {
                            drafts.add(draft(reportDay, was, is, turns, then));
                        }
                    });
        }
        return drafts;
    }

    private Draft draft(
            ReportDay reportDay, UnitOnDay was, UnitOnDay is, List<Turn> turns, AsKnown then) {
        LocalDate day = reportDay.on();
        BodyNews news = new BodyNews(then, known, day, readings, List.of(is.code()));
        List<Long> entries =
                snapshot.restatement(then.ledgerNo(), known.ledgerNo(), day, List.of(is.code()))
                        .numbers(news.numbers(), ENTRIES_MAX, 0);
        boolean recounted = !was.headcounts().equals(is.headcounts());
        return new Draft(
                new Signal(
                        SignalKind.MET_BY_LATER_ENTRIES,
                        is.code(),
                        is.name(),
                        day,
                        reportDay,
                        was.people(),
                        is.people(),
                        recounted ? was.headcounts() : Map.of(),
                        recounted ? is.headcounts() : Map.of(),
                        null,
                        List.of(),
                        turns,
                        List.of()),
                List.of(new Who(null, entries)));
    }
}
