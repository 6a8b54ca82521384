package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Happening;
import socai.query.compliance.Likelihood;
import socai.query.compliance.Likelihoods;
import socai.query.compliance.LikelihoodsInPeriod;
import socai.query.compliance.Tally;
import socai.query.compliance.UnitScope;

/** The public JSON of how likely something was for one group beside another. */
record LikelihoodsAnswer(
        @Schema(description = "Null for all bodies", example = "05569") @Nullable String unit,
        LocalDate from,
        LocalDate to,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "Below so many events on both sides together no ratio is given")
                int eventsMin,
        @Schema(description = "What the persons on each side are, in Vietnamese and English")
                Map<String, String> bases,
        List<Of> likelihoods) {

    private static final Map<String, String> BASES =
            Map.of(
                    "vi",
                    "Mẫu số là người đang công tác vào ngày trước kỳ cộng với người đến trong kỳ; nhóm"
                            + " của mỗi người là nhóm được ghi nhận vào ngày đó. Riêng tuyển dụng:"
                            + " sổ cái không ghi ai đã dự tuyển, nên mẫu số là dân cư của xã (của"
                            + " tất cả các xã, nếu là đơn vị khác) vào ngày cuối kỳ; dân cư không"
                            + " được ghi theo giới nên không có tỷ số giữa nữ và nam.",
                    "en",
                    "The persons are those in service on the day before the period and those who came"
                            + " in it, in the group recorded on that day. Of recruitment nobody"
                            + " records who applied: the persons are the residents of the commune"
                            + " (of all communes, for any other body) on the last day, and there is"
                            + " no ratio of women and men, because residents are not recorded by"
                            + " sex.");

    record Of(
            Happening happening,
            Likelihood.Groups groups,
            @Schema(description = "EM, or women") Side one,
            @Schema(description = "Others, or men") Side other,
            @Schema(description = "1 is as likely; null when the numbers do not bear one")
                    @Nullable Ratio ratio,
            @Schema(description = "Why there is no ratio") Likelihood.@Nullable WhyNone whyNone) {}

    record Side(
            @Schema(description = "How often it happened") long events,
            @Schema(description = CountsAnswer.GROUNDS) String eventsGrounds,
            @Schema(description = "To how many it could happen; null when not recorded")
                    @Nullable Long persons,
            @Schema(description = "Of residents where they are; null for people in service")
                    @Nullable String personsGrounds,
            @Schema(description = "Of the persons, in service on the day before the period")
                    @Nullable Long opening,
            @Schema(description = CountsAnswer.GROUNDS) @Nullable String openingGrounds,
            @Schema(description = "Of the persons, who came in the period") @Nullable Long came,
            @Schema(description = CountsAnswer.GROUNDS) @Nullable String cameGrounds) {}

    record Ratio(
            @Schema(description = "Exact, in lowest terms") BigInteger numerator,
            BigInteger denominator,
            @Schema(description = "Rounded to thousandths, half up, for display", example = "0.873")
                    String text) {

        static @Nullable Ratio of(Likelihood.@Nullable Ratio ratio) {
            return ratio == null
                    ? null
                    : new Ratio(
                            ratio.numerator(),
                            ratio.denominator(),
                            new BigDecimal(ratio.thousandths(), 3).toPlainString());
        }
    }

    static LikelihoodsAnswer of(Likelihoods answer) {
        var question = answer.question();
        return new LikelihoodsAnswer(
                question.unit() == null ? null : question.unit().value(),
                question.from(),
                question.to(),
                KnowledgeAnswer.of(answer.knownAt()),
                RulesVersion.CURRENT,
                answer.demo(),
                Likelihood.EVENTS_MIN,
                new TreeMap<>(BASES),
                answer.likelihoods().stream()
                        .map(one ->
                                new Of(
                                        one.happening(),
                                        one.groups(),
                                        side(one.one(), one.happening(), answer),
                                        side(one.other(), one.happening(), answer),
                                        Ratio.of(one.ratio()),
                                        one.whyNone()))
                        .toList());
    }

    private static Side side(Likelihood.Side side, Happening happening, Likelihoods answer) {
        LikelihoodsInPeriod question = answer.question();
        CountAddress counts = CountAddress.of(question.unit(), UnitScope.EVER, answer.knownAt());
        Tally.Residents residents =
                happening == Happening.RECRUITED ? side.half().residents() : null;
        Likelihood.AtRisk atRisk = side.atRisk();
        return new Side(
                side.events(),
                counts.between(
                        question.from(),
                        question.to(),
                        new Tally.Happened(happening, Set.of(side.half()))),
                side.base(),
                residents == null
                        ? null
                        : CountAddress.of(
                                        answer.residentsOf(), UnitScope.COMMUNES, answer.knownAt())
                                .on(question.to(), residents),
                atRisk == null ? null : atRisk.opening(),
                atRisk == null || question.from().equals(LegalDay.FIRST)
                        ? null
                        : counts.on(question.from().minusDays(1), side.half().people()),
                atRisk == null ? null : atRisk.came(),
                atRisk == null
                        ? null
                        : counts.between(
                                question.from(), question.to(), question.came(side.half())));
    }
}
