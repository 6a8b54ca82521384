package socai.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one subject, ordered by (effectiveOn, dayOrder, ledgerNo) whatever order they
 * arrived in. The state on day D as known at K is the fold of the facts with {@code ledgerNo <= K}
 * and {@code effectiveOn <= D}; where facts can be corrected, they are those that {@link
 * Chronicle#standing()} gives for what was known at K. Immutable.
 */
public final class Timeline<F> {

    private final List<Entry<F>> entries;

    private Timeline(List<Entry<F>> ordered) {
        this.entries = ordered;
    }

    /** A timeline of these facts, in any order of arrival. */
    public static <F> Timeline<F> of(Collection<Entry<F>> facts) {
        return new Timeline<>(facts.stream().sorted(Entry.ORDER).toList());
    }

    /** This timeline and one fact more. */
    public Timeline<F> with(Entry<F> fact) {
        int at = entries.size();
        while (at > 0 && Entry.ORDER.compare(entries.get(at - 1), fact) > 0) {
            at--;
        }
        List<Entry<F>> more = new ArrayList<>(entries.size() + 1);
        more.addAll(entries.subList(0, at));
        more.add(fact);
        more.addAll(entries.subList(at, entries.size()));
        return new Timeline<>(List.copyOf(more));
    }

    /** What of this timeline was known when the ledger stood at {@code ledgerNo}, inclusive. */
    public Timeline<F> knownAt(long ledgerNo) {
        return new Timeline<>(entries.stream().filter(e -> e.ledgerNo() <= ledgerNo).toList());
    }

    /** This timeline without the facts of a kind; itself when it has none of them. */
    public Timeline<F> without(Predicate<? super F> kind) {
        return entries.stream().noneMatch(entry -> kind.test(entry.fact()))
                ? this
                : new Timeline<>(
                        entries.stream().filter(entry -> !kind.test(entry.fact())).toList());
    }

    /** The facts that stand before this one in the order of folding. */
    public Timeline<F> before(Entry<F> entry) {
        return new Timeline<>(
                entries.stream().filter(each -> Entry.ORDER.compare(each, entry) < 0).toList());
    }

    /** The facts in order of folding. */
    public List<Entry<F>> entries() {
        return entries;
    }

    /** The state on {@code day}; facts that take effect later are not seen. */
    public <S> S on(LocalDate day, S initial, BiFunction<S, F, S> step) {
        S state = initial;
        for (Entry<F> entry : entries) {
            if (entry.effectiveOn().isAfter(day)) {
                break;
            }
            state = step.apply(state, entry.fact());
        }
        return state;
    }

    /** Every fact in order of folding, with the states that it stands between. */
    public <S> List<Step<F, S>> steps(S initial, BiFunction<S, F, S> step) {
        List<Step<F, S>> steps = new ArrayList<>(entries.size());
        S state = initial;
        for (Entry<F> entry : entries) {
            S next = step.apply(state, entry.fact());
            steps.add(new Step<>(entry, state, next));
            state = next;
        }
        return List.copyOf(steps);
    }

    /**
     * The whole history in valid time from the first fact on: adjoining half-open spans, the last
     * one open, neighbours never equal. A state that several facts of one day pass through holds no
     * day and has no span.
     */
    public <S> List<Span<S>> spans(S initial, BiFunction<S, F, S> step) {
        List<Span<S>> spans = new ArrayList<>();
        S state = initial;
        @Nullable LocalDate since = null;
        S held = initial;
        for (int i = 0; i < entries.size(); i++) {
            state = step.apply(state, entries.get(i).fact());
            LocalDate day = entries.get(i).effectiveOn();
            boolean dayGoesOn =
                    i + 1 < entries.size() && entries.get(i + 1).effectiveOn().equals(day);
            if (dayGoesOn || (since != null && state.equals(held))) {
                continue;
            }
            if (since != null) {
                spans.add(new Span<>(since, day, held));
            }
            since = day;
            held = state;
        }
        if (since != null) {
            spans.add(new Span<>(since, null, held));
        }
        return List.copyOf(spans);
    }
}
