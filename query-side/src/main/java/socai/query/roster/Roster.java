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

/**
 * The answer to {@link PeopleOfUnit}.
 *
 * @param total persons in service there that day, on all pages
 * @param people this page, the longest in their placement first
 */
public record Roster(
        UnitCode unit, LocalDate asOf, int page, int size, int total, List<Member> people) {

    /**
     * One person in service.
     *
     * @param identity who it is, or why nobody can say
     * @param since first day of the present state in this body
     * @param title the position held; absent when none
     */
    public record Member(
            PersonId person,
            IdentityOnFile identity,
            LocalDate since,
            Sex sex,
            EthnicGroup ethnicity,
            StaffCategory category,
            @Nullable String title,
            @Nullable PositionKind positionKind) {}

    public Roster {
        people = List.copyOf(people);
    }
}
