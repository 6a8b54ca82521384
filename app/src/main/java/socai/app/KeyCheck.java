package socai.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.identity.KeyEncryptionKey;

/**
 * Holds every node, and every later start, to the key under which the identities of this ledger are
 * encrypted. Under another key names could not be read, and a person already known would be
 * recruited again as somebody else.
 */
final class KeyCheck {

    /** No identity number, so its index can be no person's. */
    private static final String MARKED = "socai key check v1";

    private final JdbcTemplate jdbc;
    private final KeyEncryptionKey key;
    private final Path file;

    /** Where the data folder keeps it. */
    static Path fileIn(Path data) {
        return data.resolve(Path.of("keys", "key-encryption-key"));
    }

    /** A check of the key that came from {@code file}, in a database whose tables are in place. */
    KeyCheck(DataSource database, KeyEncryptionKey key, Path file) {
        this.jdbc = new JdbcTemplate(database);
        this.key = key;
        this.file = file;
    }

    /**
     * Leaves a mark of this key where there is none yet.
     *
     * @throws NotStarted when identities are encrypted under another key
     */
    void markOrRequire() {
        if (marks().isEmpty() && opensWhatIsThere()) {
            jdbc.update(
                    "insert into installation.key_check (mark) values (?) on conflict do nothing",
                    (Object) mark());
        }
        require();
    }

    /**
     * Compares with the mark.
     *
     * @throws NotStarted when it is that of another key
     */
    void require() {
        if (marks().stream().noneMatch(mark -> Arrays.equals(mark, mark()))) {
            throw new NotStarted(
                    "The key in %s is not the one under which the identities of this ledger are encrypted: put that one in its place, from the backup or from a node that runs."
                            .formatted(file));
        }
    }

    private List<byte[]> marks() {
        return jdbc.query(
                "select mark from installation.key_check", (row, _) -> row.getBytes("mark"));
    }

    /** A ledger from before there were marks shows by any of its people which key it needs. */
    private boolean opensWhatIsThere() {
        return jdbc
                .query(
                        "select person, wrapped from keys.person_key limit 1",
                        (row, _) -> {
                            PersonId person = new PersonId(row.getObject("person", UUID.class));
                            return key.opens(person, row.getBytes("wrapped"));
                        })
                .stream()
                .allMatch(opens -> opens);
    }

    private byte[] mark() {
        return key.index(MARKED);
    }
}
