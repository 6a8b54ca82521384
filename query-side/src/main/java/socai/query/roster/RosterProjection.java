package socai.query.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.career.StatedIdentities;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.query.replay.Careers;
import socai.query.replay.KnownRows;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.timeline.Chronicle;
import socai.timeline.Span;

/** Keeps who served where, and what was known of it when. */
public final class RosterProjection implements Projection {

    private final Careers careers;
    private final PlacementRows placements;
    private final IdentityRows identities;
    private final Reached reached;

    public RosterProjection(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.careers = new Careers(dataSource);
        this.placements = new PlacementRows(jdbc);
        this.identities = new IdentityRows(jdbc);
        this.reached = new Reached(jdbc, "roster");
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public void apply(List<Recorded> batch) {
        Map<PersonId, Chronicle<PersonnelFact>> known =
                careers.before(batch.getFirst().ledgerNo(), peopleOf(batch));
        KnownRows<PersonId, Span<Placement>> rows = new KnownRows<>();
        KnownRows<PersonId, Span<SealedIdentity>> stated = new KnownRows<>();
        known.forEach((person, before) -> {
            rows.before(person, Placement.of(before.standing()));
            stated.before(person, StatedIdentities.spans(before));
        });
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PersonnelEvent event && Career.concerns(event)) {
                PersonId person = event.person();
                Chronicle<PersonnelFact> after =
                        Objects.requireNonNull(known.get(person))
                                .with(Career.line(recorded.sequence(), recorded.ledgerNo(), event));
                known.put(person, after);
                rows.known(person, recorded.ledgerNo(), Placement.of(after.standing()));
                stated.known(person, recorded.ledgerNo(), StatedIdentities.spans(after));
            }
        }
        placements.write(rows);
        identities.write(stated);
        reached.now(batch.getLast().ledgerNo());
    }

    private static Set<PersonId> peopleOf(List<Recorded> batch) {
        Set<PersonId> people = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PersonnelEvent event && Career.concerns(event)) {
                people.add(event.person());
            }
        }
        return people;
    }
}
