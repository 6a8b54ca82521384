package socai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** The watch over connections sees what everybody else has caught, and nothing else. */
class BrokenConnectionsTest {

    @Test
    void anExceptionOfClass08FailsTheTestThoughItWasCaught() {
        SQLException broken =
                new PSQLException(
                        "Expected command status BEGIN, got COMMIT", PSQLState.PROTOCOL_VIOLATION);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> NoBrokenConnections.requireNone("here"))
                .withMessageContaining("here: 1 connection exceptions")
                .withMessageContaining("08P01: Expected command status BEGIN, got COMMIT")
                .satisfies(failure -> assertThat(failure.getSuppressed()).containsExactly(broken));
        assertThatCode(() -> NoBrokenConnections.requireNone("here")).doesNotThrowAnyException();
    }

    @Test
    void whoeverMadeItAndWithWhateverCauseItIsSeen() {
        List<SQLException> broken =
                List.of(
                        new SQLException("gone", "08003"),
                        new SQLException("gone", "08006", new IllegalStateException("why")),
                        new SQLException("gone", "08006", 7, new IllegalStateException("why")));

        assertThat(BrokenConnections.taken()).containsExactlyElementsOf(broken);
    }

    @Test
    void aConnectionThatIsUsedAfterItsEndIsSeen() throws SQLException {
        Connection connection = RealPostgres.newDatabase().getConnection();
        connection.close();

        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::createStatement);

        assertThat(BrokenConnections.taken())
                .extracting(SQLException::getSQLState)
                .containsExactly("08003");
    }

    @Test
    void whatTheDatabaseRefusesIsNoBrokenConnection() throws SQLException {
        try (Connection connection = RealPostgres.newDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select 1 / 0"));
        }

        assertThat(BrokenConnections.taken()).isEmpty();
    }
}
