package socai.events.plan;

import java.util.List;

/**
 * A clause of Plan 128/KH-UBND whose text is open, with the ways in which it can be read. The first
 * is the default; another holds from the day of a {@link ReadingChosen}.
 */
public enum Reading {
    /**
     * Which band of clause II.2.b holds for a population share of exactly 70 %: the text gives 25 %
     * below 70 % and 35 % above, and nothing in between.
     */
    EXACTLY_70("II.2.b", Choice.STRICTER, Choice.LOWER),
    /** What clause II.2.b, whose bands begin at 5 %, asks of a commune with a share below. */
    BELOW_5("II.2.b", Choice.NOT_REGULATED),
    /** What the 80 % and 100 % of the roadmap in II.2, II.3 and II.4 are taken of. */
    ROADMAP("II.2, II.3, II.4", Choice.SCALED_FLOOR, Choice.COVERAGE),
    /** To which of the two periods of the roadmap in II.2, II.3 and II.4 the year 2030 belongs. */
    YEAR_2030("II.2, II.3, II.4", Choice.END_OF_FIRST_PERIOD),
    /** Of what clause II.3.c takes 20 % as the number of ethnic-minority women. */
    WOMEN_OF("II.3.c", Choice.OF_MINIMUM, Choice.OF_ACTUAL),
    /** Which series of headcounts is the “biên chế được giao” of clauses II.2.a to II.2.c. */
    HEADCOUNT("II.2.a, II.2.b, II.2.c", Choice.ASSIGNED, Choice.PROVISIONAL, Choice.PRESENT),
    /**
     * When a minimum of II.2 and II.3 becomes whole persons: 33 posts at 10 % and 80 % ask for 3
     * persons when scaled first (2.64), for 4 when rounded first (4 × 0.8 = 3.2).
     */
    ROUNDING("II.2, II.3", Choice.CEIL_AFTER_SCALING, Choice.CEIL_BEFORE_SCALING),
    /** Who of the minority staff counts as trained in the fields that II.4 lists. */
    TRAINED_IN("II.4", Choice.ANY_FIELD, Choice.EVERY_FIELD),
    /** Which list names the very small groups (dân tộc thiểu số rất ít người) of III.2.d and V. */
    VERY_SMALL("III.2.d, V.3.b, V.4.c", Choice.ND57_2017, Choice.CENSUS_2019, Choice.QD1227_2021),
    /**
     * Against what a verdict is given: the full minimum, due on the last day of the roadmap in
     * II.2, II.3 and II.4, or the step of it in force on the day.
     */
    VERDICT("II.2, II.3, II.4", Choice.FULL_MINIMUM, Choice.STEP_IN_FORCE);

    /** A way of reading; each belongs to one {@link Reading}. */
    public enum Choice {
        /** A share of exactly 70 % falls under the higher minimum, 35 %. */
        STRICTER,
        /** A share of exactly 70 % falls under the lower minimum, 25 %. */
        LOWER,
        /** A commune below 5 % is bound by no minimum: neither met nor failed. */
        NOT_REGULATED,
        /** The percentage of the roadmap scales the minimum of each body. */
        SCALED_FLOOR,
        /** The percentage of the roadmap is the share of bodies that reach the full minimum. */
        COVERAGE,
        /** 80 % hold until 31 December 2030, 100 % on 31 December 2035. */
        END_OF_FIRST_PERIOD,
        /** 20 % of the minimum number of minority staff that is required, as the text says. */
        OF_MINIMUM,
        /** 20 % of the minority staff that is there. */
        OF_ACTUAL,
        /** The headcount that was assigned (giao). */
        ASSIGNED,
        /** The headcount that was assigned provisionally (tạm giao). */
        PROVISIONAL,
        /** The staff present, as the body reports it (có mặt). */
        PRESENT,
        /** Scaled by the roadmap first, then rounded up. */
        CEIL_AFTER_SCALING,
        /** Rounded up first, then scaled by the roadmap and rounded up again. */
        CEIL_BEFORE_SCALING,
        /** Who completed a training in any of the fields. */
        ANY_FIELD,
        /** Who completed one in each; of informatics and languages one is enough. */
        EVERY_FIELD,
        /** The 16 groups of Decree 57/2017/NĐ-CP, article 2. */
        ND57_2017,
        /**
         * The groups below 10,000 people (Decree 05/2011/NĐ-CP, article 4) in the census of 2019.
         */
        CENSUS_2019,
        /** The groups with specific difficulties of Decision 1227/QĐ-TTg of 14 July 2021. */
        QD1227_2021,
        /** A verdict is given against the full minimum on every day. */
        FULL_MINIMUM,
        /**
         * A verdict is given against the step of the roadmap in force on the day; before its last
         * day, who is below it has not reached it yet, and has not missed it.
         */
        STEP_IN_FORCE
    }

    private final String clause;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Choice> choices;

    Reading(String clause, Choice... choices) {
        this.clause = clause;
        this.choices = List.of(choices);
    }

    /** Where the open text stands. */
    public String clause() {
        return clause;
    }

    /** In how many ways it can be read, the default first. */
    public List<Choice> choices() {
        return choices;
    }

    /** How it is read while nobody has chosen. */
    public Choice byDefault() {
        return choices.getFirst();
    }
}
