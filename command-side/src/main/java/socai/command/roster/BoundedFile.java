package socai.command.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import socai.command.Malformed;

/** The bytes of a file as they come, up to a bound, and their hash. */
final class BoundedFile extends FilterInputStream {

    static final int MEGABYTES_MAX = 30;
    private static final long BYTES_MAX = MEGABYTES_MAX * 1_000_000L;

    private final MessageDigest digest;
    private long count;

    BoundedFile(InputStream file) {
        super(file);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            count += read;
            if (count > BYTES_MAX) {
                throw new Malformed("", "roster-too-large", MEGABYTES_MAX);
            }
            digest.update(bytes, from, read);
        }
        return read;
    }

    /** The SHA-256 of what was read, once all of it was. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
