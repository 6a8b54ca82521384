package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.PositionKind;
import socai.events.personnel.StaffCategory;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link PeopleOfUnit}.
 *
 * @param total persons on all pages
 * @param people this page, the longest in their body first
 */
public record Roster(
        UnitCode unit,
        LocalDate asOf,
        Knowledge knownAt,
        int page,
        int size,
        int total,
        List<Member> people) {

    /**
     * One person in service.
     *
     * @param identity who it is, or why nobody can say
     * @param unit on whose headcount the person counts
     * @param since first day in that body
     * @param post the position held; absent when none
     * @param secondment to another body; absent when the work is done in {@code unit}
     * @param rotationUntil the last planned day of a rotation under way
     */
    public record Member(
            PersonId person,
            IdentityOnFile identity,
            UnitCode unit,
            LocalDate since,
            Sex sex,
            EthnicGroup ethnicity,
            StaffCategory category,
            @Nullable Post post,
            @Nullable Secondment secondment,
            @Nullable LocalDate rotationUntil) {}

    /**
     * A position held.
     *
     * @param until last day of the term; absent when none was set
     */
    public record Post(
            String title, PositionKind kind, LocalDate since, @Nullable LocalDate until) {}

    /**
     * A secondment.
     *
     * @param host the body where the work is done
     * @param until the last planned day
     */
    public record Secondment(UnitCode host, LocalDate since, LocalDate until) {}

    public Roster {
        people = List.copyOf(people);
    }
}
