package socai.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.DossierFact;
import socai.events.personnel.PersonnelFact;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** Folds the facts of a person to what stands on the file, and says which of them cannot. */
public final class DossierFold {

    private DossierFold() {}

    /** The first fact that cannot stand on the file, and why. */
    public record Clash(DossierConflict conflict, Entry<PersonnelFact> entry) {}

    /** The file on {@code day}. */
    public static Dossier on(LocalDate day, Timeline<PersonnelFact> facts) {
        Folder folder = new Folder();
        for (Entry<PersonnelFact> entry : facts.entries()) {
            if (entry.effectiveOn().isAfter(day)) {
                break;
            }
            folder.add(entry);
        }
        return folder.dossier();
    }

    /**
     * The first fact in order of folding that cannot stand on the file. Like every fact, one that
     * is entered late is judged with all that takes effect after it.
     */
    public static Optional<Clash> clash(Timeline<PersonnelFact> facts) {
        Folder folder = new Folder();
        DossierRules rules = new DossierRules(facts);
        for (Entry<PersonnelFact> entry : facts.entries()) {
            if (entry.fact() instanceof DossierFact fact) {
                @Nullable DossierConflict conflict = rules.conflict(folder, entry, fact);
                if (conflict != null) {
                    return Optional.of(new Clash(conflict, entry));
                }
            }
            folder.add(entry);
        }
        return Optional.empty();
    }
}
