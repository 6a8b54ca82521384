package socai.log;

import java.nio.ByteBuffer;
import java.util.List;

/** Entries as they are served (C2SP tlog-tiles): each with its length before it. */
public final class EntryBundle {

    private static final int LENGTH_BYTES = 2;

    private EntryBundle() {}

    /** The bundle of these entries, in order. */
    public static byte[] of(List<Hash> entries) {
        ByteBuffer bundle = ByteBuffer.allocate(entries.size() * (LENGTH_BYTES + Hash.BYTES));
        entries.forEach(entry -> bundle.putShort((short) Hash.BYTES).put(entry.bytes()));
        return bundle.array();
    }
}
