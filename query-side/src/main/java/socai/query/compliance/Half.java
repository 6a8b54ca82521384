package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.events.Sex;

/** One half of the staff, as likelihoods compare it with the other. */
public enum Half {
    /** Of an ethnic minority. */
    EM,
    OTHERS,
    WOMEN,
    MEN;

    /** Whether somebody is of it. */
    boolean counts(Sex sex, boolean minority) {
        return switch (this) {
            case EM -> minority;
            case OTHERS -> !minority;
            case WOMEN -> sex == Sex.FEMALE;
            case MEN -> sex == Sex.MALE;
        };
    }

    /** Those in service who are of it. */
    public Tally.People people() {
        return switch (this) {
            case EM -> new Tally.People("MINORITY", Measure.MINORITY, null);
            case OTHERS -> new Tally.People("OTHERS", Measure.STAFF, Measure.MINORITY);
            case WOMEN -> new Tally.People("WOMEN", Measure.WOMEN, null);
            case MEN -> new Tally.People("MEN", Measure.STAFF, Measure.WOMEN);
        };
    }

    /** The residents who are of it; absent where they are not recorded so. */
    public Tally.@Nullable Residents residents() {
        return switch (this) {
            case EM -> new Tally.Residents(Tally.Whose.EM, null);
            case OTHERS -> new Tally.Residents(Tally.Whose.OTHERS, null);
            case WOMEN, MEN -> null;
        };
    }

    /** The other half of the same. */
    public Half other() {
        return switch (this) {
            case EM -> OTHERS;
            case OTHERS -> EM;
            case WOMEN -> MEN;
            case MEN -> WOMEN;
        };
    }
}
