package socai.command.personnel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.career.Place;
import socai.command.Refused;
import socai.command.personnel.PersonnelRefusal.UnitDoesNotExist;
import socai.command.personnel.PersonnelRefusal.UnitEndsBefore;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** Nobody is placed in a body that is not there, nor stays in one after its end. */
final class Bodies {

    private final Units units;

    Bodies(Units units) {
        this.units = units;
    }

    void requireThere(List<? extends PersonnelEvent> ordered) {
        for (PersonnelEvent event : ordered) {
            Place.named(event).ifPresent(place -> requireThere(place.unit(), place.from()));
        }
    }

    /** Looks only at what the decision changes: what stood before was judged then. */
    void requireEverywhere(
            PersonId person, Timeline<PersonnelFact> before, Timeline<PersonnelFact> after) {
        List<Span<UnitCode>> known = Career.stays(before);
        for (Span<UnitCode> stay : Career.stays(after)) {
            if (known.stream().anyMatch(earlier -> holds(earlier, stay))) {
                continue;
            }
            requireThere(stay.state(), stay.from());
            units.endOf(stay.state())
                    .filter(end -> isLeftLater(stay, end))
                    .ifPresent(end -> {
                        throw new Refused(new UnitEndsBefore(person, stay.state(), end));
                    });
        }
    }

    private void requireThere(UnitCode unit, LocalDate day) {
        if (!units.exists(unit, day)) {
            throw new Refused(new UnitDoesNotExist(unit, day));
        }
    }

    private static boolean holds(Span<UnitCode> earlier, Span<UnitCode> stay) {
        @Nullable LocalDate end = earlier.to();
        @Nullable LocalDate to = stay.to();
        return earlier.state().equals(stay.state())
                && !earlier.from().isAfter(stay.from())
                && (end == null || (to != null && !to.isAfter(end)));
    }

    private static boolean isLeftLater(Span<UnitCode> stay, LocalDate end) {
        @Nullable LocalDate to = stay.to();
        return to == null || to.isAfter(end);
    }
}
