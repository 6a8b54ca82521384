package socai.query.roster;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.IdentityErased;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventKind;
import socai.identity.DoesNotFit;
import socai.identity.KeyEncryptionKey;
import socai.query.roster.IdentityOnFile.Erased;
import socai.query.roster.IdentityOnFile.KeyMissing;
import socai.query.roster.IdentityOnFile.KeyUnfit;
import socai.query.roster.IdentityOnFile.Shown;

/** Opens identities, each with the person's own key, and says of those that stay shut why. */
final class Identities {

    private static final String KEYS =
            """
            select p.person, k.wrapped, (
                select min(e.ledger_no) from ledger.sealed_event e
                where e.stream = p.person and e.kind = any (?)) as erased
            from unnest(?::uuid[]) as p (person)
            left join keys.person_key k on k.person = p.person
            """;

    private static final Object[] ERASED =
            EventCatalog.all().stream()
                    .filter(kind -> kind.type().equals(IdentityErased.class))
                    .map(EventKind::number)
                    .toArray();

    private final JdbcTemplate jdbc;
    private final KeyEncryptionKey keyEncryptionKey;

    Identities(DataSource dataSource, KeyEncryptionKey keyEncryptionKey) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.keyEncryptionKey = keyEncryptionKey;
    }

    /** A row about a person, which lacks only who it is. */
    record Unopened<R>(
            PersonId person, SealedIdentity sealed, Function<IdentityOnFile, R> completed) {}

    /** Completes these rows; a person may be in several. */
    <R> List<R> complete(List<Unopened<R>> rows) {
        Map<PersonId, SealedIdentity> sealed = HashMap.newHashMap(rows.size());
        rows.forEach(row -> sealed.put(row.person(), row.sealed()));
        Map<PersonId, IdentityOnFile> opened = open(sealed);
        return rows.stream()
                .map(row -> row.completed().apply(Objects.requireNonNull(opened.get(row.person()))))
                .toList();
    }

    IdentityOnFile open(PersonId person, SealedIdentity sealed) {
        return Objects.requireNonNull(open(Map.of(person, sealed)).get(person));
    }

    /** Of each of these people who it is, or why nobody can say. */
    Map<PersonId, IdentityOnFile> open(Map<PersonId, SealedIdentity> sealed) {
        Map<PersonId, IdentityOnFile> opened = HashMap.newHashMap(sealed.size());
        Object[] people = sealed.keySet().stream().map(PersonId::value).toArray();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(KEYS);
                    statement.setArray(1, connection.createArrayOf("int2", ERASED));
                    statement.setArray(2, connection.createArrayOf("uuid", people));
                    return statement;
                },
                row -> {
                    PersonId person = new PersonId(row.getObject("person", UUID.class));
                    opened.put(
                            person,
                            opened(row, person, Objects.requireNonNull(sealed.get(person))));
                });
        return opened;
    }

    private IdentityOnFile opened(ResultSet row, PersonId person, SealedIdentity sealed)
            throws SQLException {
        Long erased = row.getObject("erased", Long.class);
        if (erased != null) {
            return new Erased(erased);
        }
        byte @Nullable [] wrapped = row.getBytes("wrapped");
        if (wrapped == null) {
            return new KeyMissing();
        }
        try {
            return new Shown(keyEncryptionKey.unwrap(person, wrapped).open(person, sealed));
        } catch (DoesNotFit _) {
            return new KeyUnfit();
        }
    }
}
