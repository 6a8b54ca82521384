package socai.command.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/**
 * A body of today with, for a commune, the one invented body that stands for its predecessors.
 *
 * @param ordinal its place among all bodies, from 0
 * @param code of the body of today
 * @param issuer the body as it signs decisions
 * @param former the predecessor before {@link Days#REORGANISATION}; absent when the body is older
 * @param posts filled posts today in a province of 8,000 people
 * @param minorityPermille share of ethnic minorities aimed at among today's staff
 * @param filledPercent filled posts in percent of the assigned headcount aimed at today
 */
record DemoUnit(
        int ordinal,
        UnitCode code,
        String name,
        UnitLevel level,
        UnitFunction function,
        Region region,
        Issuer issuer,
        @Nullable Former former,
        int posts,
        int minorityPermille,
        int filledPercent) {

    /** The invented predecessor of a commune. */
    record Former(UnitCode code, String name, Issuer issuer) {}

    /** The body in which the staff of this unit serves on {@code day}. */
    UnitCode codeOn(LocalDate day) {
        return former != null && day.isBefore(Days.REORGANISATION) ? former.code() : code;
    }

    Issuer issuerOn(LocalDate day) {
        return former != null && day.isBefore(Days.REORGANISATION) ? former.issuer() : issuer;
    }

    boolean isCouncil() {
        return level == UnitLevel.COUNCIL_BODY;
    }

    boolean isCommune() {
        return level == UnitLevel.COMMUNE;
    }

    /** Whether its staff are posted to other bodies and back. */
    boolean exchangesStaff() {
        return function.isUnderThePlan()
                && (level == UnitLevel.COMMUNE || level == UnitLevel.PROVINCE);
    }
}
