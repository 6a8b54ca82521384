package socai.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import socai.benchmarks.Struck.Accepted;
import socai.benchmarks.Struck.Declined;
import socai.benchmarks.Struck.GaveUp;
import socai.career.Career;
import socai.career.Career.Clash;
import socai.career.Career.Shift;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.Meaning;
import socai.command.personnel.PersonnelRefusal;
import socai.command.personnel.PersonnelRefusal.AlreadyInUnit;
import socai.command.personnel.PersonnelRefusal.ChangesLaterEvent;
import socai.command.personnel.PersonnelRefusal.ContradictsLaterEvent;
import socai.command.personnel.PersonnelRefusal.HasLeft;
import socai.events.PersonId;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Transferred;
import socai.events.wire.EventCatalog;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Timeline;

/**
 * One stream as the ledger holds it, folded again event by event, against everything that anybody
 * was told about it.
 */
final class Refolded {

    private record Stored(PersonnelFact event, UUID request) {}

    private final List<Stored> stored;
    private final Map<Long, Blow> accepted = new HashMap<>();
    private final List<Declined> declined = new ArrayList<>();
    private final Set<UUID> gaveUp = new HashSet<>();
    private final PersonId person;

    private Refolded(PersonId person, List<Stored> stored, Collection<Struck> struck) {
        this.person = person;
        this.stored = stored;
        for (Struck one : struck) {
            switch (one) {
                case Accepted(Blow blow, var receipt) -> {
                    must(
                            accepted.put(receipt.version(), blow) == null,
                            "two receipts for version " + receipt.version());
                }
                case Declined no -> declined.add(no);
                case GaveUp(Blow blow) -> gaveUp.add(blow.request());
            }
        }
    }

    /**
     * Holds the streams of these people against what was told.
     *
     * @throws IllegalStateException naming the first thing that is not as it was told
     */
    static void require(Node node, List<PersonId> people, Collection<Struck> struck) {
        Map<PersonId, List<Struck>> byPerson = new HashMap<>();
        for (Struck one : struck) {
            byPerson.computeIfAbsent(one.blow().event().person(), _ -> new ArrayList<>()).add(one);
        }
        for (PersonId person : people) {
            new Refolded(person, stored(node, person), byPerson.getOrDefault(person, List.of()))
                    .require();
        }
    }

    private static List<Stored> stored(Node node, PersonId person) {
        List<UUID> requests =
                node.jdbc()
                        .query(
                                "select request from ledger.event where stream = ? order by sequence",
                                (row, _) -> row.getObject("request", UUID.class),
                                person.value());
        List<PersonnelFact> events =
                node.ledger()
                        .readEvents(person.toString())
                        .asStream()
                        .map(message -> (PersonnelFact) message.getPayload())
                        .toList();
        List<Stored> stored = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            stored.add(new Stored(events.get(i), requests.get(i)));
        }
        return stored;
    }

    /** Version 0 is the recruitment, which nobody struck. */
    private void require() {
        must(
                stored.size() == accepted.size() + 1,
                (stored.size() - 1) + " events and " + accepted.size() + " receipts");
        Map<Declined, Boolean> justified = new HashMap<>();
        Timeline<PersonnelFact> facts = Timeline.of(List.of());
        for (int version = 0; version < stored.size(); version++) {
            Stored here = stored.get(version);
            must(!gaveUp.contains(here.request()), "told not to be there: version " + version);
            if (version > 0) {
                Blow blow = accepted.get((long) version);
                must(
                        blow != null
                                && blow.request().equals(here.request())
                                && blow.event().equals(here.event()),
                        "not what its receipt says: version " + version);
            }
            facts = facts.with(entry(here.event(), facts));
            must(Career.clash(facts).isEmpty(), "to be refused: version " + version);
            for (Declined no : declined) {
                if (no.from() <= version && version <= no.to()) {
                    justified.merge(no, isJustified(no, facts), Boolean::logicalOr);
                }
            }
        }
        for (Declined no : declined) {
            must(justified.getOrDefault(no, false), "refused without a cause: " + no);
        }
    }

    /** Whether a node that had seen exactly these facts had to say exactly this. */
    static boolean isJustified(Declined no, Timeline<PersonnelFact> facts) {
        PersonnelFact proposed = no.blow().event();
        Timeline<PersonnelFact> all = facts.with(entry(proposed, facts));
        Optional<Clash> clash = Career.clash(all);
        if (clash.isEmpty()) {
            return no.refusal() instanceof ChangesLaterEvent changes
                    && Career.shift(chronicle(facts), chronicle(all))
                            .filter(shift -> isSaidBy(changes, proposed, shift))
                            .isPresent();
        }
        PersonnelFact standing = clash.get().entry().fact();
        CareerState state = Career.on(proposed.effectiveOn(), facts);
        PersonnelRefusal refusal = no.refusal();
        return switch (refusal) {
            case AlreadyInUnit(var who, var unit, var since) ->
                    who.equals(proposed.person())
                            && proposed instanceof Transferred to
                            && to.unit().equals(unit)
                            && state instanceof InService serving
                            && serving.unit().equals(unit)
                            && serving.unitSince().equals(since);
            case HasLeft(var who, var on, var leftOn, _) ->
                    who.equals(proposed.person())
                            && on.equals(proposed.effectiveOn())
                            && state instanceof Left left
                            && left.since().equals(leftOn);
            case ContradictsLaterEvent(var who, var on, var event, var eventOn, var sequence) ->
                    who.equals(proposed.person())
                            && on.equals(proposed.effectiveOn())
                            && !standing.equals(proposed)
                            && !eventOn.isBefore(on)
                            && EventCatalog.of(standing.getClass()).name().equals(event)
                            && standing.effectiveOn().equals(eventOn)
                            && clash.get().entry().ledgerNo() == sequence;
            // No other rule can say no to anything that the hammer does.
            default -> false;
        };
    }

    private static boolean isSaidBy(
            ChangesLaterEvent changes, PersonnelFact proposed, Shift shift) {
        Meaning becomes = shift.becomes();
        return changes.person().equals(proposed.person())
                && changes.effectiveOn().equals(proposed.effectiveOn())
                && changes.eventOn().equals(shift.entry().effectiveOn())
                && changes.sequence() == shift.entry().ledgerNo()
                && changes.meant().equals(shift.was().words())
                && becomes != null
                && changes.becomes().equals(becomes.words());
    }

    /** These facts as lines of a stream, none of them amended. */
    private static Chronicle<PersonnelFact> chronicle(Timeline<PersonnelFact> facts) {
        return Chronicle.of(
                facts.entries().stream()
                        .map(entry -> new Line.Statement<>(entry.ledgerNo(), entry))
                        .toList());
    }

    private static Entry<PersonnelFact> entry(PersonnelFact event, Timeline<PersonnelFact> facts) {
        return new Entry<>(event.effectiveOn(), event.dayOrder(), facts.entries().size(), event);
    }

    private void must(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(person + ": " + otherwise);
        }
    }
}
