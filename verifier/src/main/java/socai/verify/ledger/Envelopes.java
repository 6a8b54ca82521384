package socai.verify.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import socai.verify.CanonicalJson;
import socai.verify.EventDocument;
import socai.verify.EventDocument.Envelope;
import socai.verify.EventDocument.Order;

/**
 * Whether an event names the one document that it rests on, and whether what stands beside it has
 * the form that its format gives it.
 */
final class Envelopes {

    private static final Set<String> OF_EVERY_DOCUMENT =
            Set.of("issuer", "kind", "number", "signedOn");

    /** The kinds that stand as JSON, with what they may have beyond that. */
    private static final Map<String, Set<String>> MORE =
            Map.of(
                    "RESOLUTION", Set.of("session", "signer"),
                    "WORK_CONTRACT", Set.of("signer", "until"),
                    "CERTIFICATE", Set.of("registryNumber", "signer"),
                    "CIVIL_STATUS", Set.of("signer", "type"),
                    "OFFICIAL_LETTER", Set.of("signer"),
                    "NOTICE", Set.of("signer"));

    private Envelopes() {}

    static boolean isWhole(EventDocument event) {
        Envelope envelope = event.envelope();
        boolean known =
                envelope.format() == 2
                        || (envelope.format() == 1 && envelope.equals(Envelope.FIRST));
        return known
                && (envelope.basis() == null
                        ? event.decision() != null && isNamed(event.decision())
                        : isNamed(envelope.basis()))
                && isArrayOrAbsent(envelope.confirmed())
                && isArrayOrAbsent(envelope.attachments())
                && (envelope.authentication() == null
                        || CanonicalJson.isObject(envelope.authentication()))
                && isNoBlank(envelope.account())
                && isNoBlank(envelope.approver());
    }

    private static boolean isNamed(Order decision) {
        return !decision.number().isBlank()
                && !decision.issuer().isBlank()
                && !decision.signer().isBlank()
                && !decision.signedOn().equals(LocalDate.MIN);
    }

    private static boolean isNamed(byte[] basis) {
        SortedMap<String, String> members = CanonicalJson.texts(basis);
        Set<String> more = MORE.get(members.getOrDefault("kind", ""));
        return more != null
                && members.keySet().containsAll(OF_EVERY_DOCUMENT)
                && members.keySet().stream()
                        .allMatch(name -> OF_EVERY_DOCUMENT.contains(name) || more.contains(name))
                && members.values().stream().noneMatch(String::isBlank)
                && isDay(members.getOrDefault("signedOn", ""));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isArrayOrAbsent(byte @Nullable [] value) {
        return value == null || CanonicalJson.isArray(value);
    }

    private static boolean isNoBlank(@Nullable String value) {
        return value == null || !value.isBlank();
    }
}
