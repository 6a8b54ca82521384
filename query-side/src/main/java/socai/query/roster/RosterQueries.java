package socai.query.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.PositionKind;
import socai.events.personnel.StaffCategory;
import socai.identity.KeyEncryptionKey;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Reached;
import socai.query.roster.Identities.Unopened;
import socai.query.roster.PeopleOfUnit.Sought;
import socai.query.roster.PeopleOfUnit.Tie;
import socai.query.roster.Roster.Member;
import socai.query.roster.Roster.Post;
import socai.query.roster.Roster.Secondment;

/** Answers {@link PeopleOfUnit}. */
public final class RosterQueries {

    private static final String FROM_ROSTER =
            """
            from roster.placement p
            join roster.identity i on i.person = p.person
              and i.valid_from <= :day and i.valid_to > :day
              and i.known_from <= :known and i.known_to > :known
            where p.valid_from <= :day and p.valid_to > :day
              and p.known_from <= :known and p.known_to > :known
              and (:category::text is null or p.category = :category)
              and (:sex::text is null or p.sex = :sex)
              and (:ethnicity::text is null or p.ethnicity = :ethnicity)
              and (:minority::boolean is null or (p.ethnicity <> :majority) = :minority)
              and (:leader::boolean is null
                   or (p.position is not null and p.position <> :noLeader) = :leader)
            """;

    private static final String PAGE =
            """
            order by p.unit_since, p.person
            limit :size offset :first
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final Reached reached;
    private final Identities identities;

    public RosterQueries(DataSource dataSource, Checkpoints checkpoints, KeyEncryptionKey key) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc.getJdbcTemplate(), "roster");
        this.identities = new Identities(dataSource, key);
    }

    /** Lists a page of the people in a body; what a number knows is written and never changes. */
    @QueryHandler
    public Roster handle(PeopleOfUnit question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        MapSqlParameterSource asked = parameters(question, known);
        String ofUnit =
                FROM_ROSTER
                        + (question.tie() == Tie.STAFF
                                ? "and p.unit = :unit "
                                : "and p.host = :unit ");
        Integer total = jdbc.queryForObject("select count(*) " + ofUnit, asked, Integer.class);
        List<Member> people =
                identities.complete(
                        jdbc.query(
                                "select p.*, i.ciphertext " + ofUnit + PAGE,
                                asked,
                                (row, _) -> member(row)));
        return new Roster(
                question.unit(),
                question.asOf(),
                known,
                question.page(),
                question.size(),
                total == null ? 0 : total,
                people);
    }

    private static MapSqlParameterSource parameters(PeopleOfUnit question, Knowledge known) {
        Sought sought = question.sought();
        EthnicGroup ethnicity = sought.ethnicity();
        return new MapSqlParameterSource()
                .addValue("unit", question.unit().value())
                .addValue("day", question.asOf())
                .addValue("known", known.ledgerNo())
                .addValue("category", name(sought.category()))
                .addValue("sex", name(sought.sex()))
                .addValue("ethnicity", ethnicity == null ? null : ethnicity.slug())
                .addValue("minority", sought.minority())
                .addValue("majority", EthnicGroup.KINH.slug())
                .addValue("leader", sought.leader())
                .addValue("noLeader", PositionKind.NON_LEADERSHIP.name())
                .addValue("size", question.size())
                .addValue("first", (long) question.page() * question.size());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Unopened<Member> member(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person", UUID.class));
        UnitCode unit = new UnitCode(row.getString("unit"));
        LocalDate since = day(row, "unit_since");
        Sex sex = Sex.valueOf(row.getString("sex"));
        EthnicGroup ethnicity = new EthnicGroup(row.getString("ethnicity"));
        StaffCategory category = StaffCategory.valueOf(row.getString("category"));
        Post post = post(row);
        Secondment secondment = secondment(row);
        LocalDate rotationUntil = row.getObject("rotation_until", LocalDate.class);
        return new Unopened<>(
                person,
                new SealedIdentity(row.getString("ciphertext")),
                identity ->
                        new Member(
                                person,
                                identity,
                                unit,
                                since,
                                sex,
                                ethnicity,
                                category,
                                post,
                                secondment,
                                rotationUntil));
    }

    private static @Nullable Post post(ResultSet row) throws SQLException {
        String kind = row.getString("position");
        return kind == null
                ? null
                : new Post(
                        row.getString("title"),
                        PositionKind.valueOf(kind),
                        day(row, "position_since"),
                        row.getObject("position_until", LocalDate.class));
    }

    private static @Nullable Secondment secondment(ResultSet row) throws SQLException {
        String host = row.getString("host");
        return host == null
                ? null
                : new Secondment(
                        new UnitCode(host), day(row, "host_since"), day(row, "host_until"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
