package socai.command.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Register;
import socai.command.personnel.Units;
import socai.events.UnitCode;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;

/** The days on which each body exists. */
public final class UnitRegister implements Register, Units {

    private final JdbcTemplate jdbc;

    public UnitRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public boolean exists(UnitCode unit, LocalDate day) {
        String locked =
                """
                select 1 from registers.unit
                where code = ? and exists_from <= ? and (exists_to is null or exists_to > ?)
                for share
                """;
        LocalDate on = day;
        return !jdbc.queryForList(locked, Integer.class, unit.value(), on, on).isEmpty();
    }

    @Override
    public void record(List<LedgerEvent> appended) {
        List<Object[]> established = new ArrayList<>();
        List<Object[]> dissolved = new ArrayList<>();
        for (LedgerEvent entry : appended) {
            if (entry.event() instanceof UnitEstablished unit) {
                established.add(new Object[] {unit.unit().value(), unit.effectiveOn()});
            } else if (entry.event() instanceof UnitDissolved unit) {
                dissolved.add(new Object[] {unit.effectiveOn(), unit.unit().value()});
            }
        }
        if (!established.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into registers.unit (code, exists_from) values (?, ?)", established);
        }
        if (!dissolved.isEmpty()) {
            jdbc.batchUpdate("update registers.unit set exists_to = ? where code = ?", dissolved);
        }
    }
}
