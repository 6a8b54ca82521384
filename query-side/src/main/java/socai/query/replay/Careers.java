package socai.query.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import socai.career.Career;
import socai.events.PersonId;
import socai.events.personnel.DossierFact;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventKind;
import socai.timeline.Chronicle;

/**
 * The careers of people as the ledger knows them, for projections that compare before and after.
 */
public final class Careers {

    /** What stands on the file alone: no career and no figure follows from it. */
    private static final Set<Short> ON_FILE =
            EventCatalog.all().stream()
                    .filter(kind -> DossierFact.class.isAssignableFrom(kind.type()))
                    .map(EventKind::number)
                    .collect(Collectors.toUnmodifiableSet());

    private final Streams streams;

    public Careers(DataSource dataSource) {
        this.streams = new Streams(dataSource);
    }

    /**
     * What was known of these careers before {@code ledgerNo}, without what stands on the file
     * alone; nobody is missing, some are empty.
     */
    public Map<PersonId, Chronicle<PersonnelFact>> before(
            long ledgerNo, Collection<PersonId> people) {
        return before(ledgerNo, people, ON_FILE);
    }

    /** All that was known of these people before {@code ledgerNo}, line by line. */
    public Map<PersonId, Chronicle<PersonnelFact>> filesBefore(
            long ledgerNo, Collection<PersonId> people) {
        return before(ledgerNo, people, Set.of());
    }

    private Map<PersonId, Chronicle<PersonnelFact>> before(
            long ledgerNo, Collection<PersonId> people, Set<Short> without) {
        Map<PersonId, Chronicle<PersonnelFact>> careers = HashMap.newHashMap(people.size());
        streams.before(
                        ledgerNo,
                        people.stream().map(PersonId::value).toList(),
                        without,
                        PersonnelEvent.class,
                        Career::line)
                .forEach((stream, chronicle) -> careers.put(new PersonId(stream), chronicle));
        return careers;
    }
}
