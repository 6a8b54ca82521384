package socai.command.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Parameters;
import socai.command.ledger.Register;
import socai.command.personnel.Units;
import socai.events.UnitCode;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.Recruited;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;

/**
 * The days on which each body exists. Who decides about a person may look at what this node
 * remembers; whether it is still so is asked again in the transaction that writes, under a lock
 * that keeps bodies as they are until it ends.
 */
public final class UnitRegister implements Register, Units {

    private static final long BODIES_CHANGE = 0x50CA_B0D1L;

    private static final String NOBODY_CHANGES_BODIES = "select pg_advisory_xact_lock_shared(?)";
    private static final String CHANGE_BODIES_ALONE = "select pg_advisory_xact_lock(?)";

    private static final String ESTABLISH =
            """
            insert into registers.unit (code, exists_from)
            select * from unnest(?::text[], ?::date[])
            """;

    private static final String DISSOLVE =
            """
            update registers.unit u set exists_to = gone.day
            from unnest(?::text[], ?::date[]) as gone (code, day) where u.code = gone.code
            """;

    private static final String NOT_THERE =
            """
            select needed.code, needed.day
            from unnest(?::text[], ?::date[]) as needed (code, day)
            where not exists (
                select from registers.unit u
                where u.code = needed.code and u.exists_from <= needed.day
                  and (u.exists_to is null or u.exists_to > needed.day))
            limit 1
            """;

    private final JdbcTemplate jdbc;
    private final Map<UnitCode, Life> remembered = new ConcurrentHashMap<>();

    public UnitRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** [from, to), without an end while none is known. */
    private record Life(LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** A body on a day: its first, its first without it, or one on which it must be there. */
    private record On(UnitCode unit, LocalDate day) {}

    @Override
    public boolean exists(UnitCode unit, LocalDate day) {
        Life life = remembered.get(unit);
        if (life != null && life.covers(day)) {
            return true;
        }
        Optional<Life> now =
                jdbc
                        .query(
                                "select exists_from, exists_to from registers.unit where code = ?",
                                (row, _) ->
                                        new Life(
                                                row.getObject("exists_from", LocalDate.class),
                                                row.getObject("exists_to", LocalDate.class)),
                                unit.value())
                        .stream()
                        .findFirst();
        now.ifPresent(known -> remembered.put(unit, known));
        return now.filter(known -> known.covers(day)).isPresent();
    }

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        List<On> established = each(appended, UnitRegister::established);
        List<On> dissolved = each(appended, UnitRegister::dissolved);
        List<On> needed = each(appended, UnitRegister::needed);
        List<Note> notes = new ArrayList<>();
        if (!established.isEmpty() || !dissolved.isEmpty()) {
            notes.add(new Note(CHANGE_BODIES_ALONE, to -> to.value(BODIES_CHANGE)));
        } else if (!needed.isEmpty()) {
            notes.add(new Note(NOBODY_CHANGES_BODIES, to -> to.value(BODIES_CHANGE)));
        }
        if (!established.isEmpty()) {
            notes.add(new Note(ESTABLISH, to -> bind(to, established)));
        }
        if (!dissolved.isEmpty()) {
            notes.add(new Note(DISSOLVE, to -> bind(to, dissolved)));
        }
        if (!needed.isEmpty()) {
            notes.add(new Note(NOT_THERE, to -> bind(to, needed), this::decideAgain));
        }
        return notes;
    }

    private static void bind(Parameters to, List<On> rows) throws SQLException {
        to.column("text", rows, on -> on.unit().value());
        to.column("date", rows, On::day);
    }

    /** The stream decided on a body that has changed since; it will find the change. */
    private void decideAgain(ResultSet missing) throws SQLException {
        UnitCode unit = new UnitCode(missing.getString("code"));
        remembered.remove(unit);
        throw new ConcurrencyException(
                "body %s is not there on %s any more".formatted(unit, missing.getDate("day")));
    }

    private static List<On> each(
            List<LedgerEvent> appended, Function<LedgerEvent, Stream<On>> which) {
        return appended.stream().flatMap(which).distinct().toList();
    }

    private static Stream<On> established(LedgerEvent entry) {
        return entry.event() instanceof UnitEstablished unit
                ? Stream.of(new On(unit.unit(), unit.effectiveOn()))
                : Stream.empty();
    }

    private static Stream<On> dissolved(LedgerEvent entry) {
        return entry.event() instanceof UnitDissolved unit
                ? Stream.of(new On(unit.unit(), unit.effectiveOn()))
                : Stream.empty();
    }

    private static Stream<On> needed(LedgerEvent entry) {
        return entry.event() instanceof PersonnelEvent event
                ? switch (event) {
                    case Recruited to -> Stream.of(new On(to.unit(), to.effectiveOn()));
                    case Transferred to -> Stream.of(new On(to.unit(), to.effectiveOn()));
                    case Appointed _, TrainingCompleted _, Departed _, IdentityErased _ ->
                            Stream.empty();
                }
                : Stream.empty();
    }
}
