package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Authority;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitNumbers;
import socai.query.NotFound;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.query.replay.RecordedLine;
import socai.query.replay.SealedEvents;
import socai.query.replay.UnitLives;
import socai.timeline.Chronicle;
import socai.timeline.Timeline;

/** Answers {@link UnitFile} from the ledger itself, and who is continued from the projection. */
public final class UnitFileQueries {

    private final SealedEvents events;
    private final Checkpoints checkpoints;
    private final UnitLives lives;
    private final Reached reached;
    private final Predecessors predecessors;
    private final Families families;

    public UnitFileQueries(DataSource dataSource, SealedEvents events, Checkpoints checkpoints) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.events = events;
        this.checkpoints = checkpoints;
        this.lives = new UnitLives(dataSource);
        this.reached = new Reached(jdbc, "units");
        this.predecessors = new Predecessors(jdbc);
        this.families = new Families(jdbc);
    }

    /**
     * Shows one body on a day and what was recorded about it, as known.
     *
     * @throws NotFound when the code named no body then
     */
    @QueryHandler
    public UnitOnFile handle(UnitFile question) {
        UnitCode code = question.unit();
        LocalDate day = question.asOf();
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        Recorded first =
                events.ofStream(code.stream(), 0, 1).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("unit-unknown", code));
        Chronicle<OrganisationFact> chronicle = life(code, known);
        Timeline<OrganisationFact> facts = chronicle.standing();
        BodySpan span =
                nearest(BodySpan.of(facts), day)
                        .orElseThrow(() -> new NotFound("unit-not-known", code, known.ledgerNo()));
        UnitNumbers numbers =
                Families.numbers(lives.before(known.ledgerNo() + 1, families.of(Set.of(code))));
        int count = chronicle.lines().size();
        int from = Math.min(count, question.page() * question.size());
        List<Recorded> history =
                events.ofStream(code.stream(), from, Math.min(question.size(), count - from));
        return new UnitOnFile(
                unit(code, span, first.authority().actor().equals(Authority.DEMO_ACTOR)),
                day,
                known,
                span.life().cover(day),
                Laid.headcounts(code, numbers, day),
                Laid.population(code, numbers, day).orElse(null),
                new UnitOnFile.Lineage(
                        predecessors.of(code, day, known.ledgerNo()),
                        Laid.successors(facts, day),
                        Laid.changes(facts, day)),
                count - 1L,
                count,
                RecordedLine.of(history, chronicle));
    }

    private Chronicle<OrganisationFact> life(UnitCode code, Knowledge known) {
        return lives.before(known.ledgerNo() + 1, Set.of(code)).values().iterator().next();
    }

    /** The span of the day; before the first day the first, and after the last the last. */
    private static Optional<BodySpan> nearest(List<BodySpan> life, LocalDate day) {
        return life.stream()
                .filter(span -> !span.from().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> life.stream().findFirst());
    }

    private static UnitList.Unit unit(UnitCode code, BodySpan span, boolean demo) {
        return new UnitList.Unit(
                code,
                span.name(),
                span.level(),
                span.function(),
                span.parent(),
                span.life().from(),
                span.life().to(),
                demo);
    }
}
