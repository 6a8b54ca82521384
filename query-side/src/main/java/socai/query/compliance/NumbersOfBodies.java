package socai.query.compliance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.organisation.Ending;
import socai.organisation.UnitNumbers;
import socai.timeline.Line;
import socai.timeline.Timeline;

/**
 * The numbers of all bodies, which follow from what is recorded about a body and about those that
 * it continues. What was found for the last few states of knowledge is kept. One writer at a time.
 */
final class NumbersOfBodies {

    private static final int KEPT_MAX = 16;

    private final Map<UnitCode, Body> bodies;
    private final Map<UnitCode, Set<UnitCode>> predecessors = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Long> entries = new ConcurrentSkipListSet<>();
    private final Map<Long, Map<UnitCode, BodyNumbers>> kept = new LinkedHashMap<>();

    NumbersOfBodies(Map<UnitCode, Body> bodies) {
        this.bodies = bodies;
    }

    /** Takes note of a line that became known after all others. */
    void add(Line<OrganisationFact> line) {
        entries.add(line.ledgerNo());
        switch (line) {
            case Line.Statement<OrganisationFact> first -> add(first.entry().fact());
            case Line.Correction<OrganisationFact> word -> add(word.entry().fact());
            case Line.Annulment<OrganisationFact> _ -> {}
        }
    }

    /** Those of one body as known when the ledger stood at {@code ledgerNo}, inclusive. */
    BodyNumbers of(UnitCode unit, long ledgerNo) {
        Long last = entries.floor(ledgerNo);
        long known = last == null ? 0 : last;
        Map<UnitCode, BodyNumbers> then;
        synchronized (kept) {
            // Taken out and put back, the last that was asked for is the last to go.
            Map<UnitCode, BodyNumbers> earlier = kept.remove(known);
            then = earlier == null ? new ConcurrentHashMap<>() : earlier;
            kept.put(known, then);
            if (kept.size() > KEPT_MAX) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        BodyNumbers found = then.get(unit);
        if (found == null) {
            found = new BodyNumbers(unit, new UnitNumbers(facts(known)), code -> life(code, known));
            then.put(unit, found);
        }
        return found;
    }

    /** A body and all of which any record says that it continues them, those of others too. */
    SortedSet<UnitCode> family(UnitCode unit) {
        SortedSet<UnitCode> family = new TreeSet<>();
        climb(unit, family);
        return family;
    }

    private void climb(UnitCode unit, SortedSet<UnitCode> family) {
        if (family.add(unit)) {
            predecessors.getOrDefault(unit, Set.of()).forEach(before -> climb(before, family));
        }
    }

    private void add(OrganisationFact fact) {
        Ending.of(fact)
                .ifPresent(ending ->
                        ending.into().stream()
                                .filter(unit -> !unit.equals(ending.unit()))
                                .forEach(unit ->
                                        predecessors
                                                .computeIfAbsent(
                                                        unit, _ -> ConcurrentHashMap.newKeySet())
                                                .add(ending.unit())));
    }

    private UnitNumbers.Facts facts(long known) {
        return new UnitNumbers.Facts() {
            @Override
            public Timeline<OrganisationFact> of(UnitCode unit) {
                return life(unit, known).standing();
            }

            @Override
            public Collection<UnitCode> predecessors(UnitCode unit) {
                return predecessors.getOrDefault(unit, Set.of());
            }
        };
    }

    private BodyLife life(UnitCode unit, long known) {
        Body body = bodies.get(unit);
        return (body == null ? new Body(unit) : body).knownAt(known);
    }
}
