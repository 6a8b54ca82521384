package socai.command.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Parameters;
import socai.command.ledger.Register;
import socai.command.organisation.Lives;
import socai.command.personnel.Units;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.organisation.Ending;
import socai.organisation.UnitLife.Days;

/**
 * The days on which each body exists. Who decides about a person may look at what this node
 * remembers; whether it is still so is asked again in the transaction that writes, under a lock
 * that keeps bodies as they are until it ends.
 */
public final class UnitRegister implements Register, Units, Lives {

    private static final long BODIES_CHANGE = 0x50CA_B0D1L;

    private static final String NOBODY_CHANGES_BODIES = "select pg_advisory_xact_lock_shared(?)";
    private static final String CHANGE_BODIES_ALONE = "select pg_advisory_xact_lock(?)";

    /** Who appends with it waits for all others that change bodies, and they wait for its end. */
    static final Note ALONE = new Note(CHANGE_BODIES_ALONE, to -> to.value(BODIES_CHANGE));

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

    private static final String FORGET = "delete from registers.unit where code = any (?::text[])";

    private static final String LIVES =
            """
            insert into registers.unit (code, exists_from, exists_to)
            select * from unnest(?::text[], ?::date[], ?::date[])
            """;

    private static final String SUCCESSORS =
            """
            insert into registers.successor (successor, unit)
            select * from unnest(?::text[], ?::text[]) on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final Map<UnitCode, Optional<Days>> changing = new ConcurrentHashMap<>();
    private final Map<UnitCode, Days> remembered = new ConcurrentHashMap<>();

    public UnitRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** A body on a day: its first, its first without it, or one on which it must be there. */
    private record On(UnitCode unit, LocalDate day) {}

    /** That a body gets posts or residents of another. */
    private record Succession(UnitCode successor, UnitCode unit) {}

    @Override
    public boolean exists(UnitCode unit, LocalDate day) {
        Days days = remembered.get(unit);
        return (days != null && days.cover(day))
                || lookUp(unit).filter(now -> now.cover(day)).isPresent();
    }

    @Override
    public Optional<LocalDate> endOf(UnitCode unit) {
        Optional<Days> days =
                Optional.ofNullable(remembered.get(unit))
                        .filter(known -> known.to() == null)
                        // An end may have been annulled elsewhere, and a refusal is final.
                        .or(() -> lookUp(unit));
        days.ifPresent(seen -> BodiesNeeded.look(unit, seen));
        return days.map(Days::to);
    }

    @Override
    public void change(UnitCode unit, Optional<Days> days) {
        changing.put(unit, days);
        CurrentUnitOfWork.get().onCleanup(_ -> changing.remove(unit));
    }

    /** The days of those of these bodies that exist at all, as a load looks at them. */
    Map<UnitCode, Days> lookUpAll(Collection<UnitCode> units) {
        Map<UnitCode, Days> known = HashMap.newHashMap(units.size());
        jdbc.query(
                "select code, exists_from, exists_to from registers.unit where code = any (?::text[])",
                statement -> new Parameters(statement).column("text", units, UnitCode::value),
                row -> {
                    known.put(
                            new UnitCode(row.getString("code")),
                            new Days(
                                    row.getObject("exists_from", LocalDate.class),
                                    row.getObject("exists_to", LocalDate.class)));
                });
        remembered.putAll(known);
        return known;
    }

    private Optional<Days> lookUp(UnitCode unit) {
        Optional<Days> now =
                jdbc
                        .query(
                                "select exists_from, exists_to from registers.unit where code = ?",
                                (row, _) ->
                                        new Days(
                                                row.getObject("exists_from", LocalDate.class),
                                                row.getObject("exists_to", LocalDate.class)),
                                unit.value())
                        .stream()
                        .findFirst();
        now.ifPresent(known -> remembered.put(unit, known));
        return now;
    }

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        List<On> established = each(appended, UnitRegister::established);
        List<On> dissolved = each(appended, UnitRegister::dissolved);
        List<UnitCode> amended = appended.stream().flatMap(this::amended).distinct().toList();
        BodiesNeeded needed = BodiesNeeded.by(appended, remembered);
        List<Note> notes = new ArrayList<>();
        if (!established.isEmpty() || !dissolved.isEmpty() || !amended.isEmpty()) {
            notes.add(ALONE);
        } else if (!needed.isEmpty()) {
            notes.add(new Note(NOBODY_CHANGES_BODIES, to -> to.value(BODIES_CHANGE)));
        }
        if (!established.isEmpty()) {
            notes.add(new Note(ESTABLISH, to -> bind(to, established)));
        }
        if (!dissolved.isEmpty()) {
            notes.add(new Note(DISSOLVE, to -> bind(to, dissolved)));
        }
        if (!amended.isEmpty()) {
            notes.add(new Note(FORGET, to -> to.column("text", amended, UnitCode::value)));
            notes.add(new Note(LIVES, to -> bindLives(to, amended)));
        }
        List<Succession> successions =
                appended.stream().flatMap(UnitRegister::successions).distinct().toList();
        if (!successions.isEmpty()) {
            notes.add(
                    new Note(
                            SUCCESSORS,
                            to -> {
                                to.column("text", successions, each -> each.successor().value());
                                to.column("text", successions, each -> each.unit().value());
                            }));
        }
        if (!needed.isEmpty()) {
            notes.add(needed.stillThere(this::decideAgain));
        }
        return notes;
    }

    private static void bind(Parameters to, List<On> rows) throws SQLException {
        to.column("text", rows, on -> on.unit().value());
        to.column("date", rows, On::day);
    }

    @SuppressWarnings("NullAway") // a date[] may hold nulls
    private void bindLives(Parameters to, List<UnitCode> amended) throws SQLException {
        List<UnitCode> existing =
                amended.stream().filter(unit -> daysAfter(unit).isPresent()).toList();
        to.column("text", existing, UnitCode::value);
        to.column("date", existing, unit -> daysAfter(unit).orElseThrow().from());
        to.column("date", existing, unit -> daysAfter(unit).orElseThrow().to());
    }

    private Optional<Days> daysAfter(UnitCode unit) {
        return changing.getOrDefault(unit, Optional.empty());
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
        return entry.event() instanceof OrganisationFact fact
                        && (fact instanceof UnitDissolved
                                || fact instanceof UnitMerged
                                || (fact instanceof UnitSplit division && !division.goesOn()))
                ? Stream.of(new On(fact.unit(), fact.effectiveOn()))
                : Stream.empty();
    }

    private static Stream<Succession> successions(LedgerEvent entry) {
        if (entry.event() instanceof OrganisationFact fact) {
            return successions(fact);
        }
        return entry.event() instanceof UnitFactCorrected word
                ? successions(word.fact().value())
                : Stream.empty();
    }

    private static Stream<Succession> successions(OrganisationFact fact) {
        return Ending.of(fact).stream()
                .flatMap(ending ->
                        ending.into().stream()
                                .filter(unit -> !unit.equals(ending.unit()))
                                .map(unit -> new Succession(unit, ending.unit())));
    }

    private Stream<UnitCode> amended(LedgerEvent entry) {
        return entry.event() instanceof OrganisationEvent event
                        && !(event instanceof OrganisationFact)
                        && changing.containsKey(event.unit())
                ? Stream.of(event.unit())
                : Stream.empty();
    }
}
