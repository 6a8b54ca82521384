package socai.command.registers;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

    /** Two writers that insert the same rows in one order wait for each other, never deadlock. */
    private static final Comparator<Decision> IN_ONE_ORDER_FOR_ALL_WRITERS =
            Comparator.comparing(Decision::issuer)
                    .thenComparing(Decision::number)
                    .thenComparing(Decision::signedOn);

    private final JdbcTemplate jdbc;

    public DecisionRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void record(List<LedgerEvent> appended) {
        List<Decision> cited =
                appended.stream()
                        .map(entry -> entry.order().authority().decision())
                        .distinct()
                        .sorted(IN_ONE_ORDER_FOR_ALL_WRITERS)
                        .toList();
        int inserted =
                jdbc.update(
                        """
                        insert into registers.decision (issuer, year, number, signed_on, signer)
                        select * from unnest(
                            ?::text[], ?::smallint[], ?::text[], ?::date[], ?::text[])
                        on conflict do nothing
                        """,
                        statement -> bind(statement, cited));
        if (inserted < cited.size()) {
            requireSame(cited);
        }
    }

    private void requireSame(List<Decision> cited) {
        jdbc.query(
                """
                select d.number, d.issuer, d.signed_on, d.signer
                from unnest(?::text[], ?::smallint[], ?::text[], ?::date[], ?::text[])
                    as cited (issuer, year, number, signed_on, signer)
                join registers.decision d using (issuer, year, number)
                where (d.signed_on, d.signer) <> (cited.signed_on, cited.signer)
                limit 1
                """,
                statement -> bind(statement, cited),
                (RowCallbackHandler)
                        known -> {
                            throw new Refused(
                                    new DecisionDiffers(
                                            known.getString("number"),
                                            known.getString("issuer"),
                                            known.getObject("signed_on", LocalDate.class),
                                            known.getString("signer")));
                        });
    }

    private static void bind(PreparedStatement statement, List<Decision> cited)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(1, array(connection, "text", cited, Decision::issuer));
        statement.setArray(2, array(connection, "int2", cited, d -> d.signedOn().getYear()));
        statement.setArray(3, array(connection, "text", cited, Decision::number));
        statement.setArray(4, array(connection, "date", cited, Decision::signedOn));
        statement.setArray(5, array(connection, "text", cited, Decision::signer));
    }

    private static Array array(
            Connection connection,
            String type,
            List<Decision> cited,
            Function<Decision, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, cited.stream().map(column).toArray());
    }
}
