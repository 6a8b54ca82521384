package socai.app.http;

import socai.command.Refusal;

/** What a refusal says to somebody at a terminal, whose language nobody knows. */
public final class RefusalText {

    private RefusalText() {}

    /** Its sentence in both languages. */
    public static String both(Refusal refusal) {
        Object[] facts = ProblemAdvice.facts(refusal).values().toArray();
        return "%s / %s"
                .formatted(
                        Sentences.english().say(refusal.code(), facts),
                        Sentences.vietnamese().say(refusal.code(), facts));
    }
}
