package socai.events;

/** Sex as recorded on the civil-status record. */
public enum Sex {
    FEMALE,
    MALE
}
