package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;

/** The lower numbers of one commune, found by looking at every day after every entry. */
final class NaiveCuts {

    /** An event of the body with its place in its stream and in the ledger. */
    record Numbered(int sequence, long ledgerNo, OrganisationEvent event) {}

    /** What must be asked about. */
    record Asked(LocalDate day, LocalDate askedOn, int before, int now) {}

    private record Fact(long first, long last, LocalDate from, int persons) {}

    private final Map<Integer, List<Fact>> standing = new HashMap<>();
    private final List<Numbered> events;
    private final LocalDate end;
    private final BiFunction<LocalDate, Integer, Integer> required;
    private final LongFunction<@Nullable LocalDate> madeAfterwards;

    /**
     * With all days before {@code end} in mind.
     *
     * @param required how many persons are asked on a day with a number of posts; 0 for none
     */
    NaiveCuts(
            List<Numbered> events,
            LocalDate end,
            BiFunction<LocalDate, Integer, Integer> required,
            LongFunction<@Nullable LocalDate> madeAfterwards) {
        this.events = events;
        this.end = end;
        this.required = required;
        this.madeAfterwards = madeAfterwards;
    }

    /** From the first day on. */
    List<Asked> since(LocalDate start) {
        int all = events.size();
        Map<List<LocalDate>, Asked> found = new HashMap<>();
        for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
            Fact now = inForce(all, day);
            if (now == null) {
                continue;
            }
            Fact yesterday = inForce(all, day.minusDays(1));
            if (yesterday != null && yesterday.persons() > now.persons()) {
                int before = yesterday.persons();
                long since = now.first();
                for (int known = 1; known < all; known++) {
                    if (persons(known, day) >= before) {
                        since = events.get(known).ledgerNo();
                    }
                }
                ask(day, all, before, since, found);
            }
            for (int known = 1; known < all; known++) {
                Fact then = inForce(known, day);
                if (then != null
                        && then.from().equals(day)
                        && then.persons() > now.persons()
                        && staysBelow(then.persons(), known + 1, day)) {
                    ask(day, known, then.persons(), events.get(known).ledgerNo(), found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private boolean staysBelow(int persons, int fromKnown, LocalDate day) {
        for (int known = fromKnown; known <= events.size(); known++) {
            if (persons(known, day) >= persons) {
                return false;
            }
        }
        return true;
    }

    private void ask(
            LocalDate from, int known, int before, long since, Map<List<LocalDate>, Asked> found) {
        int now = persons(events.size(), from);
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
            boolean holds =
                    persons(events.size(), day) == now
                            && (known == events.size() || persons(known, day) == before);
            if (!holds) {
                return;
            }
            if (required.apply(day, before) > required.apply(day, now)) {
                LocalDate made = madeAfterwards.apply(since);
                LocalDate askedOn = made != null && made.isAfter(day) ? made : day;
                found.merge(
                        List.of(day, askedOn),
                        new Asked(day, askedOn, before, now),
                        (one, other) -> one.before() >= other.before() ? one : other);
                return;
            }
        }
    }

    private int persons(int known, LocalDate day) {
        Fact fact = inForce(known, day);
        return fact == null ? -1 : fact.persons();
    }

    private @Nullable Fact inForce(int known, LocalDate day) {
        Fact last = null;
        for (Fact fact : standing(known)) {
            if (!fact.from().isAfter(day) && (last == null || !fact.from().isBefore(last.from()))) {
                last = fact;
            }
        }
        return last;
    }

    /** The entries with the last word about the number in force on a day, and its first entry. */
    List<Long> wordsOn(LocalDate day) {
        Fact fact = inForce(events.size(), day);
        return fact == null ? List.of() : List.of(fact.first(), fact.last());
    }

    /** The standing annulments of a line. */
    List<Long> annulmentsOf(long ledgerNo) {
        List<Long> annulments = new ArrayList<>();
        for (Numbered one : events) {
            if (one.event() instanceof UnitFactAnnulled word
                    && ledgerNo == ledgerNo((int) word.sequence())
                    && !isAnnulled(one.sequence(), events.size())) {
                annulments.add(one.ledgerNo());
            }
        }
        return annulments;
    }

    private long ledgerNo(int sequence) {
        return events.stream()
                .filter(one -> one.sequence() == sequence)
                .findFirst()
                .orElseThrow()
                .ledgerNo();
    }

    private List<Fact> standing(int known) {
        return standing.computeIfAbsent(known, this::facts);
    }

    private List<Fact> facts(int known) {
        List<Fact> facts = new ArrayList<>();
        for (Numbered one : events.subList(0, known)) {
            if (one.event() instanceof HeadcountAssigned said
                    && !isAnnulled(one.sequence(), known)) {
                facts.add(corrected(one, one, said, known));
            }
        }
        return facts;
    }

    private Fact corrected(Numbered first, Numbered word, HeadcountAssigned said, int known) {
        for (int place = known - 1; place >= 0; place--) {
            Numbered later = events.get(place);
            if (later.event() instanceof UnitFactCorrected other
                    && other.sequence() == word.sequence()
                    && !isAnnulled(later.sequence(), known)) {
                return corrected(first, later, (HeadcountAssigned) other.fact().value(), known);
            }
        }
        return new Fact(
                first.ledgerNo(),
                word.ledgerNo(),
                said.effectiveOn(),
                requireNonNull(said.persons()));
    }

    private boolean isAnnulled(int sequence, int known) {
        return events.subList(0, known).stream()
                .anyMatch(one ->
                        one.event() instanceof UnitFactAnnulled word
                                && word.sequence() == sequence
                                && !isAnnulled(one.sequence(), known));
    }
}
