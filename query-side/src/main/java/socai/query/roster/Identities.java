package socai.query.roster;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.DataKey;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/** Opens identities with the person's own key; without the key there is nothing to show. */
final class Identities {

    private final JdbcTemplate jdbc;
    private final KeyEncryptionKey keyEncryptionKey;

    Identities(DataSource dataSource, KeyEncryptionKey keyEncryptionKey) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.keyEncryptionKey = keyEncryptionKey;
    }

    @Nullable Identity open(PersonId person, SealedIdentity sealed) {
        List<DataKey> key =
                jdbc.query(
                        "select wrapped from keys.person_key where person = ?",
                        (row, _) -> keyEncryptionKey.unwrap(person, row.getBytes("wrapped")),
                        person.value());
        return key.isEmpty() ? null : key.getFirst().open(person, sealed);
    }

    @Nullable String name(PersonId person, String ciphertext, byte @Nullable [] wrappedKey) {
        return wrappedKey == null
                ? null
                : keyEncryptionKey
                        .unwrap(person, wrappedKey)
                        .open(person, new SealedIdentity(ciphertext))
                        .name();
    }
}
