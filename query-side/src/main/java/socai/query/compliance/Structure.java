package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.UnitCode;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.UnknownNumber;
import socai.query.knowledge.Knowledge;
import socai.reference.TrainingFields;
import socai.reference.VerySmallList;

/**
 * The answer to {@link StructureOnDay}. The plan sets no threshold here; nothing is judged. While
 * the residents of a commune or their groups are not known, what is known is no structure of the
 * population, and no index is taken of it.
 *
 * @param staff all persons in service
 * @param residents all residents of the bodies whose population is recorded
 * @param counted of these, the residents whose ethnic group the counts give
 * @param missing the communes whose residents or groups are not known
 * @param verySmall the list that names the very small groups
 * @param minority all EM groups together
 * @param ofVerySmall the very small groups together
 * @param groups each group of which there is anybody, in the order of the official list
 * @param fields EM staff trained in each field of clause II.4
 */
public record Structure(
        StructureOnDay question,
        Knowledge knownAt,
        int staff,
        long residents,
        long counted,
        List<Missing> missing,
        VerySmallList verySmall,
        Presence minority,
        Presence ofVerySmall,
        List<OfGroup> groups,
        List<OfField> fields,
        DemoData demo) {

    /**
     * How many there are among staff and residents. The representation index is the share of staff
     * by the share of residents, {@code (staff / all staff) / (residents / all residents)}; above 1
     * is over-, below 1 under-representation.
     *
     * @param residents absent when no count gives them
     */
    public record Presence(int staff, @Nullable Long residents) {}

    /** What of a commune's residents is not known. */
    public enum Why {
        /** They were never recorded. */
        POPULATION_MISSING,
        /** The count of before a reorganisation is that of other bodies. */
        POPULATION_UNKNOWN_SINCE_REORGANISATION,
        /** The count in force gives no ethnic groups. */
        GROUPS_MISSING
    }

    /**
     * A commune whose residents or groups are not known.
     *
     * @param name of the commune that day
     * @param unknown since when, and by which reorganisation; absent for another reason
     */
    public record Missing(UnitCode unit, String name, Why why, @Nullable UnknownNumber unknown) {}

    /** One ethnic group. */
    public record OfGroup(EthnicGroup group, String name, boolean isVerySmall, Presence presence) {}

    /** One field of training. */
    public record OfField(TrainingFields.Entry entry, int trained) {}

    public Structure {
        missing = List.copyOf(missing);
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
    }

    /**
     * Missing data when the residents are not all known by group; else the plan names no minimum.
     */
    public Verdict verdict() {
        return missing.isEmpty() ? Verdict.NOT_REGULATED : Verdict.MISSING_DATA;
    }

    /** Whether the residents of every commune are known, by group or not. */
    public boolean residentsAreKnown() {
        return missing.stream().allMatch(one -> one.why() == Why.GROUPS_MISSING);
    }

    /** The day asked about. */
    public LocalDate asOf() {
        return question.asOf();
    }
}
