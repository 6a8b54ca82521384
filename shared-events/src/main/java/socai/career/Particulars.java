package socai.career;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.personnel.Position;
import socai.events.personnel.Rank;

/**
 * What is laid down about somebody in service besides place and position.
 *
 * @param positionUntil last day of the term of the position held
 * @param rotation the rotation under way
 * @param secondment the secondment under way
 * @param rank the rank
 * @param jobPosition the job position (vị trí việc làm)
 * @param plannedFor the titles for which the person stands in the succession planning
 */
public record Particulars(
        @Nullable LocalDate positionUntil,
        @Nullable Rotation rotation,
        @Nullable Secondment secondment,
        @Nullable Rank rank,
        @Nullable String jobPosition,
        Set<Position> plannedFor) {

    /** Nothing laid down. */
    public static final Particulars NONE = new Particulars(null, null, null, null, null, Set.of());

    /**
     * A rotation under way.
     *
     * @param sender the body that a return leads back to
     * @param since first day in the receiving body
     * @param until the last planned day
     */
    public record Rotation(UnitCode sender, LocalDate since, LocalDate until) {}

    /**
     * A secondment under way.
     *
     * @param host the body where the work is done
     * @param since first day there
     * @param until the last planned day
     */
    public record Secondment(UnitCode host, LocalDate since, LocalDate until) {}

    public Particulars {
        plannedFor = Set.copyOf(plannedFor);
    }

    Particulars withPositionUntil(@Nullable LocalDate until) {
        return new Particulars(until, rotation, secondment, rank, jobPosition, plannedFor);
    }

    Particulars with(@Nullable Rotation next) {
        return new Particulars(positionUntil, next, secondment, rank, jobPosition, plannedFor);
    }

    Particulars with(@Nullable Secondment next) {
        return new Particulars(positionUntil, rotation, next, rank, jobPosition, plannedFor);
    }

    Particulars with(Rank next) {
        return new Particulars(positionUntil, rotation, secondment, next, jobPosition, plannedFor);
    }

    Particulars withJobPosition(@Nullable String next) {
        return new Particulars(positionUntil, rotation, secondment, rank, next, plannedFor);
    }

    Particulars planned(Position title, boolean in) {
        Set<Position> titles = new HashSet<>(plannedFor);
        if (in) {
            titles.add(title);
        } else {
            titles.remove(title);
        }
        return new Particulars(positionUntil, rotation, secondment, rank, jobPosition, titles);
    }

    /** What goes along to another body for good: rank and planning, not the job position. */
    Particulars afterMove() {
        return new Particulars(null, rotation, secondment, rank, null, plannedFor);
    }
}
