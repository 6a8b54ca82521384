package socai.command.founding;

import java.util.List;
import socai.command.Refusal;
import socai.events.UnitCode;

/** The rules of the founding decision that can say no. */
public sealed interface FoundingRefusal extends Refusal {

    /**
     * Something is recorded about these units already; they can be left out.
     *
     * @param count how many they are
     */
    record UnitsAlreadyRecorded(int count, List<UnitCode> units) implements FoundingRefusal {

        public UnitsAlreadyRecorded {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }
}
