package socai.command.roster;

/**
 * A cell that an import reads otherwise than it was written, because it is certain what was meant.
 *
 * @param line the line of the file on which its row begins, from 1
 * @param column as the header names it
 * @param found what the file says there; it may be personal data
 * @param instead what was read
 */
public record Repair(long line, String column, String found, String instead) {

    /** It may end in a log line; what the file says may not. */
    @Override
    public String toString() {
        return "line %d, %s".formatted(line, column);
    }
}
