package socai.command.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.command.Refused;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.Appointed;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.Position;
import socai.events.personnel.Recruited;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/**
 * A person's entry into service as a roster states it: the recruitment and, for some, the position
 * held since. It is judged by the rules of a single recruitment and a single appointment.
 */
public record Admission(Recruit recruit, @Nullable FirstPosition position) {

    /** A position held from a day on. */
    public record FirstPosition(LocalDate on, Position position) {}

    /**
     * The events of it, in order. Whether the body exists that day is for the caller to ask.
     *
     * @param recorded what the person's stream holds, in order
     * @throws Refused when the first of them that cannot stand cannot
     */
    public List<PersonnelEvent> events(
            PersonId person, SealedIdentity identity, List<PersonnelEvent> recorded) {
        Timeline<PersonnelEvent> facts = Timeline.of(List.of());
        for (PersonnelEvent event : recorded) {
            facts = facts.with(entry(event, facts));
        }
        List<PersonnelEvent> events = new ArrayList<>(2);
        for (PersonnelEvent event : proposed(person, identity)) {
            Timeline<PersonnelEvent> before = facts;
            Timeline<PersonnelEvent> after = before.with(entry(event, before));
            Career.clash(after)
                    .ifPresent(clash -> {
                        throw new Refused(Refusals.of(clash, event, before));
                    });
            facts = after;
            events.add(event);
        }
        return events;
    }

    private List<PersonnelEvent> proposed(PersonId person, SealedIdentity identity) {
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
    private static Entry<PersonnelEvent> entry(
            PersonnelEvent event, Timeline<PersonnelEvent> recorded) {
        return new Entry<>(event.effectiveOn(), recorded.entries().size(), event);
    }
}
