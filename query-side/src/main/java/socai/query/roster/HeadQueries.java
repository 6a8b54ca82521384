package socai.query.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.KeyEncryptionKey;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Reached;
import socai.query.roster.HeadList.Head;
import socai.query.roster.Identities.Unopened;

/** Answers {@link HeadsOfUnit}. */
public final class HeadQueries {

    private static final String HEADS =
            """
            select p.person, p.title, greatest(p.valid_from, ?) as head_from,
                   least(p.valid_to, ?) as head_to, i.ciphertext
            from roster.placement p
            join roster.identity i on i.person = p.person
              and i.valid_from < ? and i.valid_to >= ? and i.known_from <= ? and i.known_to > ?
            where p.unit = ? and p.position = 'HEAD'
              and p.valid_from < ? and p.valid_to > ?
              and p.known_from <= ? and p.known_to > ?
            order by p.person, p.title, head_from
            """;

    private final JdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final Reached reached;
    private final Identities identities;

    public HeadQueries(DataSource dataSource, Checkpoints checkpoints, KeyEncryptionKey key) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc, "roster");
        this.identities = new Identities(dataSource, key);
    }

    /** Lists who was head when. */
    @QueryHandler
    public HeadList handle(HeadsOfUnit question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        List<Head> rows =
                identities.complete(
                        jdbc.query(
                                HEADS,
                                (row, _) -> head(row),
                                question.from(),
                                question.to(),
                                question.to(),
                                question.to(),
                                known.ledgerNo(),
                                known.ledgerNo(),
                                question.unit().value(),
                                question.to(),
                                question.from(),
                                known.ledgerNo(),
                                known.ledgerNo()));
        return new HeadList(question, known, joined(rows));
    }

    /** Rows of one person in one post that follow each other are one. */
    private static List<Head> joined(List<Head> rows) {
        List<Head> heads = new ArrayList<>();
        for (Head row : rows) {
            Head last = heads.isEmpty() ? null : heads.getLast();
            if (last != null
                    && last.person().equals(row.person())
                    && last.title().equals(row.title())
                    && last.to().equals(row.from())) {
                heads.set(heads.size() - 1, last.until(row.to()));
            } else {
                heads.add(row);
            }
        }
        heads.sort(Comparator.comparing(Head::from).thenComparing(Head::to));
        return heads;
    }

    private static Unopened<Head> head(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person", UUID.class));
        String title = row.getString("title");
        LocalDate from = row.getObject("head_from", LocalDate.class);
        LocalDate to = row.getObject("head_to", LocalDate.class);
        return new Unopened<>(
                person,
                new SealedIdentity(row.getString("ciphertext")),
                identity -> new Head(person, identity, title, from, to));
    }
}
