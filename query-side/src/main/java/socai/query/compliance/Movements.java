package socai.query.compliance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelFact;
import socai.query.replay.Columns;
import socai.timeline.Entry;
import socai.timeline.Step;

/**
 * What a ledger entry changes in the figures of bodies, as entries of double bookkeeping: the
 * career as known before is taken out, the career as known after is put in, and what does not
 * cancel is a movement.
 */
final class Movements {

    private static final String INSERT =
            """
            insert into compliance.movement
                (ledger_no, unit, effective_on, day_order, cause, flow, %s)
            select * from unnest(
                ?::bigint[], ?::text[], ?::date[], ?::smallint[], ?::bigint[], ?::text[]%s)
            """
                    .formatted(Measure.COLUMNS, ", ?::smallint[]".repeat(Measure.COUNT));

    private record Key(
            long ledgerNo,
            UnitCode unit,
            LocalDate effectiveOn,
            int dayOrder,
            long cause,
            Flow flow) {}

    private record ParticularKey(
            long ledgerNo, UnitCode unit, LocalDate effectiveOn, String particular) {}

    private final Map<Key, Figures> amounts = new HashMap<>();
    private final Map<ParticularKey, Integer> particulars = new HashMap<>();

    void add(
            long ledgerNo,
            List<Step<PersonnelFact, CareerState>> before,
            List<Step<PersonnelFact, CareerState>> after) {
        before.forEach(step -> book(ledgerNo, step, false));
        after.forEach(step -> book(ledgerNo, step, true));
    }

    void insert(JdbcTemplate jdbc) {
        List<Map.Entry<Key, Figures>> rows =
                amounts.entrySet().stream()
                        .filter(row -> !row.getValue().equals(Figures.NONE))
                        .toList();
        Columns columns =
                new Columns(jdbc, INSERT)
                        .add("int8", rows, row -> row.getKey().ledgerNo())
                        .add("text", rows, row -> row.getKey().unit().value())
                        .add("date", rows, row -> row.getKey().effectiveOn())
                        .add("int2", rows, row -> row.getKey().dayOrder())
                        .add("int8", rows, row -> row.getKey().cause())
                        .add("text", rows, row -> row.getKey().flow().name());
        for (Measure measure : Measure.values()) {
            columns.add("int2", rows, row -> row.getValue().of(measure));
        }
        columns.execute();
        insertParticulars(jdbc);
    }

    private void insertParticulars(JdbcTemplate jdbc) {
        List<Map.Entry<ParticularKey, Integer>> rows =
                particulars.entrySet().stream().filter(row -> row.getValue() != 0).toList();
        new Columns(
                        jdbc,
                        """
                        insert into compliance.particular
                            (ledger_no, unit, effective_on, particular, persons)
                        select * from unnest(
                            ?::bigint[], ?::text[], ?::date[], ?::text[], ?::smallint[])
                        """)
                .add("int8", rows, row -> row.getKey().ledgerNo())
                .add("text", rows, row -> row.getKey().unit().value())
                .add("date", rows, row -> row.getKey().effectiveOn())
                .add("text", rows, row -> row.getKey().particular())
                .add("int2", rows, row -> row.getValue())
                .execute();
    }

    private void book(long ledgerNo, Step<PersonnelFact, CareerState> step, boolean in) {
        bookParticulars(ledgerNo, step, step.before(), in ? -1 : 1);
        bookParticulars(ledgerNo, step, step.after(), in ? 1 : -1);
        PersonnelFact fact = step.entry().fact();
        bookHappening(ledgerNo, step, in);
        Figures was = Figures.of(step.before());
        Figures is = Figures.of(step.after());
        if (step.before() instanceof InService from
                && step.after() instanceof InService to
                && from.unit().equals(to.unit())) {
            book(ledgerNo, step, from.unit(), Flow.within(from, to), is.minus(was), in);
            return;
        }
        if (step.before() instanceof InService from) {
            book(ledgerNo, step, from.unit(), Flow.outOf(step.after(), fact), was.negated(), in);
        }
        if (step.after() instanceof InService to) {
            book(ledgerNo, step, to.unit(), Flow.into(step.before(), fact), is, in);
        }
    }

    private void book(
            long ledgerNo,
            Step<PersonnelFact, CareerState> step,
            UnitCode unit,
            Flow flow,
            Figures change,
            boolean in) {
        if (change.equals(Figures.NONE)) {
            return;
        }
        Entry<PersonnelFact> entry = step.entry();
        amounts.merge(
                new Key(
                        ledgerNo,
                        unit,
                        entry.effectiveOn(),
                        entry.dayOrder(),
                        entry.ledgerNo(),
                        flow),
                in ? change : change.negated(),
                Figures::plus);
    }

    private void bookHappening(long ledgerNo, Step<PersonnelFact, CareerState> step, boolean in) {
        Happening happening = Happening.of(step.before(), step.entry().fact(), step.after());
        InService person =
                step.after() instanceof InService is
                        ? is
                        : step.before() instanceof InService was ? was : null;
        if (happening == null || person == null) {
            return;
        }
        particulars.merge(
                new ParticularKey(
                        ledgerNo,
                        person.unit(),
                        step.entry().effectiveOn(),
                        Particular.happened(
                                happening, person.sex(), person.ethnicity().isMinority())),
                in ? 1 : -1,
                Integer::sum);
    }

    private void bookParticulars(
            long ledgerNo, Step<PersonnelFact, CareerState> step, CareerState state, int persons) {
        if (state instanceof InService person) {
            LocalDate day = step.entry().effectiveOn();
            for (String particular : Particular.of(person)) {
                particulars.merge(
                        new ParticularKey(ledgerNo, person.unit(), day, particular),
                        persons,
                        Integer::sum);
            }
        }
    }
}
