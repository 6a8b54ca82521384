package socai.query.roster;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.query.replay.Careers;
import socai.query.replay.Columns;
import socai.query.replay.KnownRows;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.timeline.Chronicle;
import socai.timeline.Span;

/** Keeps who served where, and what was known of it when. */
public final class RosterProjection implements Projection {

    private final JdbcTemplate jdbc;
    private final Careers careers;
    private final PlacementRows placements;
    private final Reached reached;

    public RosterProjection(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.careers = new Careers(dataSource);
        this.placements = new PlacementRows(jdbc);
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
        known.forEach((person, before) -> rows.before(person, Placement.of(before.standing())));
        Map<PersonId, SealedIdentity> identities = new LinkedHashMap<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PersonnelEvent event && Career.concerns(event)) {
                PersonId person = event.person();
                Chronicle<PersonnelFact> after =
                        Objects.requireNonNull(known.get(person))
                                .with(Career.line(recorded.sequence(), recorded.ledgerNo(), event));
                known.put(person, after);
                rows.known(person, recorded.ledgerNo(), Placement.of(after.standing()));
                if (event instanceof Recruited recruited) {
                    identities.put(person, recruited.identity());
                }
            }
        }
        placements.write(rows);
        identity(identities);
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

    private void identity(Map<PersonId, SealedIdentity> identities) {
        new Columns(
                        jdbc,
                        """
                        insert into roster.identity (person, ciphertext)
                        select * from unnest(?::uuid[], ?::text[])
                        on conflict (person) do update set ciphertext = excluded.ciphertext
                        """)
                .add("uuid", identities.entrySet(), entry -> entry.getKey().value())
                .add("text", identities.entrySet(), entry -> entry.getValue().ciphertext())
                .execute();
    }
}
