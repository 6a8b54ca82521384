package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.query.compliance.Explanation.Said;
import socai.query.compliance.Explanation.Step;
import socai.query.compliance.MovementRows.Asked;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.Knowledge;

/** Answers {@link WhyThisFigure}. */
public final class ExplanationQueries {

    private final Snapshots snapshots;

    public ExplanationQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Lists what made the figures, in order of valid time.
     *
     * @throws socai.query.NotFound when nothing was known of the body
     * @throws IllegalStateException when the events do not add up to the figures
     */
    @QueryHandler
    public Explanation handle(WhyThisFigure question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Explanation answer(WhyThisFigure question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        BodyLife life = known.life(question.unit());
        BodyNumbers numbers = known.numbers(question.unit());
        LocalDate day = question.asOf();
        Figures people = known.people(question.unit(), day);
        MovementRows rows = snapshot.movements();
        Asked asked =
                new Asked(
                        known.ledgerNo(),
                        LegalDay.FIRST.minusDays(1),
                        day,
                        List.of(question.unit()));
        int events = rows.count(asked);
        Figures sum = rows.sumOfFirst(events, asked);
        if (!sum.equals(people)) {
            throw new IllegalStateException(
                    "%s has %s on %s and its events make %s"
                            .formatted(question.unit(), people, day, sum));
        }
        return new Explanation(
                question,
                knowledge,
                known.readings(day, question.readings()),
                known.unit(question.unit(), day)
                        .map(known.measuring(day, question.readings())::unit)
                        .orElse(null),
                people,
                life.existing(day)
                        .map(is -> numbers.headcountsUpTo(is.level(), day))
                        .orElse(List.of()),
                numbers.populationsUpTo(day),
                said(known.plan(day)),
                events,
                steps(rows, asked, question),
                snapshot.demo(knowledge));
    }

    private static List<Step> steps(MovementRows rows, Asked asked, WhyThisFigure question) {
        int offset = question.page() * question.size();
        Figures running = rows.sumOfFirst(offset, asked);
        List<Step> steps = new ArrayList<>();
        for (Change change : rows.changes(asked, question.size(), offset)) {
            Figures after = running.plus(change.change());
            steps.add(new Step(change, running, after));
            running = after;
        }
        return steps;
    }

    private static @Nullable Said<String> said(@Nullable KnownPlan known) {
        return Optional.ofNullable(known)
                .map(plan ->
                        new Said<>(
                                plan.plan().plan().number(),
                                plan.plan().effectiveOn(),
                                plan.ledgerNo(),
                                plan.ledgerNo()))
                .orElse(null);
    }
}
