package socai.query.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.log.Hash;
import socai.query.NotFound;
import socai.query.knowledge.AskedKnowledge.AtInstant;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.AskedKnowledge.Newest;
import socai.query.knowledge.Knowledge.Checkpoint;

/** Finds the knowledge that a question means, through the checkpoints that the log has signed. */
public final class Checkpoints {

    private static final String AT =
            """
            select size, root, sealed_at, ledger.whole_until(?) as whole
            from ledger.checkpoint where size >= ? order by size limit 1
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Checkpoints(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /**
     * The knowledge that a question means. All that is known ends with the last checkpoint, or
     * where the decision began of which that one holds a part: none is told by half. An instant
     * after which nothing was sealed yet means the last checkpoint before it.
     *
     * @param seen the last ledger number in the tables that are to answer
     * @throws NotFound when those tables have not come that far, or the instant has not
     */
    public Knowledge of(AskedKnowledge asked, long seen) {
        return switch (asked) {
            case Newest _ -> {
                Knowledge last = at(lastSizeWithin(seen));
                yield last.isWhole() ? last : at(last.wholeLedgerNo());
            }
            case AtNumber number -> {
                if (number.ledgerNo() > seen) {
                    throw new NotFound("number-not-reached", number.ledgerNo(), seen);
                }
                yield at(number.ledgerNo());
            }
            case AtInstant moment -> at(sealedBy(moment.instant(), seen));
        };
    }

    private long lastSizeWithin(long seen) {
        return jdbc
                .queryForList(
                        """
                        select size from ledger.checkpoint
                        where size <= ? order by size desc limit 1
                        """,
                        Long.class,
                        seen)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private long sealedBy(Instant instant, long seen) {
        long ledgerNo = instant.isAfter(clock.instant()) ? Long.MAX_VALUE : lastSealedBy(instant);
        if (ledgerNo > seen) {
            throw new NotFound("instant-not-reached", instant, seen);
        }
        return ledgerNo;
    }

    private long lastSealedBy(Instant instant) {
        return jdbc
                .queryForList(
                        """
                        select size from ledger.checkpoint
                        where sealed_at <= ? order by sealed_at desc limit 1
                        """,
                        Long.class,
                        instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private Knowledge at(long ledgerNo) {
        if (ledgerNo == 0) {
            return Knowledge.NOTHING;
        }
        return jdbc.query(AT, (row, _) -> knowledge(ledgerNo, row), ledgerNo, ledgerNo).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "ledger number %d is in no checkpoint".formatted(ledgerNo)));
    }

    /** A batch is sealed at one instant, which is that of its checkpoint. */
    private static Knowledge knowledge(long ledgerNo, ResultSet row) throws SQLException {
        return new Knowledge(
                ledgerNo,
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                new Checkpoint(row.getLong("size"), new Hash(row.getBytes("root"))),
                row.getLong("whole"));
    }
}
