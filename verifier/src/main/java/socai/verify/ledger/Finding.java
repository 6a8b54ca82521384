package socai.verify.ledger;

/**
 * Something that is not as it must be.
 *
 * @param expected what must be there
 * @param found what is there
 */
public record Finding(Check check, Place place, String expected, String found) {}
