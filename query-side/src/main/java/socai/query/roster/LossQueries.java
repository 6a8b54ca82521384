package socai.query.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import socai.events.EthnicGroup;
import socai.events.LegalDay;
import socai.events.PartialDate;
import socai.events.PartialDate.Precision;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.PositionKind;
import socai.identity.KeyEncryptionKey;
import socai.outlook.Loss;
import socai.outlook.Loss.Cause;
import socai.outlook.Retirement;
import socai.outlook.UnitLoss;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Reached;
import socai.query.roster.IdentityOnFile.Shown;

/** Answers {@link LossesAhead}. Birth dates are opened once for the answer and leave it as days. */
public final class LossQueries {

    private static final String SERVING =
            """
            select p.person, p.valid_from, p.valid_to, p.sex, p.ethnicity, p.position,
                   p.position_until, i.ciphertext, exists (
                select from roster.placement n
                where n.person = p.person and n.valid_from = p.valid_to and n.unit in (:units)
                  and n.known_from <= :known and n.known_to > :known) as stays
            from roster.placement p
            join roster.identity i on i.person = p.person
              and i.valid_to = :open and i.known_from <= :known and i.known_to > :known
            where p.unit in (:units) and p.valid_to > :day
              and p.known_from <= :known and p.known_to > :known
            """;

    private static final String SERVING_ON =
            """
            select p.person, p.unit, p.valid_from, p.valid_to, p.sex, p.ethnicity, p.position,
                   p.position_until, i.ciphertext, false as stays
            from roster.placement p
            join roster.identity i on i.person = p.person
              and i.valid_to = :open and i.known_from <= :known and i.known_to > :known
            where (:unit::text is null or p.unit = :unit) and p.valid_to = :open
              and p.known_from <= :known and p.known_to > :known
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final Reached reached;
    private final Identities identities;

    public LossQueries(DataSource dataSource, Checkpoints checkpoints, KeyEncryptionKey key) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc.getJdbcTemplate(), "roster");
        this.identities = new Identities(dataSource, key);
    }

    /**
     * Lists the losses; whose end is recorded is never presumed to leave by age. Who reached the
     * age before the knowledge ended, and is not recorded to have gone, serves on; who reaches it
     * later goes then, also before the day asked about. The clock has no say: the same knowledge
     * gives the same losses for ever.
     */
    @QueryHandler
    public LossList handle(LossesAhead question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        LocalDate today = lastDayKnown(known, question.asOf());
        List<Serving> serving = serving(question, known);
        List<Loss> losses = new ArrayList<>();
        serving.stream()
                .filter(person -> !person.isOpen() && !person.stays())
                .forEach(person -> losses.add(person.loss(Cause.RECORDED, person.to(), true)));
        List<Serving> open = serving.stream().filter(Serving::isOpen).toList();
        Map<PersonId, IdentityOnFile> opened = question.retiringByAge() ? open(open) : Map.of();
        int unknown = 0;
        int onlyYear = 0;
        int past = 0;
        for (Serving person : open) {
            LocalDate retires = null;
            if (opened.get(person.id()) instanceof Shown shown) {
                PartialDate born = shown.identity().birthDate();
                if (born.precision() == Precision.YEAR) {
                    onlyYear++;
                }
                retires = Retirement.outOfServiceOn(born, person.sex(), question.onlyYearKnown());
            } else if (question.retiringByAge()) {
                unknown++;
            }
            if (retires != null && !retires.isAfter(today)) {
                past++;
                retires = null;
            }
            losses.addAll(person.losses(today, retires));
        }
        losses.sort(Comparator.comparing(Loss::on));
        return new LossList(known, losses, unknown, onlyYear, past);
    }

    /**
     * Lists the losses of each body: of those who serve without a recorded end, as {@link
     * LossesAhead} lists them, whatever day is asked about.
     */
    @QueryHandler
    public UnitLossList handle(UnitLossesAhead question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        LocalDate today = lastDayKnown(known, LegalDay.FIRST);
        List<ServingIn> serving =
                jdbc.query(
                        SERVING_ON,
                        new MapSqlParameterSource()
                                .addValue(
                                        "unit",
                                        question.unit() == null ? null : question.unit().value(),
                                        Types.VARCHAR)
                                .addValue("open", PlacementRows.OPEN)
                                .addValue("known", known.ledgerNo()),
                        (row, _) -> ServingIn.of(row));
        Map<PersonId, IdentityOnFile> opened =
                open(serving.stream().map(ServingIn::serving).toList());
        List<UnitLoss> losses = new ArrayList<>();
        int unknown = 0;
        for (ServingIn one : serving) {
            LocalDate retires = null;
            if (opened.get(one.serving().id()) instanceof Shown shown) {
                LocalDate age =
                        Retirement.outOfServiceOn(
                                shown.identity().birthDate(),
                                one.serving().sex(),
                                Retirement.ONLY_YEAR_KNOWN);
                retires = age.isAfter(today) ? age : null;
            } else {
                unknown++;
            }
            for (Loss loss : one.serving().losses(today, retires)) {
                losses.add(new UnitLoss(one.unit(), one.ethnicity(), loss));
            }
        }
        return new UnitLossList(known, losses, unknown);
    }

    private static LocalDate lastDayKnown(Knowledge known, LocalDate ifNothing) {
        Instant sealedAt = known.sealedAt();
        return sealedAt == null ? ifNothing : LegalDay.of(sealedAt);
    }

    private List<Serving> serving(LossesAhead question, Knowledge known) {
        if (question.units().isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                SERVING,
                new MapSqlParameterSource()
                        .addValue("units", question.units().stream().map(UnitCode::value).toList())
                        .addValue("day", question.asOf())
                        .addValue("open", PlacementRows.OPEN)
                        .addValue("known", known.ledgerNo()),
                (row, _) -> Serving.of(row));
    }

    private Map<PersonId, IdentityOnFile> open(List<Serving> people) {
        Map<PersonId, SealedIdentity> sealed = HashMap.newHashMap(people.size());
        people.forEach(person -> sealed.put(person.id(), person.sealed()));
        return identities.open(sealed);
    }

    /** A placement without a recorded end, and where. */
    private record ServingIn(UnitCode unit, EthnicGroup ethnicity, Serving serving) {

        private static ServingIn of(ResultSet row) throws SQLException {
            return new ServingIn(
                    new UnitCode(row.getString("unit")),
                    new EthnicGroup(row.getString("ethnicity")),
                    Serving.of(row));
        }
    }

    /**
     * A placement that ends after the day asked about, or begins after it.
     *
     * @param to the first day on which it no longer holds
     * @param stays whether another in the same bodies follows it
     */
    private record Serving(
            PersonId id,
            SealedIdentity sealed,
            LocalDate from,
            LocalDate to,
            Sex sex,
            boolean minority,
            boolean leader,
            @Nullable LocalDate titleUntil,
            boolean stays) {

        private static Serving of(ResultSet row) throws SQLException {
            String position = row.getString("position");
            return new Serving(
                    new PersonId(row.getObject("person", UUID.class)),
                    new SealedIdentity(row.getString("ciphertext")),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    Sex.valueOf(row.getString("sex")),
                    new EthnicGroup(row.getString("ethnicity")).isMinority(),
                    position != null && !position.equals(PositionKind.NON_LEADERSHIP.name()),
                    row.getObject("position_until", LocalDate.class),
                    row.getBoolean("stays"));
        }

        private boolean isOpen() {
            return to.equals(PlacementRows.OPEN);
        }

        /** What becomes of an open one: the term ends, then the age is reached, or only one. */
        private List<Loss> losses(LocalDate today, @Nullable LocalDate retires) {
            List<Loss> losses = new ArrayList<>();
            LocalDate goes = retires == null ? null : latest(retires, from);
            LocalDate term = titleUntil == null ? null : titleUntil.plusDays(1);
            boolean endsFirst =
                    leader
                            && term != null
                            && term.isAfter(today)
                            && (goes == null || term.isBefore(goes));
            if (endsFirst && term != null) {
                losses.add(loss(Cause.END_OF_TERM, latest(term, from), true));
            }
            if (goes != null) {
                losses.add(loss(Cause.RETIREMENT, goes, !endsFirst));
            }
            return losses;
        }

        private Loss loss(Cause cause, LocalDate on, boolean withTitle) {
            return new Loss(on, cause, minority, sex == Sex.FEMALE, leader && withTitle);
        }

        private static LocalDate latest(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
