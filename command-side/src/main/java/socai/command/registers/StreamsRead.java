package socai.command.registers;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Register;
import socai.command.ledger.Streams;
import socai.command.organisation.Records;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.personnel.PersonnelEvent;

/**
 * Reads the streams of others for a decision about a body. When anything was recorded there
 * meanwhile, it is decided again: two who each put one body under the other's at the same moment
 * would not see each other.
 */
public final class StreamsRead implements Register, Records {

    private static final String SEEN = "streams read for a decision about a body";

    private final Streams streams;
    private final JdbcTemplate jdbc;

    public StreamsRead(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.streams = new Streams(dataSource);
    }

    @Override
    public List<OrganisationEvent> of(UnitCode unit) {
        UUID stream = unit.stream();
        return read(List.of(stream)).getOrDefault(stream, List.of()).stream()
                .map(OrganisationEvent.class::cast)
                .toList();
    }

    @Override
    public Map<PersonId, List<PersonnelEvent>> of(Collection<PersonId> people) {
        Map<PersonId, List<PersonnelEvent>> careers = HashMap.newHashMap(people.size());
        read(people.stream().map(PersonId::value).toList())
                .forEach((stream, events) ->
                        careers.put(
                                new PersonId(stream),
                                events.stream().map(PersonnelEvent.class::cast).toList()));
        return careers;
    }

    @Override
    public Set<UnitCode> predecessorsOf(UnitCode unit) {
        return new LinkedHashSet<>(
                jdbc.query(
                        "select unit from registers.successor where successor = ? order by unit",
                        (row, _) -> new UnitCode(row.getString("unit")),
                        unit.value()));
    }

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        if (!CurrentUnitOfWork.isStarted()) {
            return List.of();
        }
        // What this decision writes to itself is guarded by the ledger's own constraint.
        Map<UUID, Integer> seen = new HashMap<>(seen());
        appended.forEach(entry -> seen.remove(entry.stream()));
        return seen.isEmpty()
                ? List.of()
                : List.of(UnitRegister.ALONE, Streams.unchanged(Map.copyOf(seen)));
    }

    private Map<UUID, List<Event>> read(List<UUID> wanted) {
        Map<UUID, List<Event>> found = streams.events(wanted);
        wanted.forEach(
                stream -> seen().putIfAbsent(stream, found.getOrDefault(stream, List.of()).size()));
        return found;
    }

    /** How many events each stream had when this decision first read it. */
    private static Map<UUID, Integer> seen() {
        UnitOfWork<?> decision = CurrentUnitOfWork.get().root();
        return decision.getOrComputeResource(SEEN, _ -> new HashMap<>());
    }
}
