package socai.command.registers;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.career.StatedIdentities;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Parameters;
import socai.command.ledger.Streams;
import socai.command.personnel.PersonnelRefusal.NumberOfAnother;
import socai.command.registers.RegisterRefusal.KeyDoesNotFit;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.identity.DataKey;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;
import socai.timeline.Chronicle;
import socai.timeline.Entry;

/**
 * The numbers and names under which people are found, as they follow from the facts that stand: an
 * appended event changes them in its own transaction. A number of before stays; one that was
 * entered wrong, or whose recruitment is annulled, is free again.
 */
final class IdentitiesThatStand {

    private static final String FORGET_NUMBERS =
            """
            delete from registers.identity i
            where i.person = any (?::uuid[])
              and (i.number_index, i.person) not in (select * from unnest(?::bytea[], ?::uuid[]))
            """;

    private static final String FORGET_NAMES =
            "delete from registers.known_as where person = any (?::uuid[])";

    private static final String ADD_NUMBERS =
            """
            insert into registers.identity (number_index, person)
            select distinct n.number_index, n.person
            from unnest(?::bytea[], ?::uuid[]) as n (number_index, person)
            where not exists (
                select from registers.identity i
                where i.number_index = n.number_index and i.person = n.person)
            """;

    private final JdbcTemplate jdbc;
    private final Streams streams;
    private final KeyEncryptionKey key;

    IdentitiesThatStand(DataSource dataSource, KeyEncryptionKey key) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.streams = new Streams(dataSource);
        this.key = key;
    }

    @SuppressWarnings("ArrayRecordComponent") // a row on its way to the table, never compared
    private record Numbered(byte[] index, PersonId person) {}

    /**
     * What is noted about these events.
     *
     * @param isNew who is noted as a new person anyhow
     * @throws Refused when a number would lead to two people, or a key is missing
     */
    List<Note> notes(List<LedgerEvent> appended, Predicate<PersonId> isNew) {
        Map<UUID, List<LedgerEvent>> touched = new LinkedHashMap<>();
        for (LedgerEvent entry : appended) {
            if (entry.event() instanceof PersonnelEvent event && mayChange(event, entry, isNew)) {
                touched.put(entry.stream(), new ArrayList<>());
            }
        }
        if (touched.isEmpty()) {
            return List.of();
        }
        appended.stream()
                .filter(entry -> touched.containsKey(entry.stream()))
                .forEach(entry -> requireNonNull(touched.get(entry.stream())).add(entry));
        return notes(changed(touched));
    }

    /**
     * What is to be written so that these people are found as their streams say; of somebody whose
     * key is missing nothing.
     */
    List<Note> anew(Set<PersonId> people) {
        Map<PersonId, Set<SealedIdentity>> standing = LinkedHashMap.newLinkedHashMap(people.size());
        streams.events(people.stream().map(PersonId::value).toList())
                .forEach((stream, events) -> standing.put(new PersonId(stream), standing(events)));
        Set<PersonId> opened = keysThatFit(standing.keySet()).keySet();
        standing.keySet().retainAll(opened);
        return notes(standing);
    }

    private static boolean mayChange(
            PersonnelEvent event, LedgerEvent entry, Predicate<PersonId> isNew) {
        return switch (event) {
            case Recruited recruited -> entry.sequence() > 0 && !isNew.test(recruited.person());
            case Corrected word -> StatedIdentities.of(word.fact().value()).isPresent();
            case Annulled _ -> true;
            case PersonnelFact fact -> fact instanceof IdentityRecorded;
        };
    }

    /** Of whom other identities stand afterwards, and which. */
    private Map<PersonId, Set<SealedIdentity>> changed(Map<UUID, List<LedgerEvent>> touched) {
        Map<UUID, List<Event>> stored = streams.events(touched.keySet());
        Map<PersonId, Set<SealedIdentity>> changed = new LinkedHashMap<>();
        touched.forEach((stream, entries) -> {
            List<Event> before = stored.getOrDefault(stream, List.of());
            if (before.size() != entries.getFirst().sequence()) {
                throw new ConcurrencyException("another was faster in %s".formatted(stream));
            }
            List<Event> after = new ArrayList<>(before);
            entries.forEach(entry -> after.add(entry.event()));
            Set<SealedIdentity> standing = standing(after);
            if (!standing.equals(standing(before))) {
                changed.put(new PersonId(stream), standing);
            }
        });
        return changed;
    }

    /** None of somebody whose identity was erased. */
    private static Set<SealedIdentity> standing(List<Event> events) {
        Chronicle<PersonnelFact> chronicle = Chronicle.of(List.of());
        for (Event event : events) {
            long sequence = chronicle.lines().size();
            chronicle = chronicle.with(Career.line(sequence, sequence, (PersonnelEvent) event));
        }
        boolean isErased =
                chronicle.standing().entries().stream()
                        .map(Entry::fact)
                        .anyMatch(fact -> fact instanceof IdentityErased);
        return isErased ? Set.of() : StatedIdentities.standing(chronicle);
    }

    private List<Note> notes(Map<PersonId, Set<SealedIdentity>> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<PersonId, DataKey> keys = keys(changed.keySet());
        List<Numbered> numbers = new ArrayList<>();
        List<KnownAs> names = new ArrayList<>();
        changed.forEach((person, sealed) -> {
            for (Identity identity : opened(person, sealed, requireNonNull(keys.get(person)))) {
                if (identity.number().isKnown()) {
                    numbers.add(new Numbered(key.index(identity.number().digits()), person));
                }
                names.add(KnownAs.of(person, identity, key));
            }
        });
        requireNobodyElses(changed.keySet(), numbers);
        List<Note> notes = new ArrayList<>();
        notes.add(
                new Note(
                        FORGET_NUMBERS,
                        to -> {
                            to.column("uuid", changed.keySet(), PersonId::value);
                            to.bytes(numbers, Numbered::index);
                            to.column("uuid", numbers, row -> row.person().value());
                        }));
        notes.add(
                new Note(FORGET_NAMES, to -> to.column("uuid", changed.keySet(), PersonId::value)));
        if (!numbers.isEmpty()) {
            notes.add(
                    new Note(
                            ADD_NUMBERS,
                            to -> {
                                to.bytes(numbers, Numbered::index);
                                to.column("uuid", numbers, row -> row.person().value());
                            }));
        }
        if (!names.isEmpty()) {
            notes.add(KnownAs.insert(names));
        }
        return notes;
    }

    private static Set<Identity> opened(PersonId person, Set<SealedIdentity> sealed, DataKey key) {
        Set<Identity> opened = new LinkedHashSet<>();
        sealed.forEach(each -> opened.add(key.open(person, each)));
        return opened;
    }

    private Map<PersonId, DataKey> keys(Set<PersonId> people) {
        Map<PersonId, DataKey> keys = keysThatFit(people);
        for (PersonId person : people) {
            if (!keys.containsKey(person)) {
                throw new Refused(new KeyDoesNotFit(person));
            }
        }
        return keys;
    }

    private Map<PersonId, DataKey> keysThatFit(Set<PersonId> people) {
        Map<PersonId, DataKey> keys = HashMap.newHashMap(people.size());
        jdbc.query(
                "select person, wrapped from keys.person_key where person = any (?::uuid[])",
                statement -> new Parameters(statement).column("uuid", people, PersonId::value),
                row -> {
                    PersonId person = new PersonId(row.getObject("person", UUID.class));
                    byte[] wrapped = row.getBytes("wrapped");
                    if (key.opens(person, wrapped)) {
                        keys.put(person, key.unwrap(person, wrapped));
                    }
                });
        return keys;
    }

    /** A number that somebody gives up by the same decision is free. */
    private void requireNobodyElses(Set<PersonId> changed, List<Numbered> numbers) {
        Map<ByteBuffer, PersonId> wanted = HashMap.newHashMap(numbers.size());
        for (Numbered row : numbers) {
            PersonId other = wanted.put(ByteBuffer.wrap(row.index()), row.person());
            if (other != null && !other.equals(row.person())) {
                throw new Refused(new NumberOfAnother(row.person()));
            }
        }
        jdbc.query(
                "select number_index, person from registers.identity where number_index = any (?::bytea[])",
                statement -> new Parameters(statement).bytes(numbers, Numbered::index),
                row -> {
                    PersonId holder = new PersonId(row.getObject("person", UUID.class));
                    PersonId wants =
                            requireNonNull(
                                    wanted.get(ByteBuffer.wrap(row.getBytes("number_index"))));
                    if (!holder.equals(wants) && !changed.contains(holder)) {
                        throw new Refused(new NumberOfAnother(wants));
                    }
                });
    }
}
