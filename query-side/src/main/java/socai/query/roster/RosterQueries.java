package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.StaffCategory;
import socai.identity.KeyEncryptionKey;
import socai.query.NotFound;
import socai.query.replay.Careers;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.query.roster.Roster.Member;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** Answers {@link PeopleOfUnit} and {@link PersonFile}. */
public final class RosterQueries {

    private static final String MEMBERS =
            """
            select s.person, s.valid_from, s.sex, s.ethnicity, s.category, s.title, s.position,
                   i.ciphertext, count(*) over () as total
            from roster.service s
            join roster.identity i on i.person = s.person
            where s.unit = ? and s.valid_from <= ? and s.valid_to > ?
            order by s.valid_from, s.person
            limit ? offset ?
            """;

    private final JdbcTemplate jdbc;
    private final SealedEvents events;
    private final Careers careers;
    private final Identities identities;

    public RosterQueries(DataSource dataSource, SealedEvents events, KeyEncryptionKey key) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.events = events;
        this.careers = new Careers(dataSource);
        this.identities = new Identities(dataSource, key);
    }

    /** Lists a page of the people in a body. */
    @QueryHandler
    public Roster handle(PeopleOfUnit question) {
        int[] total = {0};
        List<Serving> serving =
                jdbc.query(
                        MEMBERS,
                        (row, _) -> {
                            total[0] = row.getInt("total");
                            return serving(row);
                        },
                        question.unit().value(),
                        question.asOf(),
                        question.asOf(),
                        question.size(),
                        (long) question.page() * question.size());
        return new Roster(
                question.unit(),
                question.asOf(),
                question.page(),
                question.size(),
                serving.isEmpty() && question.page() > 0 ? countOf(question) : total[0],
                members(serving));
    }

    private List<Member> members(List<Serving> serving) {
        Map<PersonId, SealedIdentity> sealed = HashMap.newHashMap(serving.size());
        serving.forEach(one -> sealed.put(one.person(), one.sealed()));
        Map<PersonId, IdentityOnFile> opened = identities.open(sealed);
        return serving.stream()
                .map(one -> one.as(requireNonNull(opened.get(one.person()))))
                .toList();
    }

    /**
     * Shows one person's state on a day and what was recorded.
     *
     * @throws NotFound when nothing was ever recorded under this id
     */
    @QueryHandler
    public PersonOnFile handle(PersonFile question) {
        PersonId person = question.person();
        Chronicle<PersonnelFact> career =
                careers.before(Long.MAX_VALUE, Set.of(person)).get(person);
        if (career == null || career.lines().isEmpty()) {
            throw new NotFound("person-not-found", person);
        }
        int count = career.lines().size();
        List<Recorded> history =
                events.ofStream(
                        person.value(), (long) question.page() * question.size(), question.size());
        return new PersonOnFile(
                person,
                question.asOf(),
                count - 1L,
                identity(person, career),
                Career.on(question.asOf(), career.standing()),
                count,
                history);
    }

    private IdentityOnFile identity(PersonId person, Chronicle<PersonnelFact> career) {
        Recruited last =
                career.lines().stream()
                        .filter(line ->
                                line instanceof Line.Statement<PersonnelFact> stated
                                        && stated.entry().fact() instanceof Recruited)
                        .map(line ->
                                (Recruited) ((Line.Statement<PersonnelFact>) line).entry().fact())
                        .reduce((_, later) -> later)
                        .orElseThrow();
        return identities.open(person, last.identity());
    }

    private int countOf(PeopleOfUnit question) {
        Integer count =
                jdbc.queryForObject(
                        """
                        select count(*) from roster.service
                        where unit = ? and valid_from <= ? and valid_to > ?
                        """,
                        Integer.class,
                        question.unit().value(),
                        question.asOf(),
                        question.asOf());
        return count == null ? 0 : count;
    }

    /** A member of whom it is not yet known who it is. */
    private record Serving(
            PersonId person,
            SealedIdentity sealed,
            LocalDate since,
            Sex sex,
            EthnicGroup ethnicity,
            StaffCategory category,
            @Nullable String title,
            @Nullable PositionKind positionKind) {

        Member as(IdentityOnFile identity) {
            return new Member(
                    person, identity, since, sex, ethnicity, category, title, positionKind);
        }
    }

    private static Serving serving(ResultSet row) throws SQLException {
        String kind = row.getString("position");
        return new Serving(
                new PersonId(row.getObject("person", UUID.class)),
                new SealedIdentity(row.getString("ciphertext")),
                row.getObject("valid_from", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                new EthnicGroup(row.getString("ethnicity")),
                StaffCategory.valueOf(row.getString("category")),
                row.getString("title"),
                kind == null ? null : PositionKind.valueOf(kind));
    }
}
