package socai.events.plan;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * One minimum share that a plan sets.
 *
 * @param id short name, such as {@code COM}; the bands of one clause share it
 * @param citation where the text stands, such as {@code II.2.b}
 * @param measure what is divided by what
 * @param scope which bodies it binds
 * @param unit the one body meant, exactly when the scope is {@link Scope#UNIT}
 * @param band the share of population for which this minimum holds; absent when it always holds
 * @param minimumPercent the minimum in percent, 1 to 100
 */
public record Clause(
        String id,
        String citation,
        Measure measure,
        Scope scope,
        @Nullable UnitCode unit,
        @Nullable Band band,
        int minimumPercent) {

    /** What a clause divides by what. */
    public enum Measure {
        /** EM staff by assigned headcount. */
        STAFF_OF_ASSIGNED_HEADCOUNT,
        /** EM members by members of a council body. */
        MEMBERS_OF_COUNCIL_BODY
    }

    /** Which bodies a clause binds. */
    public enum Scope {
        /** All bodies at province level taken together. */
        PROVINCE_LEVEL,
        /** Each commune by itself. */
        COMMUNE,
        /** One named body. */
        UNIT
    }

    /**
     * A range of the EM share of a population, as the text gives it. The text of clause II.2.b
     * leaves exactly 70 % in no band; that is data here, and its reading is a rule elsewhere.
     *
     * @param fromPercent lower edge
     * @param includesFrom whether the lower edge itself belongs to the band
     * @param belowPercent upper edge, which never belongs to the band; absent when there is none
     */
    public record Band(int fromPercent, boolean includesFrom, @Nullable Integer belowPercent) {

        public Band {
            if (fromPercent < 0
                    || fromPercent > 100
                    || (belowPercent != null && belowPercent <= fromPercent)) {
                throw new IllegalFact(
                        "band-holds-nothing",
                        "band from %d below %s".formatted(fromPercent, belowPercent),
                        fromPercent,
                        String.valueOf(belowPercent));
            }
        }
    }

    public Clause {
        id = Text.required(id, "clause.id", 20);
        citation = Text.required(citation, "clause.citation", 50);
        requireNonNull(measure, "measure");
        requireNonNull(scope, "scope");
        if ((scope == Scope.UNIT) != (unit != null)) {
            throw new IllegalFact(
                    "clause-unit-and-scope",
                    "clause.unit goes with scope UNIT and only with it",
                    id);
        }
        if (minimumPercent < 1 || minimumPercent > 100) {
            throw new IllegalFact(
                    "percent-outside",
                    "minimumPercent is %d, not 1 to 100".formatted(minimumPercent),
                    minimumPercent);
        }
    }
}
