package socai.events;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * The code by which a body is known for ever: the 5-digit GSO code of a commune (Decision
 * 19/2025/QĐ-TTg) or a short upper-case code of ours for other bodies. Names collide (02143 Xã Văn
 * Lang, 05665 Xã Văn Lăng) and change; codes do neither.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    public UnitCode {
        Objects.requireNonNull(value, "value");
        if (!isCode(value)) {
            throw new IllegalFact(
                    "unit-code-malformed",
                    "unit code «%s» is not 2 to 32 of A-Z, 0-9 and -".formatted(value),
                    value);
        }
    }

    private static boolean isCode(String text) {
        if (text.length() < 2 || text.length() > 32 || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** The stream of this unit in the ledger, derived from the code alone. */
    public UUID stream() {
        return UUID.nameUUIDFromBytes(("unit:" + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
