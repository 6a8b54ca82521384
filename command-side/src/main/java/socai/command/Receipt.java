package socai.command;

import java.util.UUID;

/**
 * What a recorded command left behind.
 *
 * @param stream the stream that now holds the event
 * @param version the stream's version: the sequence number of its last event, from 0
 */
public record Receipt(UUID stream, long version) {}
