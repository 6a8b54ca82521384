package socai.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the role that owns the database: random, made once, readable by one user only.
 *
 * @param isNew whether it was made by this start, so that the role does not know it yet
 */
record Password(String value, boolean isNew) {
    private static final int BYTES = 32;

    static Password in(Layout layout) throws IOException {
        Path file = layout.password();
        String kept = Text.read(file).strip();
        if (!kept.isEmpty()) {
            return new Password(kept, false);
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        Text.replace(file, made + "\n", "rw-------");
        return new Password(made, true);
    }

    /** Never the password: a record would print it into every log line. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
