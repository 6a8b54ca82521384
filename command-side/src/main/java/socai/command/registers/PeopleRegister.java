package socai.command.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.personnel.People;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.DataKey;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/** Who is who: identity numbers as keyed hashes, and each person's own data key, wrapped. */
public final class PeopleRegister implements People {

    private final JdbcTemplate jdbc;
    private final KeyEncryptionKey keyEncryptionKey;

    public PeopleRegister(DataSource dataSource, KeyEncryptionKey keyEncryptionKey) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.keyEncryptionKey = keyEncryptionKey;
    }

    @Override
    public PersonId personOf(Identity identity) {
        byte[] index = keyEncryptionKey.index(identity.number());
        UUID fresh = UUID.randomUUID();
        // The conflicting row of a concurrent transaction is waited for, so both see one person.
        int taken =
                jdbc.update(
                        "insert into registers.identity (number_index, person) values (?, ?)"
                                + " on conflict (number_index) do nothing",
                        index,
                        fresh);
        if (taken == 1) {
            return new PersonId(fresh);
        }
        UUID known =
                jdbc.queryForObject(
                        "select person from registers.identity where number_index = ?",
                        UUID.class,
                        index);
        return new PersonId(Objects.requireNonNull(known));
    }

    @Override
    public SealedIdentity seal(PersonId person, Identity identity) {
        List<DataKey> known =
                jdbc.query(
                        "select wrapped from keys.person_key where person = ?",
                        (row, _) -> keyEncryptionKey.unwrap(person, row.getBytes("wrapped")),
                        person.value());
        if (!known.isEmpty()) {
            return known.getFirst().seal(person, identity);
        }
        DataKey key = DataKey.random();
        jdbc.update(
                "insert into keys.person_key (person, wrapped) values (?, ?)",
                person.value(),
                keyEncryptionKey.wrap(person, key));
        return key.seal(person, identity);
    }

    /**
     * Registers many new people at once, each under a given id, and seals their identities.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them is already known; then
     *     none is registered
     */
    public Map<PersonId, SealedIdentity> registerAll(Map<PersonId, Identity> people) {
        Object[] ids = people.keySet().stream().map(PersonId::value).toArray();
        byte[][] indexes = new byte[ids.length][];
        byte[][] wrapped = new byte[ids.length][];
        Map<PersonId, SealedIdentity> sealed = HashMap.newHashMap(ids.length);
        int i = 0;
        for (Map.Entry<PersonId, Identity> entry : people.entrySet()) {
            DataKey key = DataKey.random();
            indexes[i] = keyEncryptionKey.index(entry.getValue().number());
            wrapped[i] = keyEncryptionKey.wrap(entry.getKey(), key);
            sealed.put(entry.getKey(), key.seal(entry.getKey(), entry.getValue()));
            i++;
        }
        insertPairs("insert into registers.identity (person, number_index)", ids, indexes);
        insertPairs("insert into keys.person_key (person, wrapped)", ids, wrapped);
        return sealed;
    }

    private void insertPairs(String insert, Object[] ids, byte[][] values) {
        jdbc.update(connection -> {
            var statement =
                    connection.prepareStatement(
                            insert + " select * from unnest(?::uuid[], ?::bytea[])");
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("bytea", values));
            return statement;
        });
    }
}
