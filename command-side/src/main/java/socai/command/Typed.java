package socai.command;

import socai.events.Decision;
import socai.events.IllegalFact;
import socai.text.Spelling;

/**
 * Texts on their way from a terminal or an address into a command: repaired where it is certain
 * what was meant ({@link Spelling}), refused where it is not.
 */
public final class Typed {

    private Typed() {}

    /**
     * A text as it is meant.
     *
     * @throws IllegalFact naming {@code field} when a word mixes letters of two scripts
     */
    public static String text(String typed, String field) {
        return meant(Spelling.of(typed), field);
    }

    /** The same for the number of a document. */
    public static String number(String typed, String field) {
        return meant(Spelling.ofNumber(typed), field);
    }

    /** A decision whose texts are as they are meant. */
    public static Decision decision(Decision typed) {
        return new Decision(
                number(typed.number(), "decision.number"),
                typed.signedOn(),
                text(typed.issuer(), "decision.issuer"),
                text(typed.signer(), "decision.signer"));
    }

    private static String meant(Spelling spelling, String field) {
        spelling.doubt()
                .ifPresent(doubt -> {
                    throw new IllegalFact(
                            "text-mixes-scripts",
                            "%s mixes letters of two scripts at %d".formatted(field, doubt.place()),
                            field,
                            doubt.letter(),
                            doubt.word(),
                            doubt.place());
                });
        return spelling.text();
    }
}
