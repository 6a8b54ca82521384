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
        String name =
                kind.isBlank() ? "a kind of the catalogue" : "%s r%d".formatted(kind, revision);
        String found = fault(kind, revision, payload);
        findings.note(found.isEmpty(), Check.READABLE, place, name, found);
    }

    private String fault(String kind, long revision, byte[] payload) {
        if (kind.isBlank()) {
            return "none of them";
        }
        if (!CanonicalJson.isObject(payload)) {
            return "no canonical JSON";
        }
        return trial == null || trial.reads(kind, revision, payload)
                ? ""
                : "JSON that says something else";
    }
}
