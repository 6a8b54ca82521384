package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.outlook.Outlook;
import socai.outlook.WhatIf;
import socai.query.BadParameter;
import socai.query.compliance.RecordedAhead;
import socai.query.compliance.StandingAhead;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.roster.LossList;
import socai.query.roster.LossesAhead;

/** Answers whether the roadmap can still be kept, and with how many persons. */
@RestController
@RequestMapping("/api/v1/outlook")
@Tag(name = "Outlook", description = "What lies ahead, and what if")
public class OutlookController {

    private final Answers answers;
    private final Clock clock;

    public OutlookController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary =
                    "Pace, known departures, and the fewest recruits and appointments that still reach each step",
            description =
                    "Counts EM persons for the clauses on staff, leaders and women of both. Recruits"
                            + " fill vacancies only: posts minus those who stay. Retirement is by the"
                            + " normal age of Decree 135/2020/NĐ-CP where no other end is recorded;"
                            + " a leadership term counts until it ends, so that a reappointment is"
                            + " among the appointments. hire, leave and appoint suppose what nobody"
                            + " records; each counts from the last day of its year.")
    OutlookAnswer outlook(
            @Parameter(description = Parameters.AS_OF, example = "2026-11-01")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(description = Parameters.KNOWN_AT, example = "1000")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @Parameter(
                            description =
                                    "Code of one body; without it the province level together",
                            example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @ModelAttribute ReadingParameters readings,
            @ModelAttribute WhatIfParameters whatIf) {
        StandingAhead question =
                new StandingAhead(
                        Parameters.asOf(asOf, clock),
                        Parameters.knownAt(knownAt),
                        unit == null ? null : Parameters.unit(unit),
                        readings.asked());
        RecordedAhead recorded = answers.to(question, RecordedAhead.class);
        List<WhatIf> supposed = supposed(recorded, whatIf);
        LossList losses = losses(recorded, question.knownAt());
        if (losses.knownAt().ledgerNo() < recorded.knownAt().ledgerNo()) {
            recorded = answers.to(at(losses.knownAt().ledgerNo(), question), RecordedAhead.class);
        } else if (losses.knownAt().ledgerNo() > recorded.knownAt().ledgerNo()) {
            losses = losses(recorded, new AtNumber(recorded.knownAt().ledgerNo()));
        }
        Outlook outlook =
                new Outlook(recorded.asOf(), recorded.standings(), losses.losses(), supposed);
        outlook.impossible()
                .ifPresent(action -> {
                    throw new BadParameter(
                            WhatIfParameters.name(action.kind()),
                            "what-if-impossible",
                            WhatIfParameters.text(action));
                });
        return OutlookAnswer.of(recorded, losses, outlook);
    }

    /** Two projections answer; of what each has reached, what both have counts. */
    private static StandingAhead at(long ledgerNo, StandingAhead question) {
        return new StandingAhead(
                question.asOf(), new AtNumber(ledgerNo), question.unit(), question.readings());
    }

    private LossList losses(RecordedAhead recorded, AskedKnowledge knownAt) {
        return answers.to(
                new LossesAhead(
                        recorded.units(), recorded.asOf(), knownAt, recorded.retiringByAge()),
                LossList.class);
    }

    private static List<WhatIf> supposed(RecordedAhead recorded, WhatIfParameters whatIf) {
        int firstYear = recorded.asOf().getYear();
        var plan = recorded.plan();
        return whatIf.supposed(
                firstYear, plan == null ? firstYear : plan.roadmap().getLast().on().getYear());
    }
}
