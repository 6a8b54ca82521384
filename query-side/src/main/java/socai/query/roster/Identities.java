package socai.query.roster;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import socai.identity.DataKey;
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

    /** Of each of these identities of one person who it is, or why nobody can say. */
    Map<SealedIdentity, IdentityOnFile> open(PersonId person, Collection<SealedIdentity> sealed) {
        Function<SealedIdentity, IdentityOnFile> opening =
                Objects.requireNonNull(openings(Set.of(person)).get(person));
        Map<SealedIdentity, IdentityOnFile> opened = HashMap.newHashMap(sealed.size());
        sealed.forEach(each -> opened.computeIfAbsent(each, opening));
        return opened;
    }

    /** Of each of these people who it is, or why nobody can say. */
    Map<PersonId, IdentityOnFile> open(Map<PersonId, SealedIdentity> sealed) {
        Map<PersonId, IdentityOnFile> opened = HashMap.newHashMap(sealed.size());
        openings(sealed.keySet())
                .forEach((person, opening) ->
                        opened.put(
                                person, opening.apply(Objects.requireNonNull(sealed.get(person)))));
        return opened;
    }

    /** How the identities of each of these people open. */
    private Map<PersonId, Function<SealedIdentity, IdentityOnFile>> openings(Set<PersonId> people) {
        Map<PersonId, Function<SealedIdentity, IdentityOnFile>> openings =
                HashMap.newHashMap(people.size());
        Object[] ids = people.stream().map(PersonId::value).toArray();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(KEYS);
                    statement.setArray(1, connection.createArrayOf("int2", ERASED));
                    statement.setArray(2, connection.createArrayOf("uuid", ids));
                    return statement;
                },
                row -> {
                    PersonId person = new PersonId(row.getObject("person", UUID.class));
                    openings.put(person, opening(row, person));
                });
        return openings;
    }

    private Function<SealedIdentity, IdentityOnFile> opening(ResultSet row, PersonId person)
            throws SQLException {
        Long erased = row.getObject("erased", Long.class);
        if (erased != null) {
            return _ -> new Erased(erased);
        }
        byte @Nullable [] wrapped = row.getBytes("wrapped");
        if (wrapped == null) {
            return _ -> new KeyMissing();
        }
        if (!keyEncryptionKey.opens(person, wrapped)) {
            return _ -> new KeyUnfit();
        }
        DataKey key = keyEncryptionKey.unwrap(person, wrapped);
        return sealed -> opened(key, person, sealed);
    }

    private static IdentityOnFile opened(DataKey key, PersonId person, SealedIdentity sealed) {
        try {
            return new Shown(key.open(person, sealed));
        } catch (DoesNotFit _) {
            return new KeyUnfit();
        }
    }
}
