package socai.command.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.command.Refusal;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Parameters;
import socai.command.ledger.PostgresLedger;
import socai.command.personnel.Units;
import socai.command.roster.Books;
import socai.command.roster.Pace;
import socai.command.roster.Recording;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelEvent;
import socai.identity.Identity;
import socai.organisation.UnitLife.Days;

/**
 * Answers the questions of an import with arrays, a few thousand to the question, and writes a
 * roster as one transaction of as many appends.
 */
public final class RosterBooks implements Books {

    private static final int AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PostgresLedger ledger;
    private final PeopleRegister people;
    private final UnitRegister units;
    private final DecisionRegister decisions;

    public RosterBooks(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            PostgresLedger ledger,
            PeopleRegister people,
            UnitRegister units,
            DecisionRegister decisions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.ledger = ledger;
        this.people = people;
        this.units = units;
        this.decisions = decisions;
    }

    @Override
    public Map<Identity, Who> enrol(Collection<Identity> identities) {
        Map<Identity, Who> all = HashMap.newHashMap(identities.size());
        inParts(identities, part -> all.putAll(people.enrolAll(part)));
        return all;
    }

    @Override
    public void release(Collection<Who> enrolled) {
        people.release(enrolled.stream().map(Who::person).toList());
    }

    @Override
    public Map<PersonId, List<PersonnelEvent>> careers(Collection<PersonId> of) {
        Map<PersonId, List<PersonnelEvent>> careers = new HashMap<>();
        inParts(
                of,
                part ->
                        ledger.events(part.stream().map(PersonId::value).toList())
                                .forEach((stream, events) ->
                                        careers.put(
                                                new PersonId(stream),
                                                events.stream()
                                                        .map(PersonnelEvent.class::cast)
                                                        .toList())));
        return careers;
    }

    @Override
    public Units bodies(Collection<UnitCode> bodies) {
        Map<UnitCode, Optional<Days>> seen = HashMap.newHashMap(bodies.size());
        bodies.forEach(body -> seen.put(body, Optional.empty()));
        inParts(
                bodies,
                part ->
                        units.lookUpAll(part)
                                .forEach((body, days) -> seen.put(body, Optional.of(days))));
        return new Units() {
            @Override
            public boolean exists(UnitCode unit, LocalDate day) {
                Optional<Days> days = seen.get(unit);
                return days == null
                        ? units.exists(unit, day)
                        : days.filter(known -> known.cover(day)).isPresent();
            }

            @Override
            public Optional<LocalDate> endOf(UnitCode unit) {
                Optional<Days> days = seen.get(unit);
                return days == null
                        ? units.endOf(unit)
                        : days.flatMap(known -> Optional.ofNullable(known.to()));
            }
        };
    }

    @Override
    public Map<Decision, Refusal> objections(Collection<Decision> cited) {
        Map<Decision, Refusal> objections = new HashMap<>();
        inParts(
                cited,
                part ->
                        jdbc.query(
                                DecisionRegister.DIFFERING,
                                statement -> DecisionRegister.bind(new Parameters(statement), part),
                                row -> {
                                    objections.put(
                                            DecisionRegister.cited(row),
                                            DecisionRegister.differing(row));
                                }));
        for (Decision decision : cited) {
            decisions.notYetSigned(decision).ifPresent(no -> objections.put(decision, no));
        }
        return objections;
    }

    @Override
    public void write(List<Recording> recordings, Pace pace) {
        transaction.executeWithoutResult(_ -> {
            int all = recordings.size();
            pace.at(0, all);
            for (int from = 0; from < all; from += AT_ONCE) {
                int to = Math.min(from + AT_ONCE, all);
                List<LedgerEvent> part =
                        recordings.subList(from, to).stream().map(RosterBooks::event).toList();
                if (to < all) {
                    ledger.appendPart(part);
                } else {
                    ledger.append(part);
                }
                pace.at(to, all);
            }
        });
    }

    private static LedgerEvent event(Recording recording) {
        return new LedgerEvent(
                recording.event().person().value(),
                recording.sequence(),
                recording.event(),
                recording.order());
    }

    private static <T> void inParts(Collection<T> all, Consumer<List<T>> each) {
        List<T> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            each.accept(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
    }
}
