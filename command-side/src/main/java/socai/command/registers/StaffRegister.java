package socai.command.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Place;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Register;
import socai.command.organisation.Staff;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.personnel.PersonnelEvent;

/**
 * Everybody whom any event ever brought to a body. It only grows: who serves there on a day is for
 * each person's own stream to say. Whoever decides about a body on what stands here is told when
 * somebody has come meanwhile.
 */
public final class StaffRegister implements Register, Staff {

    private static final String INSERT =
            """
            insert into registers.placement (unit, person)
            select * from unnest(?::text[], ?::uuid[]) on conflict do nothing
            """;

    private static final String CAME_MEANWHILE =
            """
            select p.unit, p.person from registers.placement p
            where p.unit = any (?::text[])
              and (p.unit, p.person) not in (select * from unnest(?::text[], ?::uuid[]))
            limit 1
            """;

    private final JdbcTemplate jdbc;
    private final Map<UnitCode, List<Set<PersonId>>> seen = new ConcurrentHashMap<>();

    public StaffRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private record Placement(UnitCode unit, PersonId person) {}

    @Override
    public Set<PersonId> everIn(UnitCode unit) {
        Set<PersonId> people =
                new LinkedHashSet<>(
                        jdbc.query(
                                "select person from registers.placement where unit = ? order by person",
                                (row, _) -> new PersonId(row.getObject("person", UUID.class)),
                                unit.value()));
        seen.merge(unit, List.of(people), StaffRegister::both);
        CurrentUnitOfWork.get()
                .onCleanup(_ -> seen.computeIfPresent(unit, (_, all) -> without(people, all)));
        return people;
    }

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        List<Placement> placed =
                appended.stream().flatMap(StaffRegister::placed).distinct().toList();
        Set<UnitCode> decidedOn = new LinkedHashSet<>();
        for (LedgerEvent entry : appended) {
            if (entry.event() instanceof OrganisationEvent event
                    && seen.containsKey(event.unit())) {
                decidedOn.add(event.unit());
            }
        }
        List<Note> notes = new ArrayList<>();
        if (!placed.isEmpty()) {
            notes.add(
                    new Note(
                            INSERT,
                            to -> {
                                to.column("text", placed, row -> row.unit().value());
                                to.column("uuid", placed, row -> row.person().value());
                            }));
        }
        if (!decidedOn.isEmpty()) {
            notes.add(cameMeanwhile(decidedOn, known(decidedOn, appended)));
        }
        return notes;
    }

    /** Whom everybody knew who decides about these bodies now, and whom they bring themselves. */
    private List<Placement> known(Set<UnitCode> decidedOn, List<LedgerEvent> appended) {
        Set<UUID> deciding =
                appended.stream()
                        .filter(entry ->
                                entry.event() instanceof OrganisationEvent event
                                        && decidedOn.contains(event.unit()))
                        .map(entry -> entry.order().authority().request())
                        .collect(Collectors.toSet());
        Stream<Placement> brought =
                appended.stream()
                        .filter(entry -> deciding.contains(entry.order().authority().request()))
                        .flatMap(StaffRegister::placed);
        Stream<Placement> found =
                decidedOn.stream()
                        .flatMap(unit ->
                                seenByAll(seen.getOrDefault(unit, List.of())).stream()
                                        .map(person -> new Placement(unit, person)));
        return Stream.concat(brought, found).distinct().toList();
    }

    private static Set<PersonId> seenByAll(List<Set<PersonId>> looks) {
        Set<PersonId> common = new LinkedHashSet<>();
        for (int i = 0; i < looks.size(); i++) {
            if (i == 0) {
                common.addAll(looks.get(i));
            } else {
                common.retainAll(looks.get(i));
            }
        }
        return common;
    }

    private static Note cameMeanwhile(Set<UnitCode> decidedOn, List<Placement> known) {
        return new Note(
                CAME_MEANWHILE,
                to -> {
                    to.column("text", decidedOn, UnitCode::value);
                    to.column("text", known, row -> row.unit().value());
                    to.column("uuid", known, row -> row.person().value());
                },
                StaffRegister::decideAgain);
    }

    private static List<Set<PersonId>> both(List<Set<PersonId>> one, List<Set<PersonId>> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Without this very look, and none at all when it was the last. */
    private static @Nullable List<Set<PersonId>> without(
            Set<PersonId> look, List<Set<PersonId>> all) {
        List<Set<PersonId>> rest = new ArrayList<>(all);
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).equals(look)) {
                rest.remove(i);
                break;
            }
        }
        return rest.isEmpty() ? null : List.copyOf(rest);
    }

    private static void decideAgain(ResultSet row) throws SQLException {
        throw new ConcurrencyException(
                "somebody has come to %s meanwhile".formatted(row.getString("unit")));
    }

    private static Stream<Placement> placed(LedgerEvent entry) {
        return entry.event() instanceof PersonnelEvent event
                ? Place.named(event).stream()
                        .map(place -> new Placement(place.unit(), event.person()))
                : Stream.empty();
    }
}
