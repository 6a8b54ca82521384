package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventKind;
import socai.query.compliance.Restated.Cause;
import socai.query.compliance.Restated.Effect;
import socai.query.replay.AuthorityRow;

/** The movements that became known between two numbers and count on a day, as rows. */
final class RestatementRows {

    private static final String KNOWN_BETWEEN =
            """
            from compliance.movement
            where ledger_no > ? and ledger_no <= ? and effective_on <= ?
              and unit = any (?::text[])
            """;

    private static final String NUMBERS =
            """
            select ledger_no %s group by ledger_no, unit having %s
            union select unnest(?::bigint[])
            """
                    .formatted(KNOWN_BETWEEN, Figures.CHANGES);

    private final JdbcTemplate jdbc;
    private final Object[] between;

    /** Looks at these units. */
    RestatementRows(
            JdbcTemplate jdbc, long from, long to, LocalDate asOf, Collection<UnitCode> units) {
        this.jdbc = jdbc;
        String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        this.between = new Object[] {from, to, asOf, codes};
    }

    /** What all these movements change, by body. */
    Map<UnitCode, Figures> sums() {
        Map<UnitCode, Figures> sums = new HashMap<>();
        jdbc.query(
                "select unit, " + Figures.SUMS + KNOWN_BETWEEN + " group by unit",
                row -> {
                    sums.put(new UnitCode(row.getString("unit")), Figures.of(row));
                },
                between);
        return sums;
    }

    /** How many entries change something, these others among them. */
    int count(Collection<Long> others) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from (" + NUMBERS + ") n",
                        Integer.class,
                        with((Object) others.toArray(Long[]::new)));
        return count == null ? 0 : count;
    }

    /** Some of these entries in the order in which they became known. */
    List<Long> numbers(Collection<Long> others, int limit, int offset) {
        return jdbc.query(
                "select ledger_no from (" + NUMBERS + ") n order by ledger_no limit ? offset ?",
                (row, _) -> row.getLong("ledger_no"),
                with(others.toArray(Long[]::new), limit, offset));
    }

    /** The entries of these numbers, with what each changes in the people of bodies. */
    List<Cause> causes(Collection<Long> numbers, Function<Long, List<Effect>> effectsOnBodies) {
        Long[] asked = numbers.toArray(Long[]::new);
        Map<Long, List<Effect>> effects = new HashMap<>();
        jdbc.query(
                "select ledger_no, unit, "
                        + Figures.SUMS
                        + KNOWN_BETWEEN
                        + " and ledger_no = any (?) group by ledger_no, unit having "
                        + Figures.CHANGES
                        + " order by ledger_no, unit",
                row -> {
                    effects.computeIfAbsent(row.getLong("ledger_no"), _ -> new ArrayList<>())
                            .add(
                                    new Effect(
                                            new UnitCode(row.getString("unit")),
                                            Figures.of(row),
                                            null,
                                            null));
                },
                with((Object) asked));
        return jdbc.query(
                """
                select ledger_no, sealed_at, effective_on, stream, kind,
                       decision_number, decision_signed_on, decision_issuer, decision_signer, basis
                from ledger.sealed_event where ledger_no = any (?) order by ledger_no
                """,
                (row, _) -> {
                    long ledgerNo = row.getLong("ledger_no");
                    List<Effect> all = new ArrayList<>(effects.getOrDefault(ledgerNo, List.of()));
                    all.addAll(effectsOnBodies.apply(ledgerNo));
                    return cause(row, all);
                },
                (Object) asked);
    }

    private static Cause cause(ResultSet row, List<Effect> effects) throws SQLException {
        EventKind kind = EventCatalog.numbered(row.getInt("kind"));
        Instant sealedAt = row.getTimestamp("sealed_at").toInstant();
        LocalDate effectiveOn = row.getObject("effective_on", LocalDate.class);
        return new Cause(
                row.getLong("ledger_no"),
                sealedAt,
                effectiveOn,
                row.getObject("stream", UUID.class),
                kind.name(),
                Nature.of(kind.type(), effectiveOn, LegalDay.of(sealedAt)),
                AuthorityRow.basis(row),
                effects,
                List.of());
    }

    private Object[] with(Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(between));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
