package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.query.compliance.Tally.ByParticular;
import socai.query.compliance.Tally.Came;
import socai.query.compliance.Tally.People;
import socai.reference.VerySmallList;

/** The facts behind one number of persons, as rows. */
final class TallyRows {

    /** One row for each fact and body, without what later entries took back. */
    private static final String OF_MEASURES =
            """
            with fact as materialized (
                select m.unit, m.effective_on, m.day_order, m.cause as entry, e.stream,
                       max(m.ledger_no) filter (where %1$s <> 0) as said_by,
                       sum(%1$s) as change
                from compliance.movement m join ledger.sealed_event e on e.ledger_no = m.cause
                where m.ledger_no <= ? and m.effective_on > ? and m.effective_on <= ?
                  and m.unit = any (?::text[])
                  and (?::text[] is null or m.flow = any (?::text[]))
                group by m.unit, m.effective_on, m.day_order, m.cause, e.stream
                having sum(%1$s) <> 0
            )
            """;

    /**
     * The same of what is counted one by one, which keeps no cause: where entries took something
     * back, what remains of a person's day in a body is one fact.
     */
    private static final String OF_PARTICULARS =
            """
            with fact as materialized (
                select unit, effective_on, 0 as day_order, min(ledger_no) as entry, stream,
                       max(ledger_no) as said_by, sum(persons) as change
                from (
                    select p.unit, p.effective_on, p.ledger_no, p.persons, e.stream,
                           case when min(p.persons) over day < 0 then 0
                                else p.ledger_no end as fact
                    from compliance.particular p
                    join ledger.sealed_event e on e.ledger_no = p.ledger_no
                    where p.ledger_no <= ? and p.effective_on > ? and p.effective_on <= ?
                      and p.unit = any (?::text[])
                      and p.particular = any (?::text[])
                    window day as (partition by p.unit, p.effective_on, e.stream)
                ) p
                group by unit, effective_on, stream, fact
                having sum(persons) <> 0
            )
            """;

    private static final String IN_ORDER = " order by effective_on, day_order, entry, unit ";

    private final JdbcTemplate jdbc;

    TallyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which facts are meant.
     *
     * @param knownAt as known at this number
     * @param after the last day before them
     * @param upTo their last day
     * @param units in these bodies
     * @param list which names the very small groups
     */
    record Asked(
            Tally what,
            long knownAt,
            LocalDate after,
            LocalDate upTo,
            Collection<UnitCode> units,
            VerySmallList list) {

        private String facts() {
            return switch (what) {
                case People people -> OF_MEASURES.formatted(sum(people));
                case Came came -> OF_MEASURES.formatted(sum(came.half().people()));
                case ByParticular _ -> OF_PARTICULARS;
                case Tally.Residents _ -> throw new IllegalStateException("no persons");
            };
        }

        private static String sum(People people) {
            Measure without = people.without();
            return "(m.%s%s)"
                    .formatted(
                            people.counted().column(),
                            without == null ? "" : " - m." + without.column());
        }

        private Object[] arguments(Object... more) {
            String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(knownAt);
            arguments.add(after);
            arguments.add(upTo);
            arguments.add(codes);
            if (what instanceof ByParticular particular) {
                arguments.add(particular.particulars(list).toArray(String[]::new));
            } else {
                String[] flows =
                        what instanceof Came
                                ? Flow.intoABody().stream().map(Flow::name).toArray(String[]::new)
                                : null;
                arguments.add(flows);
                arguments.add(flows);
            }
            arguments.addAll(List.of(more));
            return arguments.toArray();
        }
    }

    /**
     * What the facts make together.
     *
     * @param sum by how many persons they change the count
     * @param persons of how many persons they are, without those whose facts cancel
     */
    record Totals(int facts, long sum, int persons) {}

    /** One fact, before its entries are read. */
    record Fact(
            LocalDate effectiveOn,
            UUID person,
            UnitCode unit,
            int change,
            long entry,
            long saidBy) {}

    Totals totals(Asked asked) {
        return jdbc.query(
                        asked.facts()
                                + """
                                select count(*) as facts, coalesce(sum(change), 0) as sum,
                                       (select count(*) from (
                                            select from fact group by stream having sum(change) <> 0
                                        ) p) as persons
                                from fact
                                """,
                        (row, _) ->
                                new Totals(
                                        row.getInt("facts"),
                                        row.getLong("sum"),
                                        row.getInt("persons")),
                        asked.arguments())
                .getFirst();
    }

    /** By how many persons the first {@code number} facts in order of valid time change it. */
    long sumOfFirst(int number, Asked asked) {
        if (number == 0) {
            return 0;
        }
        Long sum =
                jdbc.queryForObject(
                        asked.facts()
                                + "select coalesce(sum(change), 0) from (select change from fact"
                                + IN_ORDER
                                + "limit ?) f",
                        Long.class,
                        asked.arguments(number));
        return sum == null ? 0 : sum;
    }

    /** Some of the facts in order of valid time. */
    List<Fact> facts(Asked asked, int limit, int offset) {
        return jdbc.query(
                asked.facts() + "select * from fact" + IN_ORDER + "limit ? offset ?",
                (row, _) -> fact(row),
                asked.arguments(limit, offset));
    }

    /** Some of the persons in order of their ids. */
    List<UUID> persons(Asked asked, int limit, int offset) {
        return jdbc.query(
                asked.facts()
                        + """
                        select stream from fact group by stream having sum(change) <> 0
                        order by stream limit ? offset ?
                        """,
                (row, _) -> row.getObject("stream", UUID.class),
                asked.arguments(limit, offset));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject("effective_on", LocalDate.class),
                row.getObject("stream", UUID.class),
                new UnitCode(row.getString("unit")),
                row.getInt("change"),
                row.getLong("entry"),
                row.getLong("said_by"));
    }
}
