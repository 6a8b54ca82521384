package socai.command.roster;

import socai.command.Refusal;

/**
 * What keeps a row out of the ledger.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param column as the header names it
 * @param value what the file says there; it may be personal data
 */
public record Mistake(long line, String column, String value, Refusal refusal) {

    /** It may end in a log line; what the file says may not. */
    @Override
    public String toString() {
        return "line %d, %s: %s".formatted(line, column, refusal.code());
    }
}
