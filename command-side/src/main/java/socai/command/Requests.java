package socai.command;

import java.util.Optional;

/** Which requests already had their effect. */
public interface Requests {

    /**
     * What this order's request left behind when it was recorded before.
     *
     * @throws Refused when the same request id was recorded with another content
     */
    Optional<Receipt> earlier(Order order);
}
