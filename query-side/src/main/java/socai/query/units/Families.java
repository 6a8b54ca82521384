package socai.query.units;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.organisation.Ending;
import socai.organisation.UnitNumbers;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Timeline;

/** Which bodies left something to which: the numbers of one follow from those of others. */
final class Families {

    private static final String FAMILY =
            """
            with recursive family (unit) as (
                select * from unnest(?::text[])
                union
                select case when s.unit = f.unit then s.successor else s.unit end
                from family f join units.succession s on s.unit = f.unit or s.successor = f.unit
            )
            select unit from family
            """;

    private final JdbcTemplate jdbc;

    Families(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** These bodies, and all that ever left something to one of them or got it, and so on. */
    Set<UnitCode> of(Collection<UnitCode> units) {
        return new LinkedHashSet<>(
                jdbc.query(
                        FAMILY,
                        (row, _) -> new UnitCode(row.getString("unit")),
                        (Object) units.stream().map(UnitCode::value).toArray(String[]::new)));
    }

    /** The bodies that get something from the one of this chronicle by any record, void or not. */
    static Set<UnitCode> successors(Chronicle<OrganisationFact> chronicle) {
        Set<UnitCode> successors = new LinkedHashSet<>();
        for (Line<OrganisationFact> line : chronicle.lines()) {
            switch (line) {
                case Line.Statement<OrganisationFact> first ->
                        add(first.entry().fact(), successors);
                case Line.Correction<OrganisationFact> word -> add(word.entry().fact(), successors);
                case Line.Annulment<OrganisationFact> _ -> {}
            }
        }
        return successors;
    }

    /** The numbers that follow from these chronicles. */
    static UnitNumbers numbers(Map<UnitCode, Chronicle<OrganisationFact>> chronicles) {
        Map<UnitCode, Set<UnitCode>> predecessors = new HashMap<>();
        chronicles.forEach((unit, chronicle) ->
                successors(chronicle)
                        .forEach(successor ->
                                predecessors
                                        .computeIfAbsent(successor, _ -> new LinkedHashSet<>())
                                        .add(unit)));
        return new UnitNumbers(
                new UnitNumbers.Facts() {
                    @Override
                    public Timeline<OrganisationFact> of(UnitCode unit) {
                        return chronicles.getOrDefault(unit, Chronicle.of(Set.of())).standing();
                    }

                    @Override
                    public Collection<UnitCode> predecessors(UnitCode unit) {
                        return predecessors.getOrDefault(unit, Set.of());
                    }
                });
    }

    private static void add(OrganisationFact fact, Set<UnitCode> successors) {
        Ending.of(fact).ifPresent(ending -> successors.addAll(ending.into()));
    }
}
