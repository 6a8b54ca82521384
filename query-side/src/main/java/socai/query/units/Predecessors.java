package socai.query.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.query.units.UnitOnFile.Kin;

/** Whom a body continues: what others' streams say of it. */
final class Predecessors {

    private final JdbcTemplate jdbc;

    Predecessors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of days, as far as it took effect by the day. */
    List<Kin> of(UnitCode successor, LocalDate day, long knownAt) {
        return jdbc.query(
                """
                select unit, kind, effective_on, ledger_no from units.succession
                where successor = ? and effective_on <= ? and known_from <= ? and known_to > ?
                order by effective_on, unit, ledger_no
                """,
                (row, _) -> kin(row),
                successor.value(),
                day,
                knownAt,
                knownAt);
    }

    private static Kin kin(ResultSet row) throws SQLException {
        return new Kin(
                new UnitCode(row.getString("unit")),
                SuccessionKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getLong("ledger_no"));
    }
}
