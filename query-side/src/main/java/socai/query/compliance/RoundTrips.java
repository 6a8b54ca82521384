package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.compliance.SignalsInPeriod.Window;

/**
 * Finds among the movements of staff who came before a report day and left after it, who held a
 * title only around it, who was away only around it, and who became EM before it.
 */
final class RoundTrips {

    /** A reorganisation takes everybody along: nobody is asked about because of one. */
    private static final Set<Flow> COMING =
            EnumSet.of(Flow.RECRUITED, Flow.TRANSFERRED_IN, Flow.ROTATED_IN);

    private static final Set<Flow> GOING =
            EnumSet.of(Flow.DEPARTED, Flow.TRANSFERRED_OUT, Flow.ROTATED_OUT);

    /**
     * What a signal may be made of.
     *
     * @param share by how many the figures of the report day are others because of it; absent when
     *     that is what the person counts for on that day
     * @param entries the numbers of the facts, in the order of the story
     */
    record Found(
            SignalKind kind,
            UnitCode unit,
            UUID person,
            @Nullable Figures share,
            List<Long> entries) {

        /** The same person's, with the entries of both: nobody counts twice. */
        Found and(Found other) {
            return new Found(
                    kind,
                    unit,
                    person,
                    share,
                    Stream.concat(entries.stream(), other.entries.stream()).toList());
        }
    }

    private record Stay(UUID person, UnitCode unit) {}

    private final LocalDate reportDay;
    private final Window window;
    private final List<Found> found = new ArrayList<>();

    private RoundTrips(LocalDate reportDay, Window window) {
        this.reportDay = reportDay;
        this.window = window;
    }

    /**
     * Around one report day.
     *
     * @param changes in order of valid time, all those within the window at least
     */
    static List<Found> around(LocalDate reportDay, Window window, List<Change> changes) {
        Map<Stay, List<Change>> stays = new LinkedHashMap<>();
        for (Change change : changes) {
            stays.computeIfAbsent(new Stay(change.stream(), change.unit()), _ -> new ArrayList<>())
                    .add(change);
        }
        RoundTrips trips = new RoundTrips(reportDay, window);
        stays.values().forEach(trips::ofOne);
        return trips.found;
    }

    private void ofOne(List<Change> changes) {
        Change came = lastBefore(changes, RoundTrips::isMinorityComing, RoundTrips::isGoing);
        Change left = firstAfter(changes, RoundTrips::isMinorityGoing);
        if (came != null && left != null) {
            add(SignalKind.CAME_BEFORE_LEFT_AFTER, came, left);
            return;
        }
        Change gone = lastBefore(changes, RoundTrips::isOtherGoing, RoundTrips::isComing);
        Change back = firstAfter(changes, RoundTrips::isOtherComing);
        if (gone != null && back != null) {
            add(SignalKind.LEFT_BEFORE_CAME_BACK_AFTER, gone, back);
        }
        Change took = lastBefore(changes, RoundTrips::isTakingUp, RoundTrips::isGivingUp);
        Change gaveUp = firstAfter(changes, RoundTrips::isGivingUp);
        if (took != null && gaveUp != null) {
            add(SignalKind.POST_TAKEN_BEFORE_GIVEN_UP_AFTER, took, gaveUp);
        }
        Change became = lastBefore(changes, RoundTrips::isBecomingMinority, RoundTrips::isGoing);
        if (became != null) {
            add(SignalKind.ETHNICITY_REDETERMINED, became, null);
        }
    }

    private void add(SignalKind kind, Change first, @Nullable Change second) {
        found.add(
                new Found(
                        kind,
                        first.unit(),
                        first.stream(),
                        kind == SignalKind.LEFT_BEFORE_CAME_BACK_AFTER
                                        || kind == SignalKind.POST_TAKEN_BEFORE_GIVEN_UP_AFTER
                                ? first.change()
                                : null,
                        second == null
                                ? List.of(first.ledgerNo())
                                : List.of(first.ledgerNo(), second.ledgerNo())));
    }

    @FunctionalInterface
    private interface Is {
        boolean test(Change change);
    }

    /** The last such change in time before the report day, unless it was undone before that day. */
    private @Nullable Change lastBefore(List<Change> changes, Is is, Is undone) {
        Change last = null;
        for (Change change : changes) {
            if (!window.isBefore(change.effectiveOn(), reportDay)) {
                continue;
            }
            if (is.test(change)) {
                last = change;
            } else if (undone.test(change)) {
                last = null;
            }
        }
        return last;
    }

    private @Nullable Change firstAfter(List<Change> changes, Is is) {
        return changes.stream()
                .filter(change -> window.isAfter(change.effectiveOn(), reportDay))
                .filter(is::test)
                .findFirst()
                .orElse(null);
    }

    private static boolean isComing(Change change) {
        return COMING.contains(change.flow());
    }

    private static boolean isGoing(Change change) {
        return GOING.contains(change.flow());
    }

    private static boolean isMinorityComing(Change change) {
        return isComing(change) && change.change().minority() > 0;
    }

    private static boolean isMinorityGoing(Change change) {
        return isGoing(change) && change.change().minority() < 0;
    }

    private static boolean isOtherComing(Change change) {
        return isComing(change) && change.change().minority() == 0;
    }

    private static boolean isOtherGoing(Change change) {
        return isGoing(change) && change.change().minority() == 0;
    }

    private static boolean isTakingUp(Change change) {
        return change.flow() == Flow.POSITION && change.change().minorityLeaders() > 0;
    }

    private static boolean isGivingUp(Change change) {
        return (change.flow() == Flow.POSITION || isGoing(change))
                && change.change().minorityLeaders() < 0;
    }

    private static boolean isBecomingMinority(Change change) {
        return change.flow() == Flow.RECLASSIFIED && change.change().minority() > 0;
    }
}
