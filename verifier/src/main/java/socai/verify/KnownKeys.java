package socai.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that whoever verifies trusts; no other key means anything. */
public final class KnownKeys {

    /** Name and id: which key a signature line claims to be by. */
    private record Claim(String name, String id) {}

    private final Map<Claim, VerifierKey> keys = new LinkedHashMap<>();

    /**
     * These keys.
     *
     * @throws NotProven when two have the same name and id
     */
    public KnownKeys(List<VerifierKey> known) {
        for (VerifierKey key : known) {
            if (keys.put(new Claim(key.name(), key.id()), key) != null) {
                throw new NotProven(Flaw.AMBIGUOUS_KEYS, key.toString());
            }
        }
    }

    /**
     * Reads one key a line; empty lines and lines that begin with # say nothing.
     *
     * @throws NotProven when a line is no key, when two have the same name and id, or when there is
     *     none
     */
    public static KnownKeys parse(String lines) {
        List<VerifierKey> read =
                lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(VerifierKey::parse)
                        .toList();
        if (read.isEmpty()) {
            throw new NotProven(Flaw.NO_KEYS, "keys");
        }
        return new KnownKeys(read);
    }

    /** All of them. */
    public List<VerifierKey> all() {
        return List.copyOf(keys.values());
    }

    Optional<VerifierKey> claimed(String name, String id) {
        return Optional.ofNullable(keys.get(new Claim(name, id)));
    }
}
