package socai.command.registers;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Register;
import socai.command.registers.RegisterRefusal.DecisionDiffers;
import socai.events.Decision;

/**
 * Every decision that was ever cited. A second citation must agree with the first in day and
 * signer, because a number is unique per issuer and year of signing.
 */
public final class DecisionRegister implements Register {

    private final JdbcTemplate jdbc;

    public DecisionRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void record(List<LedgerEvent> appended) {
        Set<Decision> decisions = new LinkedHashSet<>();
        appended.forEach(entry -> decisions.add(entry.order().authority().decision()));
        List<Object[]> rows =
                decisions.stream()
                        .sorted(DecisionRegister::inOneOrderForAllWriters)
                        .map(DecisionRegister::row)
                        .toList();
        int[] inserted =
                jdbc.batchUpdate(
                        """
                        insert into registers.decision (issuer, year, number, signed_on, signer)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        rows);
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0) {
                requireSame(rows.get(i));
            }
        }
    }

    private void requireSame(Object[] row) {
        jdbc.query(
                """
                select number, issuer, signed_on, signer from registers.decision
                where issuer = ? and year = ? and number = ? and (signed_on, signer) <> (?, ?)
                """,
                (RowCallbackHandler)
                        known -> {
                            throw new Refused(
                                    new DecisionDiffers(
                                            known.getString("number"),
                                            known.getString("issuer"),
                                            known.getObject("signed_on", LocalDate.class),
                                            known.getString("signer")));
                        },
                row);
    }

    private static Object[] row(Decision decision) {
        return new Object[] {
            decision.issuer(),
            decision.signedOn().getYear(),
            decision.number(),
            decision.signedOn(),
            decision.signer()
        };
    }

    /**
     * Two writers that insert the same rows in one order wait for each other and never deadlock.
     */
    private static int inOneOrderForAllWriters(Decision one, Decision other) {
        int byIssuer = one.issuer().compareTo(other.issuer());
        return byIssuer != 0 ? byIssuer : one.number().compareTo(other.number());
    }
}
