package socai.query.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.Recruited;
import socai.query.replay.Careers;
import socai.query.replay.Columns;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Span;

/** Keeps who served where; a person touched by a batch is written anew, all others stay. */
public final class RosterProjection implements Projection {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final JdbcTemplate jdbc;
    private final Careers careers;
    private final Reached reached;

    public RosterProjection(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.careers = new Careers(dataSource);
        this.reached = new Reached(jdbc, "roster");
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public void apply(List<Recorded> batch) {
        Map<PersonId, List<Line<PersonnelFact>>> news = new LinkedHashMap<>();
        Map<PersonId, SealedIdentity> identities = new LinkedHashMap<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PersonnelEvent event) {
                news.computeIfAbsent(event.person(), _ -> new ArrayList<>())
                        .add(Career.line(recorded.sequence(), recorded.ledgerNo(), event));
                if (event instanceof Recruited recruited) {
                    identities.put(event.person(), recruited.identity());
                }
            }
        }
        if (!news.isEmpty()) {
            service(news, careers.before(batch.getFirst().ledgerNo(), news.keySet()));
            identity(identities);
        }
        reached.now(batch.getLast().ledgerNo());
    }

    private record Row(PersonId person, Span<Placement> span) {

        @SuppressWarnings("NullAway") // a text[] may hold nulls
        Object position(Function<Position, Object> part) {
            Position position = span.state().position();
            return position == null ? null : part.apply(position);
        }
    }

    private void service(
            Map<PersonId, List<Line<PersonnelFact>>> news,
            Map<PersonId, Chronicle<PersonnelFact>> known) {
        List<Row> rows = new ArrayList<>();
        news.forEach((person, lines) ->
                Placement.of(Objects.requireNonNull(known.get(person)).with(lines).standing())
                        .forEach(span -> rows.add(new Row(person, span))));
        new Columns(jdbc, "delete from roster.service where person = any (?)")
                .add("uuid", news.keySet(), PersonId::value)
                .execute();
        new Columns(
                        jdbc,
                        """
                        insert into roster.service
                            (person, unit, valid_from, valid_to, sex, ethnicity, category, title,
                             position)
                        select * from unnest(
                            ?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[])
                        """)
                .add("uuid", rows, row -> row.person().value())
                .add("text", rows, row -> row.span().state().unit().value())
                .add("date", rows, row -> row.span().from())
                .add("date", rows, row -> Objects.requireNonNullElse(row.span().to(), OPEN))
                .add("text", rows, row -> row.span().state().sex().name())
                .add("text", rows, row -> row.span().state().ethnicity().slug())
                .add("text", rows, row -> row.span().state().category().name())
                .add("text", rows, row -> row.position(Position::title))
                .add("text", rows, row -> row.position(position -> position.kind().name()))
                .execute();
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
