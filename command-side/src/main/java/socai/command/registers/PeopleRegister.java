package socai.command.registers;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Parameters;
import socai.command.ledger.Register;
import socai.command.personnel.People;
import socai.command.registers.RegisterRefusal.KeyDoesNotFit;
import socai.command.roster.Books.Who;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.Recruited;
import socai.identity.DataKey;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/**
 * Who is who: identity numbers as keyed hashes, and each person's own data key, wrapped. A new
 * person stands here from the moment the first recruitment is written, not before, and until the
 * identity is erased.
 */
public final class PeopleRegister implements Register, People {

    private static final String IDENTITIES =
            """
            insert into registers.identity (number_index, person)
            select * from unnest(?::bytea[], ?::uuid[])
            """;

    private static final String KEYS =
            """
            insert into keys.person_key (wrapped, person)
            select * from unnest(?::bytea[], ?::uuid[])
            """;

    private static final String DESTROY_KEY =
            "delete from keys.person_key where person = any (?::uuid[])";

    private static final String FORGET_NUMBERS =
            "delete from registers.identity where person = any (?::uuid[])";

    private static final String FORGET_NAMES =
            "delete from registers.known_as where person = any (?::uuid[])";

    /**
     * A keyed hash of what a request said, identity and all; its id still has had its effect. A
     * roster stands under its last person and tells of many.
     */
    private static final String FORGET_FINGERPRINTS =
            """
            update registers.request r set fingerprint = 'erased'
            from unnest(?::uuid[], ?::int[]) as erased (person, sequence)
            where (r.stream = erased.person and r.version < erased.sequence)
               or r.id in (select e.request from ledger.sealed_event e where e.stream = erased.person)
            """;

    private final JdbcTemplate jdbc;
    private final KeyEncryptionKey keyEncryptionKey;
    private final IdentitiesThatStand standing;
    private final Map<PersonId, Newcomer> newcomers = new ConcurrentHashMap<>();

    public PeopleRegister(DataSource dataSource, KeyEncryptionKey keyEncryptionKey) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.keyEncryptionKey = keyEncryptionKey;
        this.standing = new IdentitiesThatStand(dataSource, keyEncryptionKey);
    }

    @SuppressWarnings("ArrayRecordComponent") // a row on its way to the table, never compared
    private record Newcomer(
            PersonId person, byte @Nullable [] numberIndex, byte[] wrappedKey, KnownAs knownAs) {}

    @Override
    public Enrolled enrol(Identity identity) {
        return found(identity)
                .map(known ->
                        new Enrolled(
                                known.person(),
                                known.key(),
                                known.key().seal(known.person(), identity),
                                true))
                .orElseGet(() -> {
                    PersonId fresh = new PersonId(UUID.randomUUID());
                    DataKey key = DataKey.random();
                    newcomers.put(fresh, newcomer(fresh, identity, key));
                    CurrentUnitOfWork.get().onCleanup(_ -> newcomers.remove(fresh));
                    return new Enrolled(fresh, key, key.seal(fresh, identity), false);
                });
    }

    @Override
    public DataKey keyOf(PersonId person) {
        return jdbc
                .query(
                        "select person, wrapped from keys.person_key where person = ?",
                        (row, _) -> known(row).key(),
                        person.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new KeyDoesNotFit(person)));
    }

    /**
     * Registers many new people at once, each under a given id, and seals their identities; for a
     * bulk load, inside its transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them is already known; then
     *     none is registered
     */
    public Map<PersonId, SealedIdentity> registerAll(Map<PersonId, Identity> people) {
        List<Newcomer> coming = new ArrayList<>(people.size());
        Map<PersonId, SealedIdentity> sealed = HashMap.newHashMap(people.size());
        people.forEach((person, identity) -> {
            DataKey key = DataKey.random();
            coming.add(newcomer(person, identity, key));
            sealed.put(person, key.seal(person, identity));
        });
        notesOf(coming).forEach(this::write);
        return sealed;
    }

    /**
     * The person of each identity, for a load: those to whom a number leads, and new ones who are
     * kept until they are released.
     */
    Map<Identity, Who> enrolAll(Collection<Identity> identities) {
        Map<Identity, byte[]> indexes = LinkedHashMap.newLinkedHashMap(identities.size());
        for (Identity identity : identities) {
            byte[] index = index(identity);
            if (index != null) {
                indexes.put(identity, index);
            }
        }
        Map<ByteBuffer, Known> known = known(indexes.values());
        Map<Identity, Who> enrolled = HashMap.newHashMap(identities.size());
        for (Identity identity : identities) {
            byte[] index = indexes.get(identity);
            Known before = index == null ? null : known.get(ByteBuffer.wrap(index));
            enrolled.computeIfAbsent(
                    identity, _ -> before == null ? newcomer(identity) : known(before, identity));
        }
        return enrolled;
    }

    private byte @Nullable [] index(Identity identity) {
        return identity.number().isKnown()
                ? keyEncryptionKey.index(identity.number().digits())
                : null;
    }

    /**
     * Writes by which names people are found who were recorded by a version that did not, and frees
     * the numbers that no fact states any more. Nothing to do in any other ledger.
     */
    public void catchUp() {
        UUID last = new UUID(0, 0);
        List<PersonId> some = recordedBefore(last);
        while (!some.isEmpty()) {
            standing.anew(new LinkedHashSet<>(some)).forEach(this::write);
            last = some.getLast().value();
            some = recordedBefore(last);
        }
    }

    private List<PersonId> recordedBefore(UUID last) {
        return jdbc.query(
                """
                select distinct i.person from registers.identity i
                where i.person > ?
                  and not exists (select from registers.known_as k where k.person = i.person)
                order by i.person limit 1000
                """,
                (row, _) -> new PersonId(row.getObject("person", UUID.class)),
                last);
    }

    private void write(Note note) {
        jdbc.update(note.sql(), statement -> note.values().bind(new Parameters(statement)));
    }

    /** Forgets new people of a load, written or not. */
    void release(Collection<PersonId> people) {
        newcomers.keySet().removeAll(Set.copyOf(people));
    }

    private Who newcomer(Identity identity) {
        PersonId fresh = new PersonId(UUID.randomUUID());
        DataKey key = DataKey.random();
        newcomers.put(fresh, newcomer(fresh, identity, key));
        return new Who(fresh, key, key.seal(fresh, identity), false);
    }

    private static Who known(Known known, Identity identity) {
        return new Who(
                known.person(), known.key(), known.key().seal(known.person(), identity), true);
    }

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        List<Newcomer> coming =
                appended.stream()
                        .filter(entry -> entry.event() instanceof Recruited)
                        .map(entry -> newcomers.get(((Recruited) entry.event()).person()))
                        .filter(newcomer -> newcomer != null)
                        .toList();
        List<Note> notes = new ArrayList<>(standing.notes(appended, newcomers::containsKey));
        if (!coming.isEmpty()) {
            notes.addAll(notesOf(coming));
        }
        notes.addAll(forgetting(appended));
        return notes;
    }

    private static List<Note> forgetting(List<LedgerEvent> appended) {
        List<LedgerEvent> erased =
                appended.stream().filter(entry -> entry.event() instanceof IdentityErased).toList();
        return erased.isEmpty()
                ? List.of()
                : List.of(
                        new Note(DESTROY_KEY, to -> to.column("uuid", erased, LedgerEvent::stream)),
                        new Note(
                                FORGET_NUMBERS,
                                to -> to.column("uuid", erased, LedgerEvent::stream)),
                        new Note(
                                FORGET_NAMES, to -> to.column("uuid", erased, LedgerEvent::stream)),
                        new Note(
                                FORGET_FINGERPRINTS,
                                to -> {
                                    to.column("uuid", erased, LedgerEvent::stream);
                                    to.column("int4", erased, LedgerEvent::sequence);
                                }));
    }

    private static List<Note> notesOf(List<Newcomer> coming) {
        List<Newcomer> numbered =
                coming.stream().filter(newcomer -> newcomer.numberIndex() != null).toList();
        return List.of(
                new Note(
                        IDENTITIES,
                        to -> {
                            to.bytes(numbered, Newcomer::numberIndex);
                            to.column("uuid", numbered, newcomer -> newcomer.person().value());
                        }),
                new Note(
                        KEYS,
                        to -> {
                            to.bytes(coming, Newcomer::wrappedKey);
                            to.column("uuid", coming, newcomer -> newcomer.person().value());
                        }),
                KnownAs.insert(coming.stream().map(Newcomer::knownAs).toList()));
    }

    /** Of two who recruit one new person at the same moment the second finds the first's. */
    @Override
    public Set<String> races() {
        return Set.of("identity_pkey");
    }

    private record Known(PersonId person, DataKey key) {}

    private Map<ByteBuffer, Known> known(Collection<byte[]> indexes) {
        Map<ByteBuffer, Known> known = new HashMap<>();
        jdbc.query(
                """
                select i.number_index, i.person, k.wrapped
                from registers.identity i left join keys.person_key k on k.person = i.person
                where i.number_index = any (?::bytea[])
                """,
                statement -> new Parameters(statement).bytes(indexes, index -> index),
                row -> {
                    known.put(ByteBuffer.wrap(row.getBytes("number_index")), known(row));
                });
        return known;
    }

    private Optional<Known> found(Identity identity) {
        byte[] index = index(identity);
        return index == null ? Optional.empty() : known(index);
    }

    private Optional<Known> known(byte[] index) {
        return jdbc
                .query(
                        """
                        select i.person, k.wrapped
                        from registers.identity i
                        left join keys.person_key k on k.person = i.person
                        where i.number_index = ?
                        """,
                        (row, _) -> known(row),
                        (Object) index)
                .stream()
                .findFirst();
    }

    private Known known(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person", UUID.class));
        byte @Nullable [] wrapped = row.getBytes("wrapped");
        if (wrapped == null || !keyEncryptionKey.opens(person, wrapped)) {
            throw new Refused(new KeyDoesNotFit(person));
        }
        return new Known(person, keyEncryptionKey.unwrap(person, wrapped));
    }

    private Newcomer newcomer(PersonId person, Identity identity, DataKey key) {
        return new Newcomer(
                person,
                index(identity),
                keyEncryptionKey.wrap(person, key),
                KnownAs.of(person, identity, keyEncryptionKey));
    }
}
