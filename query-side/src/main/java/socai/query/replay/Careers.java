package socai.query.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import socai.career.Career;
import socai.events.PersonId;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.timeline.Chronicle;

/**
 * The careers of people as the ledger knows them, for projections that compare before and after.
 */
public final class Careers {

    private final Streams streams;

    public Careers(DataSource dataSource) {
        this.streams = new Streams(dataSource);
    }

    /**
     * What was known of these people before {@code ledgerNo}; nobody is missing, some are empty.
     */
    public Map<PersonId, Chronicle<PersonnelFact>> before(
            long ledgerNo, Collection<PersonId> people) {
        Map<PersonId, Chronicle<PersonnelFact>> careers = HashMap.newHashMap(people.size());
        streams.before(
                        ledgerNo,
                        people.stream().map(PersonId::value).toList(),
                        PersonnelEvent.class,
                        Career::line)
                .forEach((stream, chronicle) -> careers.put(new PersonId(stream), chronicle));
        return careers;
    }
}
