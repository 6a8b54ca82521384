package socai.query.units;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
import socai.organisation.UnitNumbers;
import socai.query.replay.KnownRows;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.query.replay.UnitLives;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Timeline;

/**
 * Keeps the list of bodies, their numbers and who continues whom, and what was known of it when.
 */
public final class UnitsProjection implements Projection {

    private final UnitLives lives;
    private final UnitRows table;
    private final NumberRows numbers;
    private final Families families;
    private final Reached reached;

    public UnitsProjection(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.lives = new UnitLives(dataSource);
        this.table = new UnitRows(jdbc);
        this.numbers = new NumberRows(jdbc);
        this.families = new Families(jdbc);
        this.reached = new Reached(jdbc, "units");
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public void apply(List<Recorded> batch) {
        Set<UnitCode> own = bodiesOf(batch);
        Map<UnitCode, Chronicle<OrganisationFact>> known = known(batch);
        KnownRows<UnitCode, BodySpan> spans = new KnownRows<>();
        KnownRows<UnitCode, Succession> successions = new KnownRows<>();
        KnownRows<UnitCode, Headcount> headcounts = new KnownRows<>();
        KnownRows<UnitCode, Residents> residents = new KnownRows<>();
        UnitNumbers earlier = Families.numbers(known);
        known.forEach((unit, before) -> {
            Timeline<OrganisationFact> facts = before.standing();
            if (own.contains(unit)) {
                spans.before(unit, BodySpan.of(facts));
                successions.before(unit, Succession.of(facts));
            }
            headcounts.before(unit, Headcount.of(unit, earlier, facts));
            residents.before(unit, Residents.of(unit, earlier, facts));
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
                UnitNumbers then = Families.numbers(known);
                for (UnitCode unit : whoseNumbersFollow(event.unit(), known)) {
                    Timeline<OrganisationFact> facts = requireNonNull(known.get(unit)).standing();
                    headcounts.known(unit, ledgerNo, Headcount.of(unit, then, facts));
                    residents.known(unit, ledgerNo, Residents.of(unit, then, facts));
                }
            }
        }
        table.write(spans);
        table.writeSuccessions(successions);
        numbers.writeHeadcounts(headcounts);
        numbers.writePopulations(residents);
        reached.now(batch.getLast().ledgerNo());
    }

    /** What was known before a batch of all bodies that it may change. */
    private Map<UnitCode, Chronicle<OrganisationFact>> known(List<Recorded> batch) {
        Map<UnitCode, Chronicle<OrganisationFact>> known = new HashMap<>();
        Set<UnitCode> missing = families.of(concernedBy(batch));
        while (!missing.isEmpty()) {
            known.putAll(lives.before(batch.getFirst().ledgerNo(), missing));
            // A void record may come to stand, and names a body that no row of the table names.
            Set<UnitCode> named = new LinkedHashSet<>();
            known.values().forEach(life -> named.addAll(Families.successors(life)));
            named.removeAll(known.keySet());
            missing = named.isEmpty() ? named : families.of(named);
            missing.removeAll(known.keySet());
        }
        return known;
    }

    /** A body, those that got something from it, and so on. */
    private static Set<UnitCode> whoseNumbersFollow(
            UnitCode unit, Map<UnitCode, Chronicle<OrganisationFact>> known) {
        Set<UnitCode> following = new LinkedHashSet<>();
        Deque<UnitCode> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            UnitCode next = open.pop();
            if (following.add(next)) {
                Families.successors(requireNonNull(known.get(next))).forEach(open::push);
            }
        }
        return following;
    }

    /** The bodies of a batch and those that it names as getting something from them. */
    private static Set<UnitCode> concernedBy(List<Recorded> batch) {
        Set<UnitCode> bodies = bodiesOf(batch);
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof OrganisationEvent event) {
                Line<OrganisationFact> line =
                        UnitLife.line(recorded.sequence(), recorded.ledgerNo(), event);
                bodies.addAll(Families.successors(Chronicle.of(List.of(line))));
            }
        }
        return bodies;
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
