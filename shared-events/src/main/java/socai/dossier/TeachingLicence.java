package socai.dossier;

import org.jspecify.annotations.Nullable;
import socai.events.personnel.DossierFact;
import socai.events.personnel.TeachingLicenceGranted;

/**
 * A teacher's licence to practise, the last of several.
 *
 * @param granted absent when there never was one
 * @param last what made it what it is; absent while it is as it was granted
 */
public record TeachingLicence(
        Status status,
        @Nullable OnFile<TeachingLicenceGranted> granted,
        @Nullable OnFile<? extends DossierFact> last) {

    /** Nothing on file. */
    public static final TeachingLicence NONE = new TeachingLicence(Status.NONE, null, null);

    /** Where it stands. */
    public enum Status {
        NONE,
        VALID,
        SUSPENDED,
        REVOKED
    }

    /** Whether it can be suspended or revoked. */
    boolean isHeld() {
        return switch (status) {
            case VALID, SUSPENDED -> true;
            case NONE, REVOKED -> false;
        };
    }
}
