package socai.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.events.personnel.PersonnelEvent;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/**
 * The careers of people as the ledger knows them, for projections that compare before and after.
 */
public final class Careers {

    private final JdbcTemplate jdbc;

    public Careers(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * What was known of these people before {@code ledgerNo}; nobody is missing, some are empty.
     */
    public Map<PersonId, Timeline<PersonnelEvent>> before(
            long ledgerNo, Collection<PersonId> people) {
        Map<PersonId, List<Entry<PersonnelEvent>>> known = HashMap.newHashMap(people.size());
        people.forEach(person -> known.put(person, new ArrayList<>()));
        Object[] ids = people.stream().map(PersonId::value).toArray();
        jdbc.query(
                connection -> {
                    var statement =
                            connection.prepareStatement(
                                    """
                                    select stream, ledger_no, effective_on, kind, payload
                                    from ledger.sealed_event
                                    where stream = any (?) and ledger_no < ?
                                    """);
                    statement.setArray(1, connection.createArrayOf("uuid", ids));
                    statement.setLong(2, ledgerNo);
                    return statement;
                },
                row -> {
                    PersonnelEvent event =
                            (PersonnelEvent)
                                    EventJson.read(
                                            EventCatalog.numbered(row.getInt("kind")),
                                            row.getBytes("payload"));
                    PersonId person = new PersonId(row.getObject("stream", UUID.class));
                    known.computeIfAbsent(person, _ -> new ArrayList<>())
                            .add(
                                    new Entry<>(
                                            row.getObject("effective_on", LocalDate.class),
                                            row.getLong("ledger_no"),
                                            event));
                });
        Map<PersonId, Timeline<PersonnelEvent>> careers = HashMap.newHashMap(known.size());
        known.forEach((person, entries) -> careers.put(person, Timeline.of(entries)));
        return careers;
    }
}
