package socai.query.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import socai.career.Due;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.KeyEncryptionKey;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Reached;
import socai.query.roster.DueList.DueOfPerson;
import socai.query.roster.Identities.Unopened;

/** Answers {@link DuesOfUnit}. */
public final class DueQueries {

    private static final String OF_UNIT =
            """
            from roster.placement p
            cross join lateral (values
                ('END_OF_TERM', p.position_until, p.title),
                ('END_OF_SECONDMENT', p.host_until, p.host),
                ('END_OF_ROTATION', p.rotation_until, p.sender)) as d (kind, due_on, about)
            join roster.identity i on i.person = p.person
              and i.valid_from <= :day and i.valid_to > :day
              and i.known_from <= :known and i.known_to > :known
            where p.unit = :unit
              and p.valid_from <= :day and p.valid_to > :day
              and p.known_from <= :known and p.known_to > :known
              and d.due_on between :from and :to
            """;

    private static final String PAGE =
            """
            order by d.due_on, d.kind, p.person
            limit :size offset :first
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final Reached reached;
    private final Identities identities;

    public DueQueries(DataSource dataSource, Checkpoints checkpoints, KeyEncryptionKey key) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc.getJdbcTemplate(), "roster");
        this.identities = new Identities(dataSource, key);
    }

    /** Lists a page of what falls due. */
    @QueryHandler
    public DueList handle(DuesOfUnit question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        MapSqlParameterSource asked =
                new MapSqlParameterSource()
                        .addValue("unit", question.unit().value())
                        .addValue("day", question.asOf())
                        .addValue("known", known.ledgerNo())
                        .addValue("from", question.from())
                        .addValue("to", question.to())
                        .addValue("size", question.size())
                        .addValue("first", (long) question.page() * question.size());
        Integer total = jdbc.queryForObject("select count(*) " + OF_UNIT, asked, Integer.class);
        List<DueOfPerson> dues =
                identities.complete(
                        jdbc.query(
                                "select p.person, d.kind, d.due_on, d.about, i.ciphertext "
                                        + OF_UNIT
                                        + PAGE,
                                asked,
                                (row, _) -> due(row)));
        return new DueList(
                question.unit(),
                question.asOf(),
                known,
                question.from(),
                question.to(),
                question.page(),
                question.size(),
                total == null ? 0 : total,
                dues);
    }

    private static Unopened<DueOfPerson> due(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person", UUID.class));
        Due due =
                new Due(
                        Due.Kind.valueOf(row.getString("kind")),
                        row.getObject("due_on", LocalDate.class));
        String about = row.getString("about");
        return new Unopened<>(
                person,
                new SealedIdentity(row.getString("ciphertext")),
                identity -> new DueOfPerson(person, identity, due, about));
    }
}
