package socai.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that was attached to an act, by what proves it: the file itself lies elsewhere.
 *
 * @param sha256 SHA-256 over the 16 bytes of the salt and then the file, in lower-case hexadecimal
 * @param salt random, so that nobody can try likely files against the digest alone
 * @param mediaType such as {@code application/pdf}
 * @param size of the file in bytes
 */
public record Attachment(String sha256, UUID salt, String mediaType, long size) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    public Attachment {
        requireNonNull(salt, "attachments.salt");
        if (!DIGEST.matcher(requireNonNull(sha256, "attachments.sha256")).matches()) {
            throw new IllegalFact(
                    "attachment-digest", "not a SHA-256 in lower-case hexadecimal", sha256);
        }
        if (!MEDIA_TYPE.matcher(requireNonNull(mediaType, "attachments.mediaType")).matches()) {
            throw new IllegalFact("attachment-media-type", "not a media type", mediaType);
        }
        if (size < 1) {
            throw new IllegalFact("attachment-empty", "an attachment of %d bytes".formatted(size));
        }
    }
}
