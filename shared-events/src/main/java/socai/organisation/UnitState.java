package socai.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/** What a body is on one day. */
public sealed interface UnitState {

    /** It has not come into being. */
    record NotEstablished() implements UnitState {}

    /**
     * It exists.
     *
     * @param since its first day
     * @param parent the body under which it stands, as far as anything was recorded
     */
    record Existing(
            LocalDate since,
            String name,
            UnitLevel level,
            UnitFunction function,
            @Nullable UnitCode parent)
            implements UnitState {}

    /**
     * It has ceased to be.
     *
     * @param since the first day without it
     * @param successors the bodies that continue it; none when it was dissolved
     */
    record Gone(LocalDate since, List<UnitCode> successors) implements UnitState {

        public Gone {
            successors = List.copyOf(successors);
        }
    }
}
