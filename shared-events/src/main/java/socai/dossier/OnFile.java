package socai.dossier;

import static java.util.Objects.requireNonNull;

import socai.events.personnel.PersonnelFact;

/**
 * A fact that stands on the file, and the record on which it rests.
 *
 * @param ledgerNo number of the event that first recorded it; a correction of it may say what it
 *     says now
 */
public record OnFile<F extends PersonnelFact>(F fact, long ledgerNo) {

    public OnFile {
        requireNonNull(fact, "fact");
    }
}
