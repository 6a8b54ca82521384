package socai.query.replay;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Puts the answers' tables in place. */
public final class AnswersSchema {

    private AnswersSchema() {}

    /** Migrates to this version. The ledger's tables must be there already. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/query")
                .defaultSchema("replay")
                .table("migration")
                .load()
                .migrate();
    }
}
