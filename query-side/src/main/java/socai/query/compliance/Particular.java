package socai.query.compliance;

import java.util.ArrayList;
import java.util.List;
import socai.career.CareerState.InService;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.personnel.TrainingField;
import socai.reference.TrainingFields;

/**
 * What of people is counted one by one, beside the measures: ethnic groups, fields of training,
 * happenings.
 */
final class Particular {

    private Particular() {}

    /** All staff of one ethnic group. */
    static String group(EthnicGroup group) {
        return "group:" + group.slug();
    }

    /** EM staff who completed a training in this field. */
    static String field(TrainingField field) {
        return "field:" + field.name();
    }

    /** How often something has happened so far to people of one sex, EM or others. */
    static String happened(Happening happening, Sex sex, boolean minority) {
        return "happened:%s:%s:%s".formatted(happening, sex, minority ? "EM" : "OTHERS");
    }

    static List<String> of(InService person) {
        List<String> particulars = new ArrayList<>();
        particulars.add(group(person.ethnicity()));
        if (person.ethnicity().isMinority()) {
            person.trained().stream()
                    .filter(TrainingFields.ofClause()::contains)
                    .map(Particular::field)
                    .forEach(particulars::add);
        }
        return particulars;
    }
}
