package socai.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import socai.events.Authority;
import socai.events.Basis;
import socai.events.wire.AuthorityColumns;

/** The authority of an event in a row of the ledger's view. */
public final class AuthorityRow {

    /** The columns of the document alone, as {@link #basis} reads them. */
    public static final String BASIS_COLUMNS =
            "decision_number, decision_signed_on, decision_issuer, decision_signer, basis";

    private AuthorityRow() {}

    /** The document on which the event of a row rests. */
    public static Basis basis(ResultSet row) throws SQLException {
        return AuthorityColumns.basisOf(
                row.getString("decision_number"),
                row.getObject("decision_signed_on", LocalDate.class),
                row.getString("decision_issuer"),
                row.getString("decision_signer"),
                row.getBytes("basis"));
    }

    static Authority read(ResultSet row) throws SQLException {
        return new AuthorityColumns(
                        row.getString("actor"),
                        row.getString("decision_number"),
                        row.getObject("decision_signed_on", LocalDate.class),
                        row.getString("decision_issuer"),
                        row.getString("decision_signer"),
                        row.getString("reason"),
                        row.getObject("request", UUID.class),
                        row.getBytes("basis"),
                        row.getBytes("confirmed"),
                        row.getBytes("attachments"),
                        row.getString("account"),
                        row.getString("approver"),
                        row.getBytes("authentication"))
                .authority();
    }

    static Authority read(CopiedRow row) {
        return new AuthorityColumns(
                        row.text(),
                        row.textOrNull(),
                        row.dateOrNull(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.text(),
                        row.uuid(),
                        row.byteaOrNull(),
                        row.byteaOrNull(),
                        row.byteaOrNull(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.byteaOrNull())
                .authority();
    }
}
