package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;

/**
 * The person entered service in a body (tuyển dụng, tiếp nhận, bầu cử). From {@code effectiveOn}
 * the person counts on that body's headcount. A person who left and is taken in again is recruited
 * again under the same id.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day of service
 * @param nominatedAdmission whether the person is a graduate of nominated admission (cử tuyển), by
 *     whatever route recruited
 * @param sex and {@code ethnicity} as on the civil-status record that day; both stay in clear
 *     because every ratio of the plan depends on them
 */
public record Recruited(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        UnitCode unit,
        RecruitmentRoute route,
        boolean nominatedAdmission,
        StaffCategory category,
        Sex sex,
        EthnicGroup ethnicity,
        SealedIdentity identity)
        implements PersonnelFact {

    public Recruited {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(unit, "unit");
        requireNonNull(route, "route");
        requireNonNull(category, "category");
        requireNonNull(sex, "sex");
        requireNonNull(ethnicity, "ethnicity");
        requireNonNull(identity, "identity");
    }

    /** The same in the order of entry, and nothing else said. */
    public Recruited(
            PersonId person,
            LocalDate effectiveOn,
            UnitCode unit,
            RecruitmentRoute route,
            StaffCategory category,
            Sex sex,
            EthnicGroup ethnicity,
            SealedIdentity identity) {
        this(
                person,
                effectiveOn,
                DayOrder.UNSAID,
                unit,
                route,
                route == RecruitmentRoute.NOMINATED_ADMISSION,
                category,
                sex,
                ethnicity,
                identity);
    }
}
