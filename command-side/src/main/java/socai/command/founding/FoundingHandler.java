package socai.command.founding;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.StreamHandlers;
import socai.command.founding.FoundingRefusal.UnitsAlreadyRecorded;
import socai.command.organisation.Founding;
import socai.command.plan.Adoption;
import socai.events.UnitCode;
import socai.events.organisation.UnitEstablished;
import socai.events.plan.PlanId;

/** Lets units and the plan decide about one founding decision, inside one transaction. */
public final class FoundingHandler {

    private final Founding units;
    private final Adoption plans;

    private FoundingHandler(Founding units, Adoption plans) {
        this.units = units;
        this.plans = plans;
    }

    /** Lets the bus deliver founding decisions. */
    public static void subscribe(
            CommandBus bus, EventStore events, Founding units, Adoption plans) {
        new StreamHandlers(bus, events).handler(new FoundingHandler(units, plans));
    }

    @CommandHandler
    Receipt handle(Found order) throws Exception {
        requireNew(order.units());
        @Nullable Receipt receipt = null;
        for (UnitEstablished unit : order.units()) {
            receipt = units.record(unit);
        }
        PlanId plan = order.planId();
        if (plan != null) {
            Set<UnitCode> coming =
                    order.units().stream().map(UnitEstablished::unit).collect(toSet());
            receipt = plans.adopt(plan, order.plan(), order.underPlan(), coming);
        }
        if (receipt == null) {
            throw new IllegalStateException("a founding of nothing");
        }
        return receipt;
    }

    private void requireNew(List<UnitEstablished> coming) throws Exception {
        List<UnitCode> there = new ArrayList<>();
        for (UnitEstablished unit : coming) {
            if (units.isRecorded(unit.unit())) {
                there.add(unit.unit());
            }
        }
        if (!there.isEmpty()) {
            throw new Refused(new UnitsAlreadyRecorded(there.size(), there));
        }
    }
}
