package socai.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/**
 * All sealed events in ledger order, as a stream that tells its reader when more has come. The
 * position is the dense ledger number: no gaps to remember, nothing that can be overtaken.
 */
public final class SealedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int READ_AHEAD = 1_000;

    private static final String READ_STREAM =
            """
            select ledger_no, sealed_at, stream, sequence, kind, actor, decision_number,
                   decision_signed_on, decision_issuer, decision_signer, reason, request, basis,
                   confirmed, attachments, account, approver, authentication, payload
            from ledger.sealed_event
            where stream = ? and sequence >= ? order by sequence limit ?
            """;

    private static final String READ_SOME_OF_STREAM =
            """
            select ledger_no, sealed_at, stream, sequence, kind, actor, decision_number,
                   decision_signed_on, decision_issuer, decision_signer, reason, request, basis,
                   confirmed, attachments, account, approver, authentication, payload
            from ledger.sealed_event
            where stream = ? and sequence = any (?) order by sequence
            """;

    private final JdbcTemplate jdbc;
    private final SealedCopy copy;
    private final Obstacles obstacles = new Obstacles();
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private volatile long head;

    public SealedEvents(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.copy = new SealedCopy(jdbc);
    }

    /** The last ledger number known to be sealed. */
    public long head() {
        return head;
    }

    /** What the readers of these events do not get past. */
    public Obstacles obstacles() {
        return obstacles;
    }

    /** The last ledger number that the database holds. */
    public long sealed() {
        return jdbc
                .queryForList(
                        "select ledger_no from ledger.sealed_event order by ledger_no desc limit 1",
                        Long.class)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Says that the ledger is sealed up to {@code ledgerNo}. */
    public void sealedUpTo(long ledgerNo) {
        if (ledgerNo > head) {
            head = ledgerNo;
            readers.forEach(Reader::tell);
        }
    }

    /**
     * The events after {@code ledgerNo}, in order, at most {@code limit} and not beyond one that
     * cannot be read.
     *
     * @throws UnreadableEvent when that is the first
     */
    public List<Recorded> after(long ledgerNo, int limit) {
        List<Recorded> read = new ArrayList<>();
        try {
            copy.after(ledgerNo, limit, read::add);
        } catch (UnreadableEvent e) {
            if (read.isEmpty()) {
                throw e;
            }
        }
        return read;
    }

    /** The sealed events of one stream in their order, from the one of this sequence on. */
    public List<Recorded> ofStream(UUID stream, long fromSequence, int limit) {
        return jdbc.query(READ_STREAM, (row, _) -> recorded(row), stream, fromSequence, limit);
    }

    /** Some sealed events of one stream in their order. */
    public List<Recorded> ofStream(UUID stream, Collection<Long> sequences) {
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(READ_SOME_OF_STREAM);
                    statement.setObject(1, stream);
                    statement.setArray(2, connection.createArrayOf("int8", sequences.toArray()));
                    return statement;
                },
                (row, _) -> recorded(row));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        Reader reader = new Reader(token == null ? 0 : token.position().orElse(0));
        readers.add(reader);
        return reader;
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        try {
            return read(row);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(row.getLong("ledger_no"), e);
        }
    }

    private static Recorded read(ResultSet row) throws SQLException {
        Instant sealedAt = row.getTimestamp("sealed_at").toInstant();
        return new Recorded(
                row.getLong("ledger_no"),
                sealedAt,
                row.getObject("stream", UUID.class),
                row.getLong("sequence"),
                AuthorityRow.read(row),
                EventJson.read(EventCatalog.numbered(row.getInt("kind")), row.getBytes("payload")));
    }

    /** One reader's place in the stream. */
    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {

        private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
        private final Object more = new Object();
        private long position;
        private volatile @Nullable Runnable onMore;

        Reader(long position) {
            this.position = position;
        }

        void tell() {
            synchronized (more) {
                more.notifyAll();
            }
            Runnable callback = onMore;
            if (callback != null) {
                callback.run();
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            fill();
            return Optional.ofNullable(ahead.peekFirst());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (peek().isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                synchronized (more) {
                    if (position >= head) {
                        more.wait(left);
                    }
                }
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return ahead.removeFirst();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            onMore = callback;
            return true;
        }

        @Override
        public void close() {
            readers.remove(this);
        }

        private void fill() {
            if (!ahead.isEmpty() || position >= head) {
                return;
            }
            try {
                for (Recorded recorded : after(position, READ_AHEAD)) {
                    ahead.addLast(message(recorded));
                    position = recorded.ledgerNo();
                }
                obstacles.pass(Obstacles.READING, position);
            } catch (UnreadableEvent e) {
                obstacles.meet(Obstacles.READING, e.ledgerNo(), e.ledgerNo(), e);
                throw e;
            }
        }

        private TrackedEventMessage<?> message(Recorded recorded) {
            return new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(recorded.ledgerNo()),
                    new GenericEventMessage<>(recorded));
        }
    }
}
