package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.query.compliance.Compliance.DemoData;
import socai.query.knowledge.Knowledge;
import socai.reference.TrainingFields;
import socai.reference.VerySmallList;

/**
 * The answer to {@link StructureOnDay}. The plan sets no threshold here; nothing is judged.
 *
 * @param staff all persons in service
 * @param residents all residents of the bodies whose population is recorded
 * @param counted of these, the residents whose ethnic group the counts give
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

    /** One ethnic group. */
    public record OfGroup(EthnicGroup group, String name, boolean isVerySmall, Presence presence) {}

    /** One field of training. */
    public record OfField(TrainingFields.Entry entry, int trained) {}

    public Structure {
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
    }

    /** The day asked about. */
    public LocalDate asOf() {
        return question.asOf();
    }
}
