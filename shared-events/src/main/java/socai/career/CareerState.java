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
     * @param particulars what else is laid down
     */
    record InService(
            UnitCode unit,
            LocalDate unitSince,
            StaffCategory category,
            Sex sex,
            EthnicGroup ethnicity,
            @Nullable Position position,
            Set<TrainingField> trained,
            Particulars particulars)
            implements CareerState {

        public InService {
            trained = Set.copyOf(trained);
        }

        /** In service, with nothing else laid down. */
        public InService(
                UnitCode unit,
                LocalDate unitSince,
                StaffCategory category,
                Sex sex,
                EthnicGroup ethnicity,
                @Nullable Position position,
                Set<TrainingField> trained) {
            this(unit, unitSince, category, sex, ethnicity, position, trained, Particulars.NONE);
        }

        /** Whether the person holds a leadership or management title. */
        public boolean isLeader() {
            return position != null && position.isLeadership();
        }

        /** Whether the person stands in the succession planning for such a title. */
        public boolean isPlannedForLeadership() {
            return particulars.plannedFor().stream().anyMatch(Position::isLeadership);
        }

        /** The body where the work is done, which a secondment makes another than {@code unit}. */
        public UnitCode workplace() {
            return particulars.secondment() == null ? unit : particulars.secondment().host();
        }

        InService movedTo(UnitCode other, LocalDate on, @Nullable Position next) {
            return new InService(
                    other,
                    on,
                    category,
                    sex,
                    ethnicity,
                    next,
                    trained,
                    particulars.withPositionUntil(null));
        }

        InService holding(@Nullable Position next, @Nullable LocalDate until) {
            return new InService(
                    unit,
                    unitSince,
                    category,
                    sex,
                    ethnicity,
                    next,
                    trained,
                    particulars.withPositionUntil(until));
        }

        InService recordedAs(StaffCategory nextCategory, Sex nextSex, EthnicGroup nextEthnicity) {
            return new InService(
                    unit,
                    unitSince,
                    nextCategory,
                    nextSex,
                    nextEthnicity,
                    position,
                    trained,
                    particulars);
        }

        InService trainedIn(TrainingField field) {
            EnumSet<TrainingField> fields = EnumSet.of(field);
            fields.addAll(trained);
            return new InService(
                    unit, unitSince, category, sex, ethnicity, position, fields, particulars);
        }

        InService with(Particulars next) {
            return new InService(
                    unit, unitSince, category, sex, ethnicity, position, trained, next);
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
