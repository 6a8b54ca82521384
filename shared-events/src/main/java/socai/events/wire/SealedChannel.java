package socai.events.wire;

/** The PostgreSQL channel on which the sealer announces the last sealed ledger number. */
public final class SealedChannel {

    public static final String NAME = "socai_sealed";

    private SealedChannel() {}
}
