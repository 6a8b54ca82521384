package socai.events.plan;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * One thing that a plan asks for.
 *
 * @param id short name, such as {@code COM}; the bands of one clause share it
 * @param citation where the text stands, such as {@code II.2.b}
 * @param measure what is counted against what
 * @param scope whom it binds
 * @param unit the one body meant, exactly when the scope is {@link Scope#UNIT}
 * @param band the share of population for which this minimum holds; absent when it always holds
 * @param minimumPercent the minimum in percent, 1 to 100; absent when the measure asks for persons
 *     or for no number
 * @param minimumPersons the minimum in whole persons; absent when the measure asks for a share or
 *     for no number
 * @param fromSharePercent the EM share of a body's staff from which on it is bound, 1 to 100;
 *     absent when it is bound anyway
 * @param text the Vietnamese text as printed; absent when it was not entered
 * @param gloss what it says, in English; absent when it was not entered
 */
public record Clause(
        String id,
        String citation,
        Measure measure,
        Scope scope,
        @Nullable UnitCode unit,
        @Nullable Band band,
        @Nullable Integer minimumPercent,
        @Nullable Integer minimumPersons,
        @Nullable Integer fromSharePercent,
        @Nullable String text,
        @Nullable String gloss) {

    /** The longest id. */
    public static final int ID_MAX = 20;

    /** The longest text of a clause. */
    public static final int TEXT_MAX = 2_000;

    private static final int PERSONS_MAX = 1_000;

    /** What a clause counts against what. */
    public enum Measure {
        /** EM staff by assigned headcount, in percent. */
        STAFF_OF_ASSIGNED_HEADCOUNT,
        /** EM members by members of a council body, in percent. */
        MEMBERS_OF_COUNCIL_BODY,
        /** EM leaders by EM staff, in percent (II.3.b). */
        LEADERS_OF_MINORITY_STAFF,
        /** EM persons who hold a leadership title or are planned for one, in persons (II.3.b). */
        LEADING_OR_PLANNED,
        /** EM persons who hold a leadership title, in persons (II.3.b, last dash). */
        LEADERS,
        /** EM women by the minimum number of EM persons that another clause sets (II.3.c). */
        WOMEN_OF_MINIMUM,
        /** Trained EM staff by EM staff, in percent (II.4). */
        TRAINED_OF_MINORITY_STAFF,
        /**
         * Each ethnic group's share of staff beside its share of population; no number (II.3.a).
         */
        STRUCTURE_OF_POPULATION,
        /** EM staff among staff; a priority without a number (II.2.c). */
        PRIORITY;

        /** Whether it asks for a share. */
        public boolean isShare() {
            return switch (this) {
                case STAFF_OF_ASSIGNED_HEADCOUNT,
                        MEMBERS_OF_COUNCIL_BODY,
                        LEADERS_OF_MINORITY_STAFF,
                        WOMEN_OF_MINIMUM,
                        TRAINED_OF_MINORITY_STAFF ->
                        true;
                case LEADING_OR_PLANNED, LEADERS, STRUCTURE_OF_POPULATION, PRIORITY -> false;
            };
        }

        /** Whether it asks for a number of persons. */
        public boolean isPersons() {
            return this == LEADING_OR_PLANNED || this == LEADERS;
        }

        /** Whether it is a share of posts or members, of which a body has one (II.2). */
        public boolean isOfPosts() {
            return this == STAFF_OF_ASSIGNED_HEADCOUNT || this == MEMBERS_OF_COUNCIL_BODY;
        }

        /** Whether it sets a minimum of which women are asked a share (II.3.c). */
        public boolean isAskedOfWomen() {
            return isOfPosts() || this == LEADERS_OF_MINORITY_STAFF;
        }

        /** Whether it can be measured in a scope; this is the only place that says so. */
        public boolean isMeasuredIn(Scope scope) {
            return switch (this) {
                case STAFF_OF_ASSIGNED_HEADCOUNT,
                        LEADERS_OF_MINORITY_STAFF,
                        LEADING_OR_PLANNED,
                        LEADERS,
                        TRAINED_OF_MINORITY_STAFF,
                        PRIORITY ->
                        scope != Scope.EVERY_MINIMUM_SHARE && scope != Scope.PROVINCE;
                case MEMBERS_OF_COUNCIL_BODY -> scope == Scope.UNIT;
                case WOMEN_OF_MINIMUM -> scope == Scope.EVERY_MINIMUM_SHARE;
                case STRUCTURE_OF_POPULATION -> scope == Scope.PROVINCE;
            };
        }
    }

    /** Whom a clause binds. */
    public enum Scope {
        /** All bodies at province level taken together. */
        PROVINCE_LEVEL,
        /** Each commune by itself. */
        COMMUNE,
        /** One named body. */
        UNIT,
        /** Each public service unit by itself. */
        PUBLIC_SERVICE_UNIT,
        /** Each body below a commune whose task is ethnic affairs. */
        ETHNIC_AFFAIRS_OF_COMMUNE,
        /** Each body by itself, and those at province level together. */
        EVERY_BODY,
        /** Wherever another clause of the plan sets a minimum share. */
        EVERY_MINIMUM_SHARE,
        /** All bodies of the province together. */
        PROVINCE
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
        id = Text.required(id, "clause.id", ID_MAX);
        citation = Text.required(citation, "clause.citation", 50);
        requireNonNull(measure, "measure");
        requireNonNull(scope, "scope");
        if ((scope == Scope.UNIT) != (unit != null)) {
            throw new IllegalFact(
                    "clause-unit-and-scope",
                    "clause.unit goes with scope UNIT and only with it",
                    id);
        }
        within("minimumPercent", minimumPercent, measure.isShare(), 100);
        within("minimumPersons", minimumPersons, measure.isPersons(), PERSONS_MAX);
        within("fromSharePercent", fromSharePercent, fromSharePercent != null, 100);
        text = text == null ? null : Text.required(text, "clause.text", TEXT_MAX);
        gloss = gloss == null ? null : Text.required(gloss, "clause.gloss", TEXT_MAX);
    }

    /** A minimum share whose text is not entered. */
    public Clause(
            String id,
            String citation,
            Measure measure,
            Scope scope,
            @Nullable UnitCode unit,
            @Nullable Band band,
            int minimumPercent) {
        this(id, citation, measure, scope, unit, band, minimumPercent, null, null, null, null);
    }

    /** Whether its measure can be taken in its scope; what was recorded may say otherwise. */
    public boolean isMeasurable() {
        return measure.isMeasuredIn(scope);
    }

    private static void within(
            String name, @Nullable Integer number, boolean isAskedFor, int most) {
        if (isAskedFor != (number != null)) {
            throw new IllegalFact(
                    "clause-number-and-measure",
                    "%s goes with measures that ask for it and only with these".formatted(name),
                    name);
        }
        if (number != null && (number < 1 || number > most)) {
            throw new IllegalFact(
                    "clause-number-outside",
                    "%s is %d, not 1 to %d".formatted(name, number, most),
                    name,
                    number,
                    most);
        }
    }
}
