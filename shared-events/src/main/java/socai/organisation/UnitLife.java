package socai.organisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.organisation.UnitState.Existing;
import socai.organisation.UnitState.Gone;
import socai.organisation.UnitState.NotEstablished;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Span;
import socai.timeline.Step;
import socai.timeline.Timeline;

/** The rules by which facts about a body follow each other, and the states between them. */
public final class UnitLife {

    private static final UnitState START = new NotEstablished();

    private UnitLife() {}

    /** The first event of a timeline that cannot stand, and why. */
    public record Clash(UnitConflict conflict, Entry<OrganisationFact> entry) {}

    /**
     * The days on which a body exists, [from, to).
     *
     * @param to the first day without it; absent while no end is known
     */
    public record Days(LocalDate from, @Nullable LocalDate to) {

        /** Whether the body exists on {@code day}. */
        public boolean cover(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        /** Whether it exists on every day of {@code other}. */
        public boolean cover(Days other) {
            return cover(other.from())
                    && (to == null || (other.to() != null && !other.to().isAfter(to)));
        }
    }

    /**
     * An event of a body's stream as a line of its chronicle.
     *
     * @param sequence its place in the stream
     * @param ledgerNo its number in the ledger, or within one stream any number that grows with it
     */
    public static Line<OrganisationFact> line(
            long sequence, long ledgerNo, OrganisationEvent event) {
        return switch (event) {
            case OrganisationFact fact -> new Line.Statement<>(sequence, entry(ledgerNo, fact));
            case UnitFactCorrected word ->
                    new Line.Correction<>(
                            sequence, word.sequence(), entry(ledgerNo, word.fact().value()));
            case UnitFactAnnulled word -> new Line.Annulment<>(sequence, word.sequence(), ledgerNo);
        };
    }

    /** What the body is on {@code day}. */
    public static UnitState on(LocalDate day, Timeline<OrganisationFact> facts) {
        return facts.on(day, START, UnitLife::after);
    }

    /** Every fact in order of folding, with the states that it stands between. */
    public static List<Step<OrganisationFact, UnitState>> steps(Timeline<OrganisationFact> facts) {
        return facts.steps(START, UnitLife::after);
    }

    /** Its whole life as half-open spans of equal state. */
    public static List<Span<UnitState>> spans(Timeline<OrganisationFact> facts) {
        return facts.spans(START, UnitLife::after);
    }

    /** The days on which it exists; a body exists once. */
    public static Optional<Days> days(Timeline<OrganisationFact> facts) {
        List<Span<UnitState>> existing =
                spans(facts).stream().filter(span -> span.state() instanceof Existing).toList();
        return existing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Days(existing.getFirst().from(), existing.getLast().to()));
    }

    /**
     * The first event in order of folding that cannot stand, checked against all that takes effect
     * before and after.
     */
    public static Optional<Clash> clash(Timeline<OrganisationFact> facts) {
        return clash(facts, (_, _) -> false);
    }

    /**
     * The same of a body that may have got numbers from its predecessors.
     *
     * @param gets whether the number of a kind in force on a day is one that they left to it
     */
    public static Optional<Clash> clash(
            Timeline<OrganisationFact> facts, BiPredicate<HeadcountKind, LocalDate> gets) {
        UnitState state = START;
        Set<HeadcountKind> inForce = EnumSet.noneOf(HeadcountKind.class);
        for (Entry<OrganisationFact> entry : facts.entries()) {
            UnitConflict conflict = conflict(state, entry.fact());
            if (conflict == null
                    && entry.fact() instanceof HeadcountAssigned number
                    && number.act() != HeadcountAct.ASSIGNED
                    && !inForce.contains(number.kind())
                    && !gets.test(number.kind(), number.effectiveOn())) {
                conflict = UnitConflict.NO_HEADCOUNT_TO_CHANGE;
            }
            if (conflict != null) {
                return Optional.of(new Clash(conflict, entry));
            }
            if (entry.fact() instanceof HeadcountAssigned number) {
                if (number.act() == HeadcountAct.WITHDRAWN) {
                    inForce.remove(number.kind());
                } else {
                    inForce.add(number.kind());
                }
            }
            state = after(state, entry.fact());
        }
        return Optional.empty();
    }

    private static @Nullable UnitConflict conflict(UnitState before, OrganisationFact fact) {
        if (fact instanceof UnitEstablished) {
            return before instanceof NotEstablished ? null : UnitConflict.ALREADY_ESTABLISHED;
        }
        if (!(before instanceof Existing existing)) {
            return UnitConflict.OUTSIDE_LIFE;
        }
        return switch (fact) {
            case HeadcountAssigned headcount -> {
                boolean members = headcount.kind() == HeadcountKind.COUNCIL_MEMBERS;
                yield members == (existing.level() == UnitLevel.COUNCIL_BODY)
                        ? null
                        : UnitConflict.WRONG_HEADCOUNT_KIND;
            }
            case PopulationRecorded _ ->
                    existing.level() == UnitLevel.COMMUNE
                            ? null
                            : UnitConflict.POPULATION_ONLY_FOR_COMMUNES;
            case UnitEstablished _,
                    UnitRenamed _,
                    UnitMoved _,
                    UnitMerged _,
                    UnitSplit _,
                    UnitDissolved _ ->
                    null;
        };
    }

    /**
     * What cannot stand changes nothing. A decision is judged as a whole ({@link #clash}), but its
     * entries become known one after another, and in between what is known need not add up.
     */
    private static UnitState after(UnitState before, OrganisationFact fact) {
        if (fact instanceof UnitEstablished first && before instanceof NotEstablished) {
            return new Existing(
                    first.effectiveOn(), first.name(), first.level(), first.function(), null);
        }
        if (!(before instanceof Existing is)) {
            return before;
        }
        return switch (fact) {
            case UnitEstablished _ -> is;
            case UnitRenamed to ->
                    new Existing(is.since(), to.name(), is.level(), is.function(), is.parent());
            case UnitMoved to ->
                    new Existing(is.since(), is.name(), is.level(), is.function(), to.parent());
            case UnitMerged end -> new Gone(end.effectiveOn(), List.of(end.into()));
            case UnitSplit division ->
                    division.goesOn() ? is : new Gone(division.effectiveOn(), division.into());
            case UnitDissolved end -> new Gone(end.effectiveOn(), List.of());
            case HeadcountAssigned _, PopulationRecorded _ -> is;
        };
    }

    private static Entry<OrganisationFact> entry(long ledgerNo, OrganisationFact fact) {
        return new Entry<>(fact.effectiveOn(), fact.dayOrder(), ledgerNo, fact);
    }
}
