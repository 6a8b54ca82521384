package socai.career;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Position;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingField;

/** Where a person stands on one day. */
public sealed interface CareerState {

    /** No recruitment has taken effect yet. */
    record NotYetRecruited() implements CareerState {}

    /**
     * In service: counts on the headcount of {@code unit}.
     *
     * @param unitSince first day in this unit
     * @param position the position held; absent between a transfer and the next appointment
     * @param trained the fields in which any training was completed so far
     */
    record InService(
            UnitCode unit,
            LocalDate unitSince,
            StaffCategory category,
            Sex sex,
            EthnicGroup ethnicity,
            @Nullable Position position,
            Set<TrainingField> trained)
            implements CareerState {

        public InService {
            trained = Set.copyOf(trained);
        }

        /** Whether the person holds a leadership or management title. */
        public boolean isLeader() {
            return position != null && position.isLeadership();
        }

        InService movedTo(UnitCode other, LocalDate on) {
            return new InService(other, on, category, sex, ethnicity, null, trained);
        }

        InService holding(Position next) {
            return new InService(unit, unitSince, category, sex, ethnicity, next, trained);
        }

        InService trainedIn(TrainingField field) {
            EnumSet<TrainingField> fields = EnumSet.of(field);
            fields.addAll(trained);
            return new InService(unit, unitSince, category, sex, ethnicity, position, fields);
        }
    }

    /**
     * Out of service since a day.
     *
     * @param since first day out of service
     * @param trained the fields of training, which a return to service keeps
     */
    record Left(LocalDate since, DepartureKind kind, Set<TrainingField> trained)
            implements CareerState {

        public Left {
            trained = Set.copyOf(trained);
        }
    }
}
