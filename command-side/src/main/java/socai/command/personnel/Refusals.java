package socai.command.personnel;

import java.time.LocalDate;
import socai.career.Career;
import socai.career.Career.Clash;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.command.personnel.PersonnelRefusal.AlreadyInService;
import socai.command.personnel.PersonnelRefusal.AlreadyInUnit;
import socai.command.personnel.PersonnelRefusal.BeforeRecruitment;
import socai.command.personnel.PersonnelRefusal.ContradictsLaterEvent;
import socai.command.personnel.PersonnelRefusal.HasLeft;
import socai.events.PersonId;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.Recruited;
import socai.events.wire.EventCatalog;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** Says in the user's terms why a new event cannot stand. */
final class Refusals {

    private Refusals() {}

    static PersonnelRefusal of(
            Clash clash, PersonnelEvent proposed, Timeline<PersonnelEvent> recorded) {
        PersonnelEvent standing = clash.entry().fact();
        if (!standing.equals(proposed)) {
            return new ContradictsLaterEvent(
                    proposed.person(),
                    proposed.effectiveOn(),
                    EventCatalog.of(standing.getClass()).name(),
                    standing.effectiveOn());
        }
        CareerState state = Career.on(proposed.effectiveOn(), recorded);
        PersonId person = proposed.person();
        return switch (state) {
            case NotYetRecruited _ ->
                    new BeforeRecruitment(person, proposed.effectiveOn(), firstDay(recorded));
            case Left left -> new HasLeft(person, proposed.effectiveOn(), left.since());
            case InService serving ->
                    switch (clash.conflict()) {
                        case ALREADY_IN_UNIT ->
                                new AlreadyInUnit(person, serving.unit(), serving.unitSince());
                        case ALREADY_IN_SERVICE, BEFORE_RECRUITMENT, HAS_LEFT ->
                                new AlreadyInService(person, serving.unit(), serving.unitSince());
                    };
        };
    }

    private static LocalDate firstDay(Timeline<PersonnelEvent> recorded) {
        return recorded.entries().stream()
                .map(Entry::fact)
                .filter(event -> event instanceof Recruited)
                .map(PersonnelEvent::effectiveOn)
                .findFirst()
                .orElseThrow();
    }
}
