package socai.command;

import java.util.UUID;

/** Something somebody orders to be recorded, addressed to one stream. */
public interface Command {

    /** The stream that decides: a person, a unit or a plan. */
    UUID stream();
}
