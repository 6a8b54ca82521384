package socai.query.compliance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.events.UnitCode;
import socai.query.replay.Columns;
import socai.timeline.Span;

/**
 * What a ledger entry changes in the staff of units, as entries of double bookkeeping: the career
 * as known before is taken out, the career as known after is put in, and what does not cancel is a
 * movement.
 */
final class Movements {

    private record Key(UnitCode unit, LocalDate effectiveOn, long ledgerNo) {}

    private record Amount(int staff, int minority) {

        Amount plus(Amount other) {
            return new Amount(staff + other.staff, minority + other.minority);
        }

        boolean isZero() {
            return staff == 0 && minority == 0;
        }
    }

    private final Map<Key, Amount> amounts = new HashMap<>();

    void add(long ledgerNo, List<Span<CareerState>> before, List<Span<CareerState>> after) {
        before.forEach(span -> book(ledgerNo, span, -1));
        after.forEach(span -> book(ledgerNo, span, 1));
    }

    void insert(JdbcTemplate jdbc) {
        List<Map.Entry<Key, Amount>> rows =
                amounts.entrySet().stream().filter(row -> !row.getValue().isZero()).toList();
        new Columns(
                        jdbc,
                        """
                        insert into compliance.movement
                            (unit, effective_on, ledger_no, staff, minority)
                        select * from unnest(?::text[], ?::date[], ?::bigint[], ?::int[], ?::int[])
                        """)
                .add("text", rows, row -> row.getKey().unit().value())
                .add("date", rows, row -> row.getKey().effectiveOn())
                .add("int8", rows, row -> row.getKey().ledgerNo())
                .add("int4", rows, row -> row.getValue().staff())
                .add("int4", rows, row -> row.getValue().minority())
                .execute();
    }

    private void book(long ledgerNo, Span<CareerState> span, int sign) {
        if (span.state() instanceof InService serving) {
            int minority = serving.ethnicity().isMinority() ? sign : 0;
            book(new Key(serving.unit(), span.from(), ledgerNo), new Amount(sign, minority));
            @Nullable LocalDate to = span.to();
            if (to != null) {
                book(new Key(serving.unit(), to, ledgerNo), new Amount(-sign, -minority));
            }
        }
    }

    private void book(Key key, Amount amount) {
        amounts.merge(key, amount, Amount::plus);
    }
}
