package socai.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import socai.events.plan.PlanAdopted;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/**
 * Plan 128/KH-UBND of 1 April 2026 as it is entered into the ledger: every clause of part II with
 * its text as printed and an English gloss, and the roadmap. Clause II.5 (army and police) sets no
 * minimum and is no row of it.
 */
public final class Plan128 {

    private Plan128() {}

    /** The plan as the event that puts it into force. */
    public static PlanAdopted adopted() {
        try (InputStream in =
                Objects.requireNonNull(Plan128.class.getResourceAsStream("plan-128.json"))) {
            return (PlanAdopted)
                    EventJson.read(EventCatalog.of(PlanAdopted.class), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
