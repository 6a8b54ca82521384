package socai.query.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Event;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** Whole streams as the ledger knows them. */
final class Streams {

    private final JdbcTemplate jdbc;

    Streams(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Makes a line of an event. */
    @FunctionalInterface
    interface Reading<E extends Event, F> {
        Line<F> line(long sequence, long ledgerNo, E event);
    }

    /** What was known of these streams before {@code ledgerNo}; none is missing, some are empty. */
    <E extends Event, F> Map<UUID, Chronicle<F>> before(
            long ledgerNo, Collection<UUID> streams, Class<E> type, Reading<E, F> reading) {
        return before(ledgerNo, streams, Set.of(), type, reading);
    }

    /** The same without the events of some kinds, which are not even read. */
    <E extends Event, F> Map<UUID, Chronicle<F>> before(
            long ledgerNo,
            Collection<UUID> streams,
            Set<Short> without,
            Class<E> type,
            Reading<E, F> reading) {
        Map<UUID, List<Line<F>>> known = HashMap.newHashMap(streams.size());
        streams.forEach(stream -> known.put(stream, new ArrayList<>()));
        Object[] ids = streams.toArray();
        jdbc.query(
                connection -> {
                    var statement =
                            connection.prepareStatement(
                                    """
                                    select stream, sequence, ledger_no, kind, payload
                                    from ledger.sealed_event
                                    where stream = any (?) and ledger_no < ?
                                      and kind <> all (?)
                                    """);
                    statement.setArray(1, connection.createArrayOf("uuid", ids));
                    statement.setLong(2, ledgerNo);
                    statement.setArray(3, connection.createArrayOf("int2", without.toArray()));
                    return statement;
                },
                row -> {
                    Event event =
                            EventJson.read(
                                    EventCatalog.numbered(row.getInt("kind")),
                                    row.getBytes("payload"));
                    known.computeIfAbsent(
                                    row.getObject("stream", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    reading.line(
                                            row.getLong("sequence"),
                                            row.getLong("ledger_no"),
                                            type.cast(event)));
                });
        Map<UUID, Chronicle<F>> chronicles = HashMap.newHashMap(known.size());
        known.forEach((stream, lines) -> chronicles.put(stream, Chronicle.of(lines)));
        return chronicles;
    }
}
