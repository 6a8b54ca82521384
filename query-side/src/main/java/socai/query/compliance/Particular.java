package socai.query.compliance;

import java.util.ArrayList;
import java.util.List;
import socai.career.CareerState.InService;
import socai.career.Training;
import socai.events.EthnicGroup;
import socai.events.personnel.TrainingField;

/** What of people is counted one by one, beside the measures: ethnic groups, fields of training. */
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

    static List<String> of(InService person) {
        List<String> particulars = new ArrayList<>();
        particulars.add(group(person.ethnicity()));
        if (person.ethnicity().isMinority()) {
            person.trained().stream()
                    .filter(Training.fields()::contains)
                    .map(Particular::field)
                    .forEach(particulars::add);
        }
        return particulars;
    }
}
