package socai.command.roster;

/** A cell does not say what it should. Caught where its row is read. */
final class NotSo extends RuntimeException {

    private final Column column;
    private final transient RosterRefusal refusal;

    NotSo(Column column, RosterRefusal refusal) {
        super(refusal.code(), null, false, false);
        this.column = column;
        this.refusal = refusal;
    }

    Column column() {
        return column;
    }

    RosterRefusal refusal() {
        return refusal;
    }
}
