package socai.command.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import socai.command.AskedQuestion;
import socai.command.NeedsConfirmation;
import socai.command.Receipt;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.personnel.PersonnelRefusal.CannotStandFor;
import socai.command.personnel.PersonnelRefusal.CannotStandForAll;
import socai.command.personnel.PersonnelRefusal.NothingRecordedAbout;
import socai.events.PersonId;

/** Lets each of many people decide, inside one transaction, before anything is written. */
public final class Deciding {

    private final Repository<Person> people;
    private final People identities;
    private final Units units;

    Deciding(Repository<Person> people, People identities, Units units) {
        this.people = people;
        this.identities = identities;
        this.units = units;
    }

    @CommandHandler
    Receipt handle(DecideForMany order) {
        return forAll(order.people(), units, "/people/%d"::formatted);
    }

    /**
     * Lets each person decide.
     *
     * @param units the bodies that exist, also by the same decision
     * @param place where in the request a person stands, by number
     * @return the receipt of the last
     * @throws Refused with all that cannot stand, when anything cannot
     * @throws NeedsConfirmation with all questions about anybody, when nothing is refused
     */
    Receipt forAll(List<Decide> orders, Units units, IntFunction<String> place) {
        return forAll(
                orders,
                Decide::person,
                (person, order) -> person.handle(order, units, identities),
                place);
    }

    /** What one person makes of one item of a decision. */
    @FunctionalInterface
    interface Deed<I> {
        Receipt by(Person person, I item);
    }

    /**
     * Lets the person of each item decide.
     *
     * @param place where in the request an item stands, by its number
     * @return the receipt of the last
     * @throws Refused with all that cannot stand, when anything cannot
     * @throws NeedsConfirmation with all questions about anybody, when nothing is refused
     */
    <I> Receipt forAll(
            List<I> items, Function<I, PersonId> whose, Deed<I> deed, IntFunction<String> place) {
        List<CannotStandFor> refused = new ArrayList<>();
        List<AskedQuestion> asked = new ArrayList<>();
        Set<String> stale = new TreeSet<>();
        @Nullable Receipt last = null;
        for (int i = 0; i < items.size(); i++) {
            I item = items.get(i);
            PersonId person = whose.apply(item);
            Optional<Refusal> no = Optional.empty();
            try {
                last = people.load(person.toString()).invoke(p -> deed.by(p, item));
            } catch (AggregateNotFoundException _) {
                no = Optional.of(new NothingRecordedAbout(person));
            } catch (Refused refusal) {
                no = Optional.of(refusal.refusal());
            } catch (NeedsConfirmation open) {
                asked.addAll(open.openWithin(place.apply(i)));
                stale.addAll(open.stale());
            }
            no.ifPresent(refusal -> refused.add(CannotStandFor.of(person, refusal)));
        }
        if (!refused.isEmpty()) {
            throw new Refused(new CannotStandForAll(refused.size(), refused));
        }
        if (!asked.isEmpty()) {
            throw new NeedsConfirmation(asked, stale);
        }
        if (last == null) {
            throw new IllegalStateException("a decision about nobody");
        }
        return last;
    }
}
