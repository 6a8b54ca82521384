package socai.query.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Authority;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitLife;
import socai.organisation.UnitLife.Days;
import socai.organisation.UnitState.Existing;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.query.replay.UnitLives;
import socai.timeline.Timeline;

/** Keeps the list of bodies; one touched by a batch is written anew from all that stands. */
public final class UnitsProjection implements Projection {

    private final JdbcTemplate jdbc;
    private final UnitLives lives;
    private final Reached reached;

    public UnitsProjection(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.lives = new UnitLives(dataSource);
        this.reached = new Reached(jdbc, "units");
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public void apply(List<Recorded> batch) {
        Set<UnitCode> touched = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof OrganisationEvent event) {
                touched.add(event.unit());
            }
        }
        List<Object[]> codes = touched.stream().map(unit -> new Object[] {unit.value()}).toList();
        jdbc.batchUpdate("delete from units.unit where code = ?", codes);
        List<Object[]> rows = new ArrayList<>();
        lives.before(batch.getLast().ledgerNo() + 1, touched)
                .forEach((unit, chronicle) -> addRows(unit, chronicle.standing(), rows));
        jdbc.batchUpdate(
                """
                insert into units.unit (code, name, level, function, valid_from, valid_to,
                                        exists_from, exists_to, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, exists (
                    select from ledger.sealed_event
                    where stream = ? and sequence = 0 and actor = ?))
                """,
                rows);
        reached.now(batch.getLast().ledgerNo());
    }

    @SuppressWarnings("NullAway") // a body of which no end is known
    private static void addRows(
            UnitCode unit, Timeline<OrganisationFact> facts, List<Object[]> rows) {
        Days days = UnitLife.days(facts).orElse(null);
        for (var span : UnitLife.spans(facts)) {
            if (days != null && span.state() instanceof Existing existing) {
                LocalDate to = span.to();
                rows.add(
                        new Object[] {
                            unit.value(),
                            existing.name(),
                            existing.level().name(),
                            existing.function().name(),
                            span.from(),
                            to,
                            days.from(),
                            days.to(),
                            unit.stream(),
                            Authority.DEMO_ACTOR
                        });
            }
        }
    }
}
