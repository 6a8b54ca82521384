package socai.verify.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.verify.KnownKeys;
import socai.verify.NotProven;
import socai.verify.VerifierKey;

/** Which keys may sign, and from which to which size each does. */
final class LogKeys {

    private static final String LISTED =
            """
            select k.vkey, k.from_size, (
                select min(r.from_size) from ledger.log_key_retired r where r.vkey = k.vkey) as until
            from ledger.log_key k
            order by k.from_size, k.vkey
            """;

    /**
     * Signs checkpoints larger than {@code from}; last, together with the key after it, the first
     * one that is larger than {@code until}.
     */
    private record Term(long from, long until) {}

    private final Map<String, Term> terms = new HashMap<>();
    private final KnownKeys known;

    /**
     * The keys that {@code trusted} names or, without those, that the ledger lists.
     *
     * @param findings told of listed keys that nobody can check with or that are not trusted, and
     *     of trusted ones that are not listed
     */
    LogKeys(Connection connection, @Nullable KnownKeys trusted, Findings findings)
            throws SQLException {
        List<VerifierKey> listed = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LISTED)) {
            while (rows.next()) {
                String vkey = rows.getString("vkey");
                Long until = rows.getObject("until", Long.class);
                terms.put(
                        vkey,
                        new Term(
                                rows.getLong("from_size"), until == null ? Long.MAX_VALUE : until));
                try {
                    listed.add(VerifierKey.parse(vkey));
                } catch (NotProven e) {
                    distrust(findings, e.getMessage());
                }
            }
        }
        known = trusted == null ? knownFrom(listed, findings) : trusted;
        if (trusted != null) {
            listed.forEach(key ->
                    findings.note(trusted.all().contains(key), Check.KEYS, Place.LEDGER, "—", key));
            trusted.all()
                    .forEach(key ->
                            findings.note(
                                    listed.contains(key), Check.KEYS, Place.LEDGER, key, "—"));
        }
    }

    private static KnownKeys knownFrom(List<VerifierKey> listed, Findings findings) {
        try {
            return new KnownKeys(listed);
        } catch (NotProven e) {
            distrust(findings, e.getMessage());
            return new KnownKeys(List.of());
        }
    }

    private static void distrust(Findings findings, @Nullable String why) {
        findings.note(
                false, Check.CHECKPOINT_SIGNATURES, Place.LEDGER, "vkey", String.valueOf(why));
    }

    KnownKeys known() {
        return known;
    }

    /**
     * Whether a key may sign a checkpoint; one that the ledger does not list may not.
     *
     * @param previous the size of the checkpoint before it
     */
    boolean maySign(VerifierKey key, long previous, long size) {
        Term term = terms.get(key.toString());
        return term != null && term.from() < size && previous <= term.until();
    }
}
