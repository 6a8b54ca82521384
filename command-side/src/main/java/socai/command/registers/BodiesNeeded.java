package socai.command.registers;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import socai.career.Place;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Parameters;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.personnel.PersonnelEvent;
import socai.organisation.UnitLife.Days;

/**
 * The bodies in which an append lets somebody be: those that its events name, and those whose end
 * was looked at while it was decided, because an annulment lets somebody stay in a body without
 * naming it.
 */
record BodiesNeeded(List<Needed> rows) {

    private static final String NOT_THERE =
            """
            select needed.code, needed.day
            from unnest(?::text[], ?::date[], ?::boolean[], ?::date[])
                as needed (code, day, end_was_looked_at, ends)
            where not exists (
                select from registers.unit u
                where u.code = needed.code and u.exists_from <= needed.day
                  and (u.exists_to is null or u.exists_to > needed.day)
                  and (not needed.end_was_looked_at or u.exists_to is not distinct from needed.ends))
            limit 1
            """;

    private static final String LOOKED_AT = "bodies whose end was looked at";

    /** A body where somebody must be on a day, and what the decision took for its end. */
    record Needed(UnitCode unit, LocalDate day, boolean looked, @Nullable LocalDate end) {}

    BodiesNeeded {
        rows = List.copyOf(rows);
    }

    /** The present decision rests on the end of this body, or on there being none. */
    static void look(UnitCode unit, Days days) {
        lookedAt().put(unit, days);
    }

    /**
     * Those of an append.
     *
     * @param remembered the days of bodies that decisions of this node took for granted
     */
    static BodiesNeeded by(List<LedgerEvent> appended, Map<UnitCode, Days> remembered) {
        Stream<Needed> named =
                appended.stream()
                        .filter(entry -> entry.event() instanceof PersonnelEvent)
                        .flatMap(entry -> Place.named((PersonnelEvent) entry.event()).stream())
                        .map(place -> needed(place, remembered.get(place.unit())));
        return new BodiesNeeded(Stream.concat(named, lookedAtOnly(appended)).distinct().toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Looks for one that is not there on its day, or has another end than was seen. */
    Note stillThere(Note.Objection otherwise) {
        return new Note(NOT_THERE, this::bind, otherwise);
    }

    @SuppressWarnings("NullAway") // a date[] may hold nulls
    private void bind(Parameters to) throws SQLException {
        to.column("text", rows, place -> place.unit().value());
        to.column("date", rows, Needed::day);
        to.column("bool", rows, Needed::looked);
        to.column("date", rows, Needed::end);
    }

    private static Needed needed(Place place, @Nullable Days seen) {
        return new Needed(
                place.unit(), place.from(), seen != null, seen == null ? null : seen.to());
    }

    private static Stream<Needed> lookedAtOnly(List<LedgerEvent> appended) {
        Set<UnitCode> decidedOn =
                appended.stream()
                        .filter(entry -> entry.event() instanceof OrganisationEvent)
                        .map(entry -> ((OrganisationEvent) entry.event()).unit())
                        .collect(Collectors.toSet());
        return lookedAt().entrySet().stream()
                .filter(seen -> !decidedOn.contains(seen.getKey()))
                .map(seen ->
                        new Needed(
                                seen.getKey(), seen.getValue().from(), true, seen.getValue().to()));
    }

    private static Map<UnitCode, Days> lookedAt() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get()
                        .root()
                        .getOrComputeResource(LOOKED_AT, _ -> new LinkedHashMap<>())
                : new HashMap<>();
    }
}
