package socai.command.roster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import socai.command.Order;
import socai.command.Typed;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.Text;

/**
 * By what right a whole file is recorded.
 *
 * @param decision orders every row that names none of its own
 * @param request the same one twice has one effect
 */
public record FileOrder(String actor, String reason, Optional<Decision> decision, UUID request) {

    public FileOrder {
        requireNonNull(actor, "actor");
        requireNonNull(reason, "reason");
        requireNonNull(request, "request");
        actor = Typed.text(actor, "actor");
        reason = Typed.text(reason, "reason");
        decision = decision.map(Typed::decision);
        Text.requireClear(actor, "actor");
        Text.requireClear(reason, "reason");
        decision.ifPresent(Decision::requireClear);
    }

    /** The order of a row: of its own decision, or of the file's. */
    Order order(Optional<Decision> own, String fileHash) {
        Decision decides = own.or(() -> decision).orElseThrow();
        Authority authority = new Authority(actor, decides, reason, request);
        String said = String.join("\n", "roster", actor, reason, decision.toString(), fileHash);
        return new Order(authority, said, null);
    }
}
