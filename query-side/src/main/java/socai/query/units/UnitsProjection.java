package socai.query.units;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitLife;
import socai.query.replay.KnownRows;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.query.replay.UnitLives;
import socai.timeline.Chronicle;

/**
 * Keeps the list of bodies, their numbers and who continues whom, and what was known of it when.
 */
public final class UnitsProjection implements Projection {

    private final UnitLives lives;
    private final UnitRows table;
    private final NumberRows numbers;
    private final Reached reached;

    public UnitsProjection(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.lives = new UnitLives(dataSource);
        this.table = new UnitRows(jdbc);
        this.numbers = new NumberRows(jdbc);
        this.reached = new Reached(jdbc, "units");
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public void apply(List<Recorded> batch) {
        Map<UnitCode, Chronicle<OrganisationFact>> known =
                lives.before(batch.getFirst().ledgerNo(), bodiesOf(batch));
        KnownRows<UnitCode, BodySpan> spans = new KnownRows<>();
        KnownRows<UnitCode, Succession> successions = new KnownRows<>();
        KnownRows<UnitCode, Headcount> headcounts = new KnownRows<>();
        KnownRows<UnitCode, Residents> residents = new KnownRows<>();
        known.forEach((unit, before) -> {
            spans.before(unit, BodySpan.of(before.standing()));
            successions.before(unit, Succession.of(before.standing()));
            headcounts.before(unit, Headcount.of(before.standing()));
            residents.before(unit, Residents.of(before.standing()));
        });
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof OrganisationEvent event) {
                long ledgerNo = recorded.ledgerNo();
                Chronicle<OrganisationFact> after =
                        requireNonNull(known.get(event.unit()))
                                .with(UnitLife.line(recorded.sequence(), ledgerNo, event));
                known.put(event.unit(), after);
                spans.known(event.unit(), ledgerNo, BodySpan.of(after.standing()));
                successions.known(event.unit(), ledgerNo, Succession.of(after.standing()));
                headcounts.known(event.unit(), ledgerNo, Headcount.of(after.standing()));
                residents.known(event.unit(), ledgerNo, Residents.of(after.standing()));
            }
        }
        table.write(spans);
        table.writeSuccessions(successions);
        numbers.writeHeadcounts(headcounts);
        numbers.writePopulations(residents);
        reached.now(batch.getLast().ledgerNo());
    }

    private static Set<UnitCode> bodiesOf(List<Recorded> batch) {
        Set<UnitCode> bodies = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof OrganisationEvent event) {
                bodies.add(event.unit());
            }
        }
        return bodies;
    }
}
