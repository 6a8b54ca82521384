package socai.command.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.Repository;
import socai.command.Receipt;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitEstablished;

/** Lets bodies begin and end inside a larger decision, which sees to their staff. */
public final class Founding {

    private final Repository<Unit> units;
    private final Lives lives;
    private final Records records;

    Founding(Repository<Unit> units, Lives lives, Records records) {
        this.units = units;
        this.lives = lives;
        this.records = records;
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
                .invoke(unit -> unit.record(records, fact));
    }

    /** Whether anything is recorded about a unit, be it void by now. */
    public boolean isRecorded(UnitCode unit) throws Exception {
        Callable<Unit> missing = Unit::new;
        return units.loadOrCreate(unit.stream().toString(), missing).invoke(Unit::isRecorded);
    }

    /**
     * Annuls events of a body in the present transaction.
     *
     * @throws socai.command.Refused when what is left of its life cannot stand
     * @throws org.axonframework.modelling.command.AggregateNotFoundException when nothing is
     *     recorded about the body
     */
    public Annulled annul(UnitCode unit, List<Long> sequences) {
        return units.load(unit.stream().toString())
                .invoke(body -> body.annul(unit, sequences, lives, records));
    }

    /** The facts that stand among these events of a body. */
    public List<OrganisationFact> facts(UnitCode unit, List<Long> sequences) {
        return units.load(unit.stream().toString()).invoke(body -> body.facts(sequences));
    }

    /** The numbers of a body that stand and were stated by a reorganisation on a day. */
    public List<Long> statedOn(UnitCode unit, LocalDate day) {
        return units.load(unit.stream().toString()).invoke(body -> body.statedOn(day));
    }

    /** The numbers of bodies as they are recorded. */
    public RecordedNumbers recorded() {
        return new RecordedNumbers(records);
    }

    /**
     * Holds what the present transaction has annulled against all bodies together.
     *
     * @throws socai.command.Refused when a body would stand under itself on any day
     */
    public void requireNoCircle(Map<UnitCode, Annulled> annulled) {
        annulled.forEach((unit, after) ->
                Hierarchy.requireNoCircle(
                        unit,
                        after.parents(),
                        other ->
                                annulled.containsKey(other)
                                        ? units.load(other.stream().toString())
                                                .invoke(Unit::parents)
                                        : Hierarchy.parents(records.of(other))));
    }
}
