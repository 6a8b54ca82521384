package socai.query.outlook;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.compliance.AheadOnDay;
import socai.query.compliance.Expected;
import socai.query.compliance.LossesOnDay;
import socai.query.compliance.UnitScope;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Knowledge;
import socai.query.outlook.Ahead.Asking;
import socai.query.roster.UnitLossList;
import socai.query.roster.UnitLossesAhead;

/**
 * What is recorded for a day, and beside it, when the day lies after that of the knowledge, what is
 * to be expected: the same without those who are known to reach the age of retirement or to end a
 * term until then.
 *
 * @param forecast absent when the day is not ahead: then the recorded figures are all there is
 */
public record DayAhead<A>(A recorded, @Nullable Forecast<A> forecast) {

    /**
     * What is to be expected.
     *
     * @param recordedUntil the day of the knowledge: nothing was recorded after it
     * @param losses who is not left out of the recorded figures
     * @param retirementUnknown of how many in service nobody can say when they retire
     * @param expected the answer with the figures of the outlook
     */
    public record Forecast<A>(
            LocalDate recordedUntil, LossesOnDay losses, int retirementUnknown, A expected) {}

    /**
     * Asks what is recorded and, when the day lies ahead, what is to be expected, both at the
     * knowledge that the two projections have reached.
     *
     * @param day the last day asked about
     * @param unit one body; absent for several
     * @param bodies which, when no single one is asked about
     * @param question the question at a knowledge, of recorded or of expected figures
     * @param type of its answer
     * @param knowledgeOf an answer
     */
    public static <A> DayAhead<A> of(
            LocalDate day,
            @Nullable UnitCode unit,
            UnitScope bodies,
            AskedKnowledge knownAt,
            BiFunction<AskedKnowledge, Expected, Object> question,
            Class<A> type,
            Function<A, Knowledge> knowledgeOf,
            Asking asking) {
        A recorded = asking.to(question.apply(knownAt, Expected.NONE), type);
        if (!isAhead(day, knowledgeOf.apply(recorded))) {
            return new DayAhead<>(recorded, null);
        }
        UnitLossList losses = asking.to(new UnitLossesAhead(unit, knownAt), UnitLossList.class);
        long reached = knowledgeOf.apply(recorded).ledgerNo();
        AtNumber both = new AtNumber(Math.min(reached, losses.knownAt().ledgerNo()));
        if (losses.knownAt().ledgerNo() > both.ledgerNo()) {
            losses = asking.to(new UnitLossesAhead(unit, both), UnitLossList.class);
        }
        if (reached > both.ledgerNo()) {
            recorded = asking.to(question.apply(both, Expected.NONE), type);
        }
        Expected expected = new Expected(losses.losses());
        return new DayAhead<>(
                recorded,
                new Forecast<>(
                        dayOf(knowledgeOf.apply(recorded)),
                        asking.to(
                                new AheadOnDay(unit, bodies, day, both, expected),
                                LossesOnDay.class),
                        losses.retirementUnknown(),
                        asking.to(question.apply(both, expected), type)));
    }

    /** Whether a day lies after the one on which the last entry known was sealed. */
    public static boolean isAhead(LocalDate day, Knowledge known) {
        return known.sealedAt() != null && day.isAfter(dayOf(known));
    }

    private static LocalDate dayOf(Knowledge known) {
        return known.sealedAt() == null ? LocalDate.MAX : LegalDay.of(known.sealedAt());
    }
}
