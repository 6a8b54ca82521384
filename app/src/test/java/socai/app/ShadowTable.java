package socai.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import socai.app.postgres.RunningServer;

/** A table that somebody added to the product's database to keep what they should not. */
final class ShadowTable {

    private final Path folder;

    ShadowTable(Path folder, String note) throws SQLException {
        this.folder = folder;
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema shadow");
            statement.execute("create table shadow.note (id integer, said bytea)");
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into shadow.note values (1, convert_to(?, 'UTF8'))")) {
                insert.setString(1, note);
                insert.execute();
            }
        }
    }

    void drop() throws SQLException {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema shadow cascade");
        }
    }

    /** As the role that owns the tables, beside the product that runs. */
    static Connection connect(Path folder) throws SQLException {
        RunningServer server = RunningServer.of(folder).orElseThrow();
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
