package socai.command.ledger;

import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventKind;

/** Puts the ledger's tables in place and checks that database and program mean the same events. */
public final class LedgerSchema {

    private LedgerSchema() {}

    /**
     * SQL, for the owner of the tables, that lets {@code role} read and append, and nothing else:
     * not choose the place of an event, and not name the keys of the log.
     */
    public static String rightsOf(String role) {
        return """
        grant usage on schema ledger to %1$s;
        grant select on all tables in schema ledger to %1$s;
        revoke insert on all tables in schema ledger from %1$s;
        grant insert (stream, sequence, kind, effective_on, recorded_at, actor, decision_number,
            decision_signed_on, decision_issuer, decision_signer, reason, request, payload, salt,
            format, basis, confirmed, attachments, account, approver, authentication)
            on ledger.event to %1$s;
        grant insert on ledger.seal, ledger.tile, ledger.checkpoint to %1$s;
        """
                .formatted(role);
    }

    /**
     * Migrates to this version.
     *
     * @throws IllegalStateException when the database gives an event number another meaning, or
     *     holds kinds of a newer version
     */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/ledger")
                .javaMigrations(new DecisionKeys())
                .defaultSchema("ledger")
                .table("migration")
                .load()
                .migrate();
        agreeOnKinds(new JdbcTemplate(dataSource));
    }

    /** Compares before it writes, so that a database that is refused is left as it was. */
    private static void agreeOnKinds(JdbcTemplate jdbc) {
        Map<Short, String> ours =
                EventCatalog.all().stream()
                        .collect(Collectors.toMap(EventKind::number, LedgerSchema::label));
        jdbc.query(
                "select number, name, revision from ledger.event_kind order by number",
                row -> {
                    String stored = row.getString("name") + " r" + row.getInt("revision");
                    String known = ours.getOrDefault(row.getShort("number"), "unknown");
                    if (!stored.equals(known)) {
                        throw new IllegalStateException(
                                "event kind %d is %s in this database and %s in this program"
                                        .formatted(row.getShort("number"), stored, known));
                    }
                });
        jdbc.batchUpdate(
                "insert into ledger.event_kind (number, name, revision) values (?, ?, ?)"
                        + " on conflict (number) do nothing",
                EventCatalog.all().stream()
                        .map(kind -> new Object[] {kind.number(), kind.name(), kind.revision()})
                        .toList());
    }

    private static String label(EventKind kind) {
        return kind.name() + " r" + kind.revision();
    }
}
