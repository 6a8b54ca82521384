package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.testing.RealPostgres;

/** Decisions that were registered before their keys keep their texts and are found by the keys. */
class DecisionKeysTest {

    private final DataSource database = RealPostgres.newDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    void whatWasRegisteredBeforeIsFoundByItsKeyAndNothingNewComesBesideIt() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/ledger")
                .defaultSchema("ledger")
                .table("migration")
                .target("9")
                .load()
                .migrate();
        register("UBND tỉnh", "5/QĐ-UBND");
        register("UBND tỉnh", "5/Q\u00d0-UBND");
        register("UBND\u00a0tỉnh", "5/QĐ\u2013UBND");
        register("UBND tỉnh", "6/QĐ-UBND");

        LedgerSchema.migrate(database);

        assertThat(
                        jdbc.queryForList(
                                "select number from registers.decision where number_key = '5/qđ-ubnd' and issuer_key = 'ubnd tỉnh'",
                                String.class))
                .containsExactlyInAnyOrder("5/QĐ-UBND", "5/Q\u00d0-UBND", "5/QĐ\u2013UBND");
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from registers.decision where not twin",
                                Integer.class))
                .isEqualTo(2);
        assertThat(
                        jdbc.queryForList(
                                "select distinct signer_key from registers.decision", String.class))
                .isEqualTo(List.of("an"));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() ->
                        jdbc.update(
                                """
                                insert into registers.decision
                                select 'UBND TỈNH', year, '5/qđ-ubnd', signed_on, signer, issuer_key, number_key, signer_key
                                from registers.decision where not twin and number like '5%'
                                """));
    }

    private void register(String issuer, String number) {
        jdbc.update(
                "insert into registers.decision values (?, 2026, ?, date '2026-01-05', 'An')",
                issuer,
                number);
    }
}
