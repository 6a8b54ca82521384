package socai.verify.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether everybody who was recruited and not erased has a key, and nobody else. Without its
 * key an identity is as good as erased, under no decision; with it, an erased one is not erased.
 */
final class PersonKeys {

    private static final String TABLE = "keys.person_key";

    private static final String NO_KEYS =
            "(select null::uuid as person, null::bytea as wrapped where false)";

    private static final String PEOPLE =
            """
            select p.person, p.sequence, p.recruited, p.is_erased, p.erased,
                   k.person as keyed, k.wrapped
            from (
                select e.stream as person, min(e.sequence) as sequence,
                       min(s.ledger_no) filter (where n.name = 'personnel.recruited') as recruited,
                       bool_or(n.name = 'personnel.identity-erased') as is_erased,
                       min(s.ledger_no) filter (where n.name = 'personnel.identity-erased') as erased
                from ledger.event e
                join ledger.event_kind n on n.number = e.kind
                left join ledger.seal s on s.xid = e.xid and s.pos = e.pos
                where n.name in ('personnel.recruited', 'personnel.identity-erased')
                group by e.stream) p
            full join keys.person_key k on k.person = p.person
            order by p.recruited nulls last, p.person, k.person
            """;

    private final Tables tables;
    private final Findings findings;
    private final @Nullable KeyTrial trial;

    PersonKeys(Tables tables, @Nullable KeyTrial trial, Findings findings) {
        this.tables = tables;
        this.trial = trial;
        this.findings = findings;
    }

    void look() throws SQLException {
        String keys = tables.exists(TABLE) ? TABLE : NO_KEYS;
        tables.each(PEOPLE.replace(TABLE, keys), this::see);
    }

    private void see(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID keyed = row.getObject("keyed", UUID.class);
        if (person == null) {
            findings.note(false, Check.PERSON_KEYS, Place.LEDGER, "—", "key of " + keyed);
            return;
        }
        Place recruited = Place.of(row.getLong("recruited"), person, row.getLong("sequence"));
        if (row.getBoolean("is_erased")) {
            Place erased = Place.of(row.getLong("erased"));
            findings.note(keyed == null, Check.PERSON_KEYS, erased, "—", "key of " + person);
            return;
        }
        findings.note(keyed != null, Check.PERSON_KEYS, recruited, "key of " + person, "—");
        if (keyed != null && trial != null) {
            byte[] wrapped = row.getBytes("wrapped");
            findings.note(
                    wrapped != null && trial.opens(person, wrapped),
                    Check.PERSON_KEYS_OPEN,
                    recruited,
                    "key of " + person,
                    "another one, or altered");
        }
    }
}
