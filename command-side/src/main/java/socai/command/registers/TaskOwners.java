package socai.command.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import socai.command.plan.Bodies;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitLevel;
import socai.events.plan.TaskOwner;
import socai.organisation.UnitLife;
import socai.organisation.UnitState.Existing;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** Looks into the stream of a body whether it can answer for a task. */
public final class TaskOwners implements Bodies {

    private final EventStore events;

    public TaskOwners(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean isAmong(TaskOwner.Kind meant, UnitCode unit, LocalDate day) {
        return UnitLife.on(day, life(unit).standing()) instanceof Existing body
                && switch (meant) {
                    case UNIT -> true;
                    case PROVINCE_BODIES ->
                            body.level() == UnitLevel.PROVINCE
                                    || body.level() == UnitLevel.PUBLIC_SERVICE_UNIT;
                    case COMMUNES -> body.level() == UnitLevel.COMMUNE;
                };
    }

    private Chronicle<OrganisationFact> life(UnitCode unit) {
        List<Line<OrganisationFact>> lines = new ArrayList<>();
        events.readEvents(unit.stream().toString())
                .forEachRemaining(message ->
                        lines.add(
                                UnitLife.line(
                                        message.getSequenceNumber(),
                                        message.getSequenceNumber(),
                                        (OrganisationEvent) message.getPayload())));
        return Chronicle.of(lines);
    }
}
