package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.ledger.LedgerSchema;
import socai.query.replay.AnswersSchema;
import socai.testing.RealPostgres;

/**
 * A projection's position belongs to one node at a time, also when nodes run under one process id
 * and one host name, as in containers they do; two that took themselves for the same owner would
 * both write the projection.
 */
class TokenClaimTest {

    private static final String PROJECTION = "roster";

    @Test
    void whatOneNodeHasClaimedNoOtherTakes() {
        DataSource database = RealPostgres.newDatabase();
        LedgerSchema.migrate(database);
        AnswersSchema.migrate(database);
        TokenStore first = node(database);
        TokenStore second = node(database);
        inWork(() -> first.initializeTokenSegments(PROJECTION, 1));
        inWork(() -> first.fetchToken(PROJECTION, 0));

        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> inWork(() -> second.fetchToken(PROJECTION, 0)));
        inWork(() -> first.extendClaim(PROJECTION, 0));

        inWork(() -> first.releaseClaim(PROJECTION, 0));
        inWork(() -> second.fetchToken(PROJECTION, 0));
        assertThat(
                        new JdbcTemplate(database)
                                .queryForList("select owner from replay.token", String.class))
                .hasSize(1)
                .doesNotContainNull();
    }

    private static TokenStore node(DataSource database) {
        QuerySide side = new QuerySide();
        return side.tokenStore(side.connectionProvider(database));
    }

    private static void inWork(Runnable action) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.execute(action);
    }
}
