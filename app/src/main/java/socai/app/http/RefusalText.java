package socai.app.http;

import socai.command.Malformed;
import socai.command.Refusal;
import socai.events.IllegalFact;

/** What a refusal says to somebody at a terminal, whose language nobody knows. */
public final class RefusalText {

    private RefusalText() {}

    /** Its sentence in both languages. */
    public static String both(Refusal refusal) {
        return both(refusal.code(), ProblemAdvice.facts(refusal).values().toArray());
    }

    /** Its sentence in both languages. */
    public static String both(Malformed malformed) {
        return both(malformed.code(), malformed.arguments());
    }

    /** Its sentence in both languages. */
    public static String both(IllegalFact illegal) {
        return both(illegal.code(), illegal.arguments());
    }

    private static String both(String code, Object... facts) {
        return "%s / %s"
                .formatted(
                        Sentences.english().say(code, facts),
                        Sentences.vietnamese().say(code, facts));
    }
}
