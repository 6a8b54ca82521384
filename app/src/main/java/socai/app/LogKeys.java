package socai.app;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.command.ledger.KeyRing;
import socai.command.ledger.WrongKey;
import socai.log.KeyFolder;

/** Opens the keys of the log in the data folder, for the product and for single commands. */
final class LogKeys {

    private LogKeys() {}

    /**
     * The keys, held against those registered in a database whose tables are in place.
     *
     * @throws NotStarted when this folder may not sign for this ledger
     */
    static KeyRing open(DataSource database, Path data, String origin) {
        KeyRing keys =
                new KeyRing(
                        database,
                        new JdbcTransactionManager(database),
                        new KeyFolder(data.resolve("keys")),
                        origin);
        try {
            keys.open();
        } catch (WrongKey e) {
            throw new NotStarted(String.valueOf(e.getMessage()));
        }
        return keys;
    }
}
