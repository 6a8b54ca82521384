package socai.command.personnel;

import java.util.List;
import java.util.UUID;
import socai.command.Command;
import socai.events.IllegalFact;
import socai.events.PersonId;

/**
 * One decision about many people: all of it is recorded, or none, and then it is said what cannot
 * stand for whom.
 */
public record DecideForMany(List<Decide> people) implements Command {

    /** The most people of one decision; a longer one is sent in parts. */
    public static final int PEOPLE_MAX = 2_000;

    public DecideForMany {
        people = List.copyOf(people);
        if (people.isEmpty() || people.size() > PEOPLE_MAX) {
            throw new IllegalFact(
                    "list-too-short-or-long",
                    "people has %d, not 1 to %d".formatted(people.size(), PEOPLE_MAX),
                    "people",
                    people.size(),
                    PEOPLE_MAX);
        }
        if (people.stream().map(Decide::person).distinct().count() < people.size()) {
            throw new IllegalFact("people-named-twice", "people names somebody twice");
        }
    }

    /** The last of the people: the receipt speaks of the last event written. */
    @Override
    public UUID stream() {
        return last().value();
    }

    private PersonId last() {
        return people.getLast().person();
    }
}
