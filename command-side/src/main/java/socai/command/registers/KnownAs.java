package socai.command.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.ledger.Note;
import socai.events.PersonId;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/**
 * The name and birth date of a person as keyed hashes: of name and year, of name and month, of name
 * and day. A name counts without regard to capitals, spaces and where a tone mark is put.
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the table, never compared
record KnownAs(PersonId person, byte[] year, byte @Nullable [] month, byte @Nullable [] day) {

    private static final int MONTH_LETTERS = "1990-05".length();
    private static final int YEAR_LETTERS = "1990".length();

    private static final String INSERT =
            """
            insert into registers.known_as (person, year, month, day)
            select * from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[])
            on conflict do nothing
            """;

    static KnownAs of(PersonId person, Identity identity, KeyEncryptionKey key) {
        String name = identity.nameForComparison();
        String born = identity.birthDate().toString();
        return new KnownAs(
                person,
                index(key, name, born.substring(0, YEAR_LETTERS)),
                index(key, name, born.substring(0, MONTH_LETTERS)),
                index(key, name, born));
    }

    private static byte[] index(KeyEncryptionKey key, String name, String born) {
        return key.index(String.join("\n", "known as", name, born));
    }

    static Note insert(List<KnownAs> rows) {
        return new Note(
                INSERT,
                to -> {
                    to.column("uuid", rows, row -> row.person().value());
                    to.bytes(rows, KnownAs::year);
                    to.bytes(rows, KnownAs::month);
                    to.bytes(rows, KnownAs::day);
                });
    }
}
