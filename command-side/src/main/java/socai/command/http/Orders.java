package socai.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.command.Order;
import socai.events.Authority;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads from a request under what order it is sent. */
final class Orders {

    static final String REQUEST_ID = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    /** What one address takes is of one type, which the address itself says. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(SerializationFeature.FAIL_ON_UNWRAPPED_TYPE_IDENTIFIERS)
                    .build();

    /** Absent, they leave the fingerprint as it was before there were such fields. */
    private static final List<String> LATER_FIELDS =
            List.of("decision", "basis", "confirmed", "attachments");

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");

    private Orders() {}

    static Order of(HttpServletRequest http, RecordingBody body) {
        return of(http, body, body);
    }

    /** For a request that says more than what every request carries beside it. */
    static Order of(HttpServletRequest http, RecordingBody body, Object whole) {
        List<AttachmentRequest> files = body.attachments();
        List<String> confirmed = body.confirmed();
        Authority authority =
                new Authority(body.actor(), body.document(), body.reason(), requestId(http))
                        .attaching(
                                files == null
                                        ? List.of()
                                        : files.stream()
                                                .map(AttachmentRequest::attachment)
                                                .toList());
        return new Order(
                authority,
                fingerprint(http, whole),
                expectedVersion(http),
                confirmed == null ? Set.of() : Set.copyOf(new HashSet<>(confirmed)));
    }

    /** For a request that concerns many streams, of which no version can be meant. */
    static Order unconditional(HttpServletRequest http, RecordingBody body) {
        return of(http, body).unconditional();
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

    private static String fingerprint(HttpServletRequest http, Object whole) {
        String where = http.getMethod() + " " + http.getRequestURI() + "\n";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(where.getBytes(UTF_8));
            ObjectNode said = JSON.valueToTree(whole);
            LATER_FIELDS.stream().filter(field -> said.path(field).isNull()).forEach(said::remove);
            return HexFormat.of().formatHex(digest.digest(JSON.writeValueAsBytes(said)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
