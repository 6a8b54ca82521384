package socai.command.personnel;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import socai.command.Receipt;
import socai.command.personnel.People.Enrolled;

/**
 * Finds whom a recruitment concerns before the person decides: the identity number may belong to
 * somebody who served before.
 */
public final class Recruiting {

    private final Repository<Person> people;
    private final People identities;
    private final Units units;

    Recruiting(Repository<Person> people, People identities, Units units) {
        this.people = people;
        this.identities = identities;
        this.units = units;
    }

    @CommandHandler
    Receipt handle(Recruit order) throws Exception {
        Enrolled who = identities.enrol(order.identity());
        Aggregate<Person> aggregate = people.loadOrCreate(who.person().toString(), Person::new);
        return aggregate.invoke(p -> p.recruit(who, order, units));
    }
}
