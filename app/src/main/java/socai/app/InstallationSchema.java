package socai.app;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Puts in place the tables in which an installation knows about itself. */
public final class InstallationSchema {

    private InstallationSchema() {}

    /** Migrates to this version. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/installation")
                .defaultSchema("installation")
                .table("migration")
                .load()
                .migrate();
    }
}
