package socai.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.command.Order;
import socai.events.Authority;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a request under what order it is sent. */
final class Orders {

    static final String REQUEST_ID = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    /** What one address takes is of one type, which the address itself says. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(SerializationFeature.FAIL_ON_UNWRAPPED_TYPE_IDENTIFIERS)
                    .build();

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");

    private Orders() {}

    static Order of(HttpServletRequest http, RecordingBody body) {
        Authority authority =
                new Authority(
                        body.actor(), body.decision().decision(), body.reason(), requestId(http));
        return new Order(authority, fingerprint(http, body), expectedVersion(http));
    }

    /** For a request that concerns many streams, of which no version can be meant. */
    static Order unconditional(HttpServletRequest http, RecordingBody body) {
        Order order = of(http, body);
        return new Order(order.authority(), order.fingerprint(), null);
    }

    /** The version as an entity tag (RFC 9110). */
    static String etag(long version) {
        return "\"" + version + "\"";
    }

    static UUID requestId(HttpServletRequest http) {
        String id = http.getHeader(REQUEST_ID);
        if (id == null || id.isBlank()) {
            throw new Malformed("header:" + REQUEST_ID, "request-id-missing");
        }
        try {
            return UUID.fromString(id.strip().replace("\"", ""));
        } catch (IllegalArgumentException _) {
            throw new Malformed("header:" + REQUEST_ID, "request-id-not-uuid", id);
        }
    }

    private static @Nullable Long expectedVersion(HttpServletRequest http) {
        String tag = http.getHeader(IF_MATCH);
        if (tag == null || tag.strip().equals("*")) {
            return null;
        }
        Matcher matcher = ETAG.matcher(tag.strip());
        if (!matcher.matches()) {
            throw new Malformed("header:" + IF_MATCH, "if-match-not-etag", tag);
        }
        return Long.valueOf(matcher.group(1));
    }

    private static String fingerprint(HttpServletRequest http, RecordingBody body) {
        String where = http.getMethod() + " " + http.getRequestURI() + "\n";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(where.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(JSON.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
