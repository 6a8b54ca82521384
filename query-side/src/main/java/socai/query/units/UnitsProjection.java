package socai.query.units;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Authority;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.query.replay.Projection;
import socai.query.replay.Recorded;

/** Keeps the list of bodies. */
public final class UnitsProjection implements Projection {

    private final JdbcTemplate jdbc;

    public UnitsProjection(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public void apply(List<Recorded> batch) {
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof OrganisationEvent event) {
                apply(event, recorded.authority().actor().equals(Authority.DEMO_ACTOR));
            }
        }
    }

    private void apply(OrganisationEvent event, boolean demo) {
        switch (event) {
            case UnitEstablished first ->
                    jdbc.update(
                            """
                            insert into units.unit (code, name, level, function, exists_from, demo)
                            values (?, ?, ?, ?, ?, ?)
                            """,
                            first.unit().value(),
                            first.name(),
                            first.level().name(),
                            first.function().name(),
                            first.effectiveOn(),
                            demo);
            case UnitDissolved last ->
                    jdbc.update(
                            "update units.unit set exists_to = ? where code = ?",
                            last.effectiveOn(),
                            last.unit().value());
            case HeadcountAssigned _, PopulationRecorded _ -> {
                // The list names bodies; their numbers are another question.
            }
        }
    }
}
