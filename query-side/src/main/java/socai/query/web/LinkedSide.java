package socai.query.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.compliance.Happening;
import socai.query.compliance.Likelihood;
import socai.query.compliance.Likelihoods;
import socai.query.compliance.LikelihoodsInPeriod;
import socai.query.compliance.Tally;
import socai.query.compliance.UnitScope;

/**
 * One group of a likelihood, with the addresses of what makes its numbers.
 *
 * @param opening absent when there is no day before the period to ask about
 * @param residents absent when the persons are no residents
 */
public record LinkedSide(
        Likelihood.Side side,
        String events,
        @Nullable String opening,
        String came,
        @Nullable String residents) {

    static LinkedSide of(
            Likelihood.Side side, Happening happening, Likelihoods answer, Asked times) {
        LikelihoodsInPeriod question = answer.question();
        UnitCode unit = question.unit();
        Tally.Residents residents =
                happening == Happening.RECRUITED ? side.half().residents() : null;
        boolean isFirst = question.from().equals(LegalDay.FIRST);
        String from = question.from().toString();
        return new LinkedSide(
                side,
                at(times, unit, UnitScope.EVER, happened(happening, side), from),
                isFirst
                        ? null
                        : at(
                                times.on(question.from().minusDays(1)),
                                unit,
                                UnitScope.EVER,
                                side.half().people(),
                                null),
                at(times, unit, UnitScope.EVER, question.came(side.half()), from),
                residents == null
                        ? null
                        : at(times, answer.residentsOf(), UnitScope.COMMUNES, residents, null));
    }

    private static Tally happened(Happening happening, Likelihood.Side side) {
        return new Tally.Happened(happening, Set.of(side.half()));
    }

    private static String at(
            Asked times,
            @Nullable UnitCode unit,
            UnitScope bodies,
            Tally what,
            @Nullable String from) {
        return times.at(
                "/counts",
                "what",
                what.word(),
                "unit",
                unit == null ? null : unit.value(),
                "bodies",
                unit == null ? bodies.name() : null,
                "from",
                from);
    }
}
