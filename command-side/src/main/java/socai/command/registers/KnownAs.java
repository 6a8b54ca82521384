package socai.command.registers;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.ledger.Note;
import socai.events.PartialDate;
import socai.events.PartialDate.Precision;
import socai.events.PersonId;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/**
 * The name and birth date of a person as keyed hashes: of name and year, of name and month, of name
 * and day. A name counts without regard to capitals, spaces and where a tone mark is put.
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the table, never compared
record KnownAs(PersonId person, byte[] year, byte @Nullable [] month, byte @Nullable [] day) {

    private static final String INSERT =
            """
            insert into registers.known_as (person, year, month, day)
            select * from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[])
            on conflict do nothing
            """;

    static KnownAs of(PersonId person, Identity identity, KeyEncryptionKey key) {
        String name = identity.nameForComparison();
        PartialDate born = identity.birthDate();
        return new KnownAs(
                person,
                index(key, name, PartialDate.ofYear(born.year())),
                born.precision() == Precision.YEAR
                        ? null
                        : index(key, name, PartialDate.of(YearMonth.from(born.earliest()))),
                born.isDay() ? index(key, name, born) : null);
    }

    private static byte[] index(KeyEncryptionKey key, String name, PartialDate born) {
        return key.index(String.join("\n", "known as", name, born.toString()));
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
