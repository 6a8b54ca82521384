package socai.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the account behind an event had proved who it is. Absent as long as nobody signs in.
 *
 * @param method such as {@code PASSKEY}
 * @param at when, to the microsecond
 * @param credential which of the account's credentials, by a name that opens nothing; absent when
 *     the method has none
 */
public record Authentication(String method, Instant at, @Nullable String credential) {

    public Authentication {
        method = Text.required(method, "authentication.method", 50);
        requireNonNull(at, "authentication.at");
        credential =
                credential == null
                        ? null
                        : Text.required(credential, "authentication.credential", 200);
    }
}
