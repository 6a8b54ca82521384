package socai.command.registers;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.Requests;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Register;
import socai.command.registers.RegisterRefusal.RequestReused;
import socai.identity.KeyEncryptionKey;

/**
 * The same request id twice has one effect: the second time the first receipt is returned and
 * nothing is recorded. The same id with another content is refused.
 */
public final class RequestRegister implements Register, Requests {

    private static final String INSERT =
            """
            insert into registers.request (id, fingerprint, stream, version)
            select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::int[])
            """;

    private final JdbcTemplate jdbc;
    private final KeyEncryptionKey key;

    /** A register whose fingerprints are keyed, because a request may hold an identity. */
    public RequestRegister(DataSource dataSource, KeyEncryptionKey key) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.key = key;
    }

    /** A request that carries many events stands here with the last of them. */
    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        Map<UUID, LedgerEvent> last = LinkedHashMap.newLinkedHashMap(1);
        appended.forEach(event -> last.put(event.order().authority().request(), event));
        return List.of(
                new Note(
                        INSERT,
                        to -> {
                            to.column("uuid", last.keySet(), id -> id);
                            to.column("text", last.values(), event -> keyed(event.order()));
                            to.column("uuid", last.values(), LedgerEvent::stream);
                            to.column("int4", last.values(), LedgerEvent::sequence);
                        }));
    }

    /** A request stands here once, with the last part of what it carries. */
    @Override
    public List<Note> notesOfPart(List<LedgerEvent> part) {
        return List.of();
    }

    /** A request that is being answered at this moment was sent twice. */
    @Override
    public Set<String> races() {
        return Set.of("request_pkey");
    }

    @Override
    public Optional<Receipt> earlier(Order order) {
        UUID request = order.authority().request();
        return jdbc
                .query(
                        "select fingerprint, stream, version from registers.request where id = ?",
                        (row, _) -> {
                            if (!keyed(order).equals(row.getString("fingerprint"))) {
                                throw new Refused(new RequestReused(request));
                            }
                            return new Receipt(
                                    row.getObject("stream", UUID.class), row.getLong("version"));
                        },
                        request)
                .stream()
                .findFirst();
    }

    private String keyed(Order order) {
        return HexFormat.of().formatHex(key.index(order.fingerprint()));
    }
}
