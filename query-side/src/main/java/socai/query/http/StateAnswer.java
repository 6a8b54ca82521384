package socai.query.http;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.career.Particulars;
import socai.events.Sex;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Position;
import socai.events.personnel.Rank;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingField;

/**
 * Where a person stands on a day, as the public JSON says it.
 *
 * @param since first day in the present unit, or out of service
 * @param workplace the body where the work is done, which a secondment makes another than {@code
 *     unit}
 * @param plannedFor the titles for which the person stands in the succession planning
 */
record StateAnswer(
        Status status,
        @Nullable LocalDate since,
        @Nullable String unit,
        @Nullable String workplace,
        @Nullable StaffCategory category,
        @Nullable Sex sex,
        @Nullable String ethnicity,
        @Nullable Position position,
        @Nullable LocalDate positionUntil,
        @Nullable Rank rank,
        @Nullable String jobPosition,
        @Nullable Secondment secondment,
        @Nullable Rotation rotation,
        List<Position> plannedFor,
        @Nullable DepartureKind departure,
        Set<TrainingField> trained) {

    /** In or out of service. */
    enum Status {
        NOT_YET_RECRUITED,
        IN_SERVICE,
        LEFT
    }

    record Secondment(String host, LocalDate since, LocalDate until) {}

    record Rotation(String sender, LocalDate since, LocalDate until) {}

    static StateAnswer of(CareerState state) {
        return switch (state) {
            case NotYetRecruited _ -> outOfService(Status.NOT_YET_RECRUITED, null, null, Set.of());
            case InService serving -> inService(serving, serving.particulars());
            case Left left -> outOfService(Status.LEFT, left.since(), left.kind(), left.trained());
        };
    }

    private static StateAnswer inService(InService serving, Particulars more) {
        Particulars.Secondment away = more.secondment();
        Particulars.Rotation rotation = more.rotation();
        return new StateAnswer(
                Status.IN_SERVICE,
                serving.unitSince(),
                serving.unit().value(),
                serving.workplace().value(),
                serving.category(),
                serving.sex(),
                serving.ethnicity().slug(),
                serving.position(),
                more.positionUntil(),
                more.rank(),
                more.jobPosition(),
                away == null
                        ? null
                        : new Secondment(away.host().value(), away.since(), away.until()),
                rotation == null
                        ? null
                        : new Rotation(
                                rotation.sender().value(), rotation.since(), rotation.until()),
                inOrder(more.plannedFor()),
                null,
                new TreeSet<>(serving.trained()));
    }

    private static StateAnswer outOfService(
            Status status,
            @Nullable LocalDate since,
            @Nullable DepartureKind departure,
            Set<TrainingField> trained) {
        return new StateAnswer(
                status,
                since,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                departure,
                new TreeSet<>(trained));
    }

    private static List<Position> inOrder(Set<Position> titles) {
        return titles.stream()
                .sorted(Comparator.comparing(Position::title).thenComparing(Position::kind))
                .toList();
    }
}
