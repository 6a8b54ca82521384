package socai.command.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Event;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/** What streams hold, many at once, and whether it still is all when something is written. */
public final class Streams {

    private static final String READ =
            """
            select stream, kind, payload from ledger.event
            where stream = any (?::uuid[]) order by stream, sequence
            """;

    private static final String RECORDED_MEANWHILE =
            """
            select e.stream from unnest(?::uuid[], ?::int[]) as seen (stream, events)
            join ledger.event e on e.stream = seen.stream and e.sequence >= seen.events
            limit 1
            """;

    private final JdbcTemplate jdbc;

    public Streams(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** What these streams hold, each in order of sequence; a stream without events is left out. */
    public Map<UUID, List<Event>> events(Collection<UUID> streams) {
        Map<UUID, List<Event>> events = new HashMap<>();
        jdbc.query(
                READ,
                statement -> new Parameters(statement).column("uuid", streams, stream -> stream),
                row -> {
                    Event event =
                            EventJson.read(
                                    EventCatalog.numbered(row.getInt("kind")),
                                    row.getBytes("payload"));
                    events.computeIfAbsent(
                                    row.getObject("stream", UUID.class), _ -> new ArrayList<>())
                            .add(event);
                });
        return events;
    }

    /**
     * Lets the present append only pass if these streams hold no event more than was seen. It looks
     * at one moment: who writes to them must be kept out by a lock until the append ends.
     *
     * @param seen how many events each was seen to hold
     */
    public static Note unchanged(Map<UUID, Integer> seen) {
        return new Note(
                RECORDED_MEANWHILE,
                to -> {
                    to.column("uuid", seen.entrySet(), Map.Entry::getKey);
                    to.column("int4", seen.entrySet(), Map.Entry::getValue);
                },
                row -> {
                    throw new ConcurrencyException(
                            "something was recorded in %s meanwhile"
                                    .formatted(row.getObject("stream", UUID.class)));
                });
    }
}
