package socai.command.roster;

import java.util.Optional;
import socai.command.Receipt;

/**
 * What an import recorded, or what it would.
 *
 * @param events one for every fact
 * @param repairs the cells that were read otherwise than they were written
 * @param last the receipt of its last event; empty when nothing was to be recorded
 */
public record Imported(int people, int events, Repairs repairs, Optional<Receipt> last) {}
