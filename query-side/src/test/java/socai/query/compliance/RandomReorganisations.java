package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.career.CareerState.InService;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.Annulled;
import socai.events.personnel.Position;
import socai.events.personnel.Reassigned;

/**
 * Decisions that merge, split or dissolve a body on a day, establish another for it now and then,
 * and move everybody who is there that day: most by the rule, one in ten elsewhere by name. Some
 * are annulled later with all their moves.
 */
final class RandomReorganisations {

    private static final int FOUNDED_MAX = 25;

    private final Random random;
    private final RandomHistory history;
    private final List<UnitCode> bodies = new ArrayList<>(RandomHistory.UNITS);
    private final List<List<Done>> decided = new ArrayList<>();

    /** One entry of a decision: a person's or a body's, with its place in the stream. */
    private record Done(@Nullable PersonId person, @Nullable UnitCode unit, long sequence) {}

    RandomReorganisations(Random random, RandomHistory history) {
        this.random = random;
        this.history = history;
    }

    /** The bodies of which any decision ever spoke. */
    List<UnitCode> bodies() {
        return bodies;
    }

    /** All entries of one decision, as far as the rules of careers and bodies let them stand. */
    List<Event> next() {
        return !decided.isEmpty() && random.nextInt(4) == 0
                ? annulled(decided.remove(random.nextInt(decided.size())))
                : decision();
    }

    private List<Event> decision() {
        List<Event> entered = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        LocalDate day = RandomHistory.DAY_ZERO.plusDays(30L + random.nextInt(RandomHistory.DAYS));
        UnitCode from = history.anyOf(bodies);
        UnitCode to = history.anyOf(bodies);
        if (to.equals(from) || (bodies.size() < FOUNDED_MAX && random.nextBoolean())) {
            to = founded(from, day, entered, done);
        }
        OrganisationFact ending = ending(from, day, to);
        if (!record(ending, entered, done)) {
            return entered;
        }
        boolean goesOn = ending instanceof UnitSplit division && division.goesOn();
        for (PersonId person : history.people()) {
            if (!(Career.on(day, history.career(person)) instanceof InService serving)
                    || !serving.unit().equals(from)
                    || (goesOn && random.nextBoolean())) {
                continue;
            }
            boolean named = random.nextInt(10) == 0;
            UnitCode goal = named ? history.anyOf(bodies) : to;
            Position position =
                    named || serving.position() == null || serving.position().isLeadership()
                            ? null
                            : serving.position();
            move(new Reassigned(person, day, 0, from, goal, position), entered, done);
        }
        decided.add(done);
        return entered;
    }

    private UnitCode founded(UnitCode like, LocalDate day, List<Event> entered, List<Done> done) {
        boolean commune = Character.isDigit(like.value().charAt(0));
        UnitCode fresh = new UnitCode((commune ? "9%04d" : "SO-MOI-%d").formatted(bodies.size()));
        bodies.add(fresh);
        record(RandomHistory.established(fresh, day), entered, done);
        if (random.nextInt(4) > 0) {
            record(
                    new HeadcountAssigned(fresh, day, HeadcountKind.ASSIGNED, random.nextInt(900)),
                    entered,
                    done);
        }
        return fresh;
    }

    private OrganisationFact ending(UnitCode from, LocalDate day, UnitCode to) {
        return switch (random.nextInt(3)) {
            case 0 -> new UnitMerged(from, day, to);
            case 1 -> new UnitDissolved(from, day);
            default -> {
                UnitCode other = history.anyOf(bodies);
                yield other.equals(to)
                        ? new UnitMerged(from, day, to)
                        : new UnitSplit(from, day, List.of(other, to));
            }
        };
    }

    private boolean record(OrganisationFact fact, List<Event> entered, List<Done> done) {
        long sequence = history.recordedAbout(fact.unit());
        return history.bodyEvent(fact.unit(), fact)
                .map(event -> {
                    entered.add(event);
                    return done.add(new Done(null, fact.unit(), sequence));
                })
                .orElse(false);
    }

    private void move(Reassigned move, List<Event> entered, List<Done> done) {
        long sequence = history.recordedAbout(move.person());
        history.personEvent(move.person(), move)
                .ifPresent(event -> {
                    entered.add(event);
                    done.add(new Done(move.person(), null, sequence));
                });
    }

    private List<Event> annulled(List<Done> entries) {
        List<Event> entered = new ArrayList<>();
        for (Done entry : entries.reversed()) {
            UnitCode unit = entry.unit();
            PersonId person = entry.person();
            if (unit != null) {
                history.bodyEvent(
                                unit,
                                new UnitFactAnnulled(
                                        unit, RandomHistory.DAY_ZERO, entry.sequence()))
                        .ifPresent(entered::add);
            }
            if (person != null) {
                history.personEvent(
                                person,
                                new Annulled(person, RandomHistory.DAY_ZERO, entry.sequence()))
                        .ifPresent(entered::add);
            }
        }
        return entered;
    }
}
