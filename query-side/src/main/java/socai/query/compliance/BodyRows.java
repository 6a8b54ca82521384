package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.organisation.UnitLife;
import socai.organisation.UnitState;
import socai.organisation.UnitState.Existing;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Span;
import socai.timeline.Timeline;

/**
 * The rows of bodies, their headcounts and their populations. A body touched by a batch is written
 * anew from all that stands, because a correction may change any row.
 */
final class BodyRows {

    private final JdbcTemplate jdbc;

    BodyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void rewrite(Map<UnitCode, Chronicle<OrganisationFact>> bodies) {
        List<Object[]> codes = new ArrayList<>();
        List<Object[]> units = new ArrayList<>();
        List<Object[]> headcounts = new ArrayList<>();
        List<Object[]> populations = new ArrayList<>();
        bodies.forEach((unit, chronicle) -> {
            Timeline<OrganisationFact> standing = chronicle.standing();
            codes.add(new Object[] {unit.value()});
            UnitLife.spans(standing).forEach(span -> addUnit(unit, span, units));
            standing.entries()
                    .forEach(entry -> {
                        addHeadcount(entry, headcounts);
                        addPopulation(entry, populations);
                    });
        });
        for (String table :
                List.of("unit where code", "headcount where unit", "population where unit")) {
            jdbc.batchUpdate("delete from compliance." + table + " = ?", codes);
        }
        jdbc.batchUpdate(
                """
                insert into compliance.unit (code, name, level, exists_from, exists_to)
                values (?, ?, ?, ?, ?)
                """,
                units);
        jdbc.batchUpdate(
                """
                insert into compliance.headcount (unit, kind, effective_on, ledger_no, persons)
                values (?, ?, ?, ?, ?)
                """,
                headcounts);
        jdbc.batchUpdate(
                """
                insert into compliance.population
                    (unit, effective_on, ledger_no, total, minority, source)
                values (?, ?, ?, ?, ?, ?)
                """,
                populations);
    }

    @SuppressWarnings("NullAway") // a body of which no end is known
    private static void addUnit(UnitCode unit, Span<UnitState> span, List<Object[]> rows) {
        if (span.state() instanceof Existing existing) {
            LocalDate to = span.to();
            rows.add(
                    new Object[] {
                        unit.value(), existing.name(), existing.level().name(), span.from(), to
                    });
        }
    }

    private static void addHeadcount(Entry<OrganisationFact> entry, List<Object[]> rows) {
        if (entry.fact() instanceof HeadcountAssigned headcount) {
            rows.add(
                    new Object[] {
                        headcount.unit().value(),
                        headcount.kind().name(),
                        headcount.effectiveOn(),
                        entry.ledgerNo(),
                        headcount.persons()
                    });
        }
    }

    private static void addPopulation(Entry<OrganisationFact> entry, List<Object[]> rows) {
        if (entry.fact() instanceof PopulationRecorded population) {
            rows.add(
                    new Object[] {
                        population.unit().value(),
                        population.effectiveOn(),
                        entry.ledgerNo(),
                        population.total(),
                        population.minority(),
                        population.source()
                    });
        }
    }
}
