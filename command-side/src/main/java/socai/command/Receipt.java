package socai.command;

import java.util.UUID;

/**
 * What a recorded command left behind.
 *
 * @param stream the stream that now holds the event
 * @param version the stream's version: the sequence number of its last event, from 0
 * @param events how many events of the stream the command made, 1 or more
 */
public record Receipt(UUID stream, long version, int events) {

    /** A receipt of one event. */
    public Receipt(UUID stream, long version) {
        this(stream, version, 1);
    }
}
