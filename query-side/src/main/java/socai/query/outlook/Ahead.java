package socai.query.outlook;

import java.util.List;
import socai.outlook.Outlook;
import socai.outlook.Retirement;
import socai.outlook.Retirement.OnlyYearKnown;
import socai.outlook.WhatIf;
import socai.query.BadParameter;
import socai.query.compliance.RecordedAhead;
import socai.query.compliance.StandingAhead;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.roster.LossList;
import socai.query.roster.LossesAhead;

/**
 * What is recorded ahead and who is known to leave, at one knowledge. Two projections answer; of
 * what each has reached, what both have counts.
 */
public record Ahead(RecordedAhead recorded, LossList losses) {

    /** Puts a question to whoever answers it. */
    @FunctionalInterface
    public interface Asking {
        /** The answer. */
        <A> A to(Object question, Class<A> type);
    }

    /** Asks both, whoever's birth is known by its year alone retiring by the default rule. */
    public static Ahead of(StandingAhead question, Asking asking) {
        return of(question, Retirement.ONLY_YEAR_KNOWN, asking);
    }

    /**
     * Asks both.
     *
     * @param rule when somebody retires of whose birth only the year is known
     */
    public static Ahead of(StandingAhead question, OnlyYearKnown rule, Asking asking) {
        RecordedAhead recorded = asking.to(question, RecordedAhead.class);
        LossList losses = losses(recorded, question.knownAt(), rule, asking);
        if (losses.knownAt().ledgerNo() < recorded.knownAt().ledgerNo()) {
            long both = losses.knownAt().ledgerNo();
            recorded = asking.to(at(both, question), RecordedAhead.class);
            losses = losses(recorded, new AtNumber(both), rule, asking);
        } else if (losses.knownAt().ledgerNo() > recorded.knownAt().ledgerNo()) {
            losses = losses(recorded, new AtNumber(recorded.knownAt().ledgerNo()), rule, asking);
        }
        return new Ahead(recorded, losses);
    }

    /**
     * What follows, with what is supposed.
     *
     * @throws BadParameter when what is supposed cannot be
     */
    public Outlook outlook(List<WhatIf> supposed) {
        Outlook outlook =
                new Outlook(recorded.asOf(), recorded.standings(), losses.losses(), supposed);
        outlook.impossible()
                .ifPresent(action -> {
                    throw new BadParameter(
                            Supposed.name(action.kind()),
                            "what-if-impossible",
                            Supposed.value(action));
                });
        outlook.beyondPosts()
                .ifPresent(action -> {
                    throw new BadParameter(
                            Supposed.name(action.kind()),
                            "what-if-beyond-posts",
                            Supposed.value(action));
                });
        return outlook;
    }

    private static StandingAhead at(long ledgerNo, StandingAhead question) {
        return new StandingAhead(
                question.asOf(), new AtNumber(ledgerNo), question.unit(), question.readings());
    }

    private static LossList losses(
            RecordedAhead recorded, AskedKnowledge knownAt, OnlyYearKnown rule, Asking asking) {
        return asking.to(
                new LossesAhead(
                        recorded.units(), recorded.asOf(), knownAt, recorded.retiringByAge(), rule),
                LossList.class);
    }
}
