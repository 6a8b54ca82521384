package socai.command.organisation;

import java.util.concurrent.Callable;
import org.axonframework.modelling.command.Repository;
import socai.command.Receipt;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitEstablished;

/** Lets bodies begin and end inside a larger decision, which sees to their staff. */
public final class Founding {

    private final Repository<Unit> units;

    Founding(Repository<Unit> units) {
        this.units = units;
    }

    /**
     * Records a fact about a body in the present transaction.
     *
     * @throws socai.command.Refused when it cannot stand
     * @throws org.axonframework.modelling.command.AggregateNotFoundException when nothing but an
     *     establishment is recorded about a body that is not there
     */
    public Receipt record(OrganisationFact fact) throws Exception {
        String stream = fact.unit().stream().toString();
        Callable<Unit> missing = Unit::new;
        return (fact instanceof UnitEstablished
                        ? units.loadOrCreate(stream, missing)
                        : units.load(stream))
                .invoke(unit -> unit.record(fact));
    }
}
