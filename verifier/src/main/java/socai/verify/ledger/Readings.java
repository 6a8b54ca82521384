package socai.verify.ledger;

import org.jspecify.annotations.Nullable;
import socai.verify.CanonicalJson;

/**
 * Looks whether events can be read: one that cannot stops every projection, and one of no kind at
 * all stops the sealing.
 */
final class Readings {

    private final Findings findings;
    private final @Nullable EventTrial trial;

    Readings(@Nullable EventTrial trial, Findings findings) {
        this.trial = trial;
        this.findings = findings;
    }

    /**
     * Looks at one event.
     *
     * @param kind blank when the catalogue does not name it
     */
    void see(Place place, String kind, long revision, byte[] payload) {
        findings.note(
                !kind.isBlank(), Check.READABLE, place, "a kind of the catalogue", "none of them");
        if (kind.isBlank()) {
            return;
        }
        String name = "%s r%d".formatted(kind, revision);
        boolean canonical = CanonicalJson.isObject(payload);
        findings.note(canonical, Check.READABLE, place, name + " in canonical JSON", "not that");
        if (canonical && trial != null) {
            boolean read = trial.reads(kind, revision, payload);
            findings.note(read, Check.READABLE, place, name, "JSON that says something else");
        }
    }
}
