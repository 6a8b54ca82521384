package socai.query.replay;

/** A sealed event that this version cannot read. It is never skipped. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long ledgerNo;

    UnreadableEvent(long ledgerNo, RuntimeException why) {
        super(
                "event %d cannot be read by this version; ./socai verify tells more / phiên bản này không đọc được sự kiện %d"
                        .formatted(ledgerNo, ledgerNo),
                why);
        this.ledgerNo = ledgerNo;
    }

    /** Its ledger number. */
    public long ledgerNo() {
        return ledgerNo;
    }
}
