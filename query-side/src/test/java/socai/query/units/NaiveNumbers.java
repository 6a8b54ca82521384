package socai.query.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.timeline.Chronicle;
import socai.timeline.Entry;

/**
 * Assigned posts, walked through day by day for all bodies at once: a second writing of what a
 * reorganisation makes of them.
 */
final class NaiveNumbers {

    static final int NONE = -1;
    static final int UNKNOWN = -2;

    private final Map<UnitCode, List<Entry<OrganisationFact>>> facts = new HashMap<>();
    private final Map<UnitCode, LocalDate> begins = new HashMap<>();
    private final Map<UnitCode, LocalDate> ends = new HashMap<>();

    NaiveNumbers(Map<UnitCode, Chronicle<OrganisationFact>> lives, long known) {
        lives.forEach((unit, life) -> {
            List<Entry<OrganisationFact>> standing = life.knownAt(known).standing().entries();
            facts.put(unit, standing);
            for (Entry<OrganisationFact> entry : standing) {
                if (!begins.containsKey(unit)) {
                    if (entry.fact() instanceof UnitEstablished) {
                        begins.put(unit, entry.effectiveOn());
                    }
                } else if (!ends.containsKey(unit) && endsIt(entry.fact())) {
                    ends.put(unit, entry.effectiveOn());
                }
            }
        });
    }

    int posts(UnitCode unit, LocalDate day) {
        Map<UnitCode, Integer> yesterday = new HashMap<>();
        LocalDate first =
                facts.values().stream()
                        .flatMap(List::stream)
                        .map(Entry::effectiveOn)
                        .min(LocalDate::compareTo)
                        .orElse(day);
        for (LocalDate date = first; !date.isAfter(day); date = date.plusDays(1)) {
            Map<UnitCode, Integer> today = new HashMap<>();
            for (UnitCode each : facts.keySet()) {
                resolve(each, date, yesterday, today);
            }
            yesterday = today;
        }
        return yesterday.getOrDefault(unit, NONE);
    }

    private int resolve(
            UnitCode unit,
            LocalDate day,
            Map<UnitCode, Integer> yesterday,
            Map<UnitCode, Integer> today) {
        Integer done = today.get(unit);
        if (done != null) {
            return done;
        }
        today.put(unit, NONE);
        int posts = yesterday.getOrDefault(unit, NONE);
        List<Integer> parts = new ArrayList<>();
        boolean reorganised = false;
        boolean added = true;
        if (begins.containsKey(unit) && begins.get(unit).isBefore(day)) {
            parts.add(posts);
        }
        for (UnitCode other : facts.keySet()) {
            for (Entry<OrganisationFact> entry : facts.get(other)) {
                if (!entry.effectiveOn().equals(day)
                        || !names(entry.fact(), unit)
                        || !isIn(other, entry)
                        || !begins.containsKey(unit)
                        || day.isBefore(begins.get(unit))
                        || (ends.containsKey(unit) && day.isAfter(ends.get(unit)))) {
                    continue;
                }
                reorganised = true;
                added &= isAddedUp(entry.fact());
                if (!other.equals(unit)) {
                    parts.add(resolve(other, day, yesterday, today));
                }
            }
        }
        if (reorganised && parts.stream().anyMatch(part -> part != NONE)) {
            boolean known = added && parts.stream().allMatch(part -> part >= 0);
            posts = known ? parts.stream().mapToInt(Integer::intValue).sum() : UNKNOWN;
        }
        for (Entry<OrganisationFact> entry : facts.getOrDefault(unit, List.of())) {
            if (entry.effectiveOn().equals(day)
                    && entry.fact() instanceof HeadcountAssigned number
                    && number.kind() == HeadcountKind.ASSIGNED) {
                posts = number.persons() == null ? UNKNOWN : number.persons();
            }
        }
        today.put(unit, posts);
        return posts;
    }

    /** Whether the body is there when the fact takes effect. */
    private boolean isIn(UnitCode unit, Entry<OrganisationFact> entry) {
        boolean there = false;
        for (Entry<OrganisationFact> before : facts.getOrDefault(unit, List.of())) {
            if (before.equals(entry)) {
                return there;
            }
            if (before.fact() instanceof UnitEstablished) {
                there = true;
            } else if (there && endsIt(before.fact())) {
                return false;
            }
        }
        throw new IllegalStateException("not a fact of " + unit);
    }

    private static boolean endsIt(OrganisationFact fact) {
        return fact instanceof UnitMerged
                || fact instanceof UnitDissolved
                || (fact instanceof UnitSplit split && !split.into().contains(split.unit()));
    }

    private static boolean names(OrganisationFact fact, UnitCode unit) {
        return (fact instanceof UnitMerged merger && merger.into().equals(unit))
                || (fact instanceof UnitSplit split && split.into().contains(unit))
                || (fact instanceof UnitDissolved gone && gone.receivers().contains(unit));
    }

    private static boolean isAddedUp(OrganisationFact fact) {
        return (fact instanceof UnitMerged merger && merger.numbers() == SuccessorNumbers.ADDED_UP)
                || (fact instanceof UnitDissolved gone
                        && gone.numbers() == SuccessorNumbers.ADDED_UP);
    }
}
