package socai.command.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.command.Refused;
import socai.command.personnel.People.Enrolled;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.Appointed;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.Recruited;
import socai.timeline.Chronicle;
import socai.timeline.Timeline;

/**
 * A person's entry into service as a roster states it: the recruitment and, for some, the position
 * held since. It is judged by the rules of every decision about a person.
 */
public record Admission(Recruit recruit, @Nullable FirstPosition position) {

    /** A position held from a day on. */
    public record FirstPosition(LocalDate on, Position position) {}

    /**
     * The events of it, in order.
     *
     * @param recorded what the person's stream holds, in order
     * @throws Refused when a rule says no
     */
    public List<PersonnelEvent> events(Enrolled who, List<PersonnelEvent> recorded, Units units) {
        Chronicle<PersonnelFact> known = Chronicle.of(List.of());
        for (PersonnelEvent event : recorded) {
            known = after(known, event);
        }
        SamePerson.doubt(known, who, recruit)
                .ifPresent(doubt -> {
                    throw new Refused(doubt);
                });
        List<PersonnelFact> facts = facts(who.person(), who.identity());
        Chronicle<PersonnelFact> proposed = known;
        for (PersonnelFact fact : facts) {
            proposed = after(proposed, fact);
        }
        List<PersonnelEvent> events = new ArrayList<>(facts);
        judge(facts, events, known, proposed, new Bodies(units));
        return events;
    }

    private static void judge(
            List<PersonnelFact> facts,
            List<PersonnelEvent> events,
            Chronicle<PersonnelFact> before,
            Chronicle<PersonnelFact> after,
            Bodies bodies) {
        Timeline<PersonnelFact> all = after.standing();
        bodies.requireThere(events);
        Career.clash(all)
                .ifPresent(clash -> {
                    throw new Refused(
                            Refusals.of(
                                    clash,
                                    facts,
                                    events.getFirst(),
                                    all,
                                    LongUnaryOperator.identity()));
                });
        Career.shift(before, after)
                .ifPresent(shift -> {
                    throw new Refused(Refusals.of(shift, events.getFirst(), after::standingWord));
                });
        bodies.requireEverywhere(events.getFirst().person(), before.standing(), all);
    }

    private List<PersonnelFact> facts(PersonId person, SealedIdentity identity) {
        Recruited recruited =
                new Recruited(
                        person,
                        recruit.effectiveOn(),
                        recruit.unit(),
                        recruit.route(),
                        recruit.category(),
                        recruit.sex(),
                        recruit.ethnicity(),
                        identity);
        return position == null
                ? List.of(recruited)
                : List.of(recruited, new Appointed(person, position.on(), position.position()));
    }

    /** Within one stream the sequence is knowledge enough. */
    private static Chronicle<PersonnelFact> after(
            Chronicle<PersonnelFact> recorded, PersonnelEvent event) {
        long sequence = recorded.lines().size();
        return recorded.with(Career.line(sequence, sequence, event));
    }
}
