package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitRenamed;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.Position;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;
import socai.organisation.UnitLife;
import socai.query.testing.RandomFiles;
import socai.timeline.Chronicle;
import socai.timeline.Timeline;

/**
 * Events of many people and a few bodies in the order of entry: of any day, corrected, annulled and
 * reorganised at random, but only what the rules of a career and of a body let stand.
 */
final class RandomHistory {

    static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    static final int DAYS = 400;
    static final List<UnitCode> UNITS =
            List.of(
                    new UnitCode("05569"),
                    new UnitCode("02143"),
                    new UnitCode("05665"),
                    new UnitCode("SO-NOI-VU"),
                    new UnitCode("SO-TU-PHAP"));

    private static final SealedIdentity NOBODY =
            new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]));

    private final RandomFiles files = new RandomFiles(60);
    private final Random random;
    private final Map<PersonId, Chronicle<PersonnelFact>> careers = new HashMap<>();
    private final Map<UnitCode, Chronicle<OrganisationFact>> lives = new HashMap<>();
    private final List<PersonId> ids = new ArrayList<>();
    private final RandomReorganisations reorganisations;

    RandomHistory(Random random) {
        this.random = random;
        this.reorganisations = new RandomReorganisations(random, this);
    }

    /** So many attempts, one in twenty about a body and one in a hundred and fifty a decision. */
    List<Event> entered(int people, int attempts) {
        for (int i = 0; i < people; i++) {
            ids.add(new PersonId(new UUID(random.nextLong(), random.nextLong())));
        }
        List<Event> entered = new ArrayList<>();
        for (UnitCode unit : UNITS) {
            bodyEvent(unit, established(unit, DAY_ZERO)).ifPresent(entered::add);
            bodyEvent(unit, headcount(unit, DAY_ZERO.plusDays(random.nextInt(DAYS / 2))))
                    .ifPresent(entered::add);
        }
        for (int i = 0; i < attempts; i++) {
            Optional<? extends Event> next =
                    random.nextInt(20) == 0
                            ? aboutBody(anyOf(reorganisations.bodies()))
                            : aboutPerson(anyOf(ids));
            next.ifPresent(entered::add);
            if (random.nextInt(150) == 0) {
                entered.addAll(reorganisations.next());
            }
            if (i == attempts / 4) {
                entered.add(plan("1/KH", DAY_ZERO.plusDays(40), 5, 5, 10, 15, 20, 60));
            }
            if (i == attempts / 2) {
                entered.add(plan("2/KH", DAY_ZERO.plusDays(220), 4, 30, 20, 60, 10, 70));
            }
        }
        return entered;
    }

    /** The edges of clause II.2.b; a share of exactly 70 % is in no band. */
    private static PlanAdopted plan(String number, LocalDate day, int province, int... communes) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(clause("PROV", Scope.PROVINCE_LEVEL, null, province));
        int[] edges = {5, 10, 30, 50, 70};
        for (int i = 0; i < edges.length; i++) {
            boolean last = i == edges.length - 1;
            Band band = new Band(edges[i], !last, last ? null : edges[i + 1]);
            clauses.add(clause("COM-" + i, Scope.COMMUNE, band, communes[i]));
        }
        return new PlanAdopted(
                new PlanId(number),
                day,
                "Kế hoạch " + number,
                clauses,
                List.of(new Milestone(day.plusYears(9), 100)));
    }

    private static Clause clause(String id, Scope scope, @Nullable Band band, int percent) {
        return new Clause(
                id, "II.2", Measure.STAFF_OF_ASSIGNED_HEADCOUNT, scope, null, band, percent);
    }

    List<PersonId> people() {
        return ids;
    }

    /** What stands of a person. */
    Timeline<PersonnelFact> career(PersonId id) {
        return careers.getOrDefault(id, Chronicle.of(List.of())).standing();
    }

    /** How many events there are about a person. */
    long recordedAbout(PersonId id) {
        return careers.getOrDefault(id, Chronicle.of(List.of())).lines().size();
    }

    /** How many events there are about a body. */
    long recordedAbout(UnitCode unit) {
        return lives.getOrDefault(unit, Chronicle.of(List.of())).lines().size();
    }

    LocalDate day() {
        return DAY_ZERO.plusDays(random.nextInt(DAYS + 60) - 30L);
    }

    private Optional<PersonnelEvent> aboutPerson(PersonId id) {
        Chronicle<PersonnelFact> before = careers.getOrDefault(id, Chronicle.of(List.of()));
        int recorded = before.lines().size();
        Optional<PersonnelEvent> onFile = files.next(id, before);
        if (onFile.isPresent()) {
            return personEvent(id, onFile.get());
        }
        PersonnelEvent event = fact(id);
        if (recorded > 0 && random.nextInt(5) == 0) {
            event = new Annulled(id, DAY_ZERO, random.nextInt(recorded));
        } else if (recorded > 0 && random.nextInt(5) == 0) {
            int named = random.nextInt(recorded);
            if (!RandomFiles.isOnFile(before.lines().get(named))) {
                event = new Corrected(id, named, new RightFact(fact(id)));
            }
        }
        return personEvent(id, event);
    }

    /** Records it if the whole career can stand. */
    Optional<PersonnelEvent> personEvent(PersonId id, PersonnelEvent event) {
        Chronicle<PersonnelFact> before = careers.getOrDefault(id, Chronicle.of(List.of()));
        int recorded = before.lines().size();
        Chronicle<PersonnelFact> with = before.with(Career.line(recorded, recorded, event));
        if (Career.clash(with.standing()).isPresent()) {
            return Optional.empty();
        }
        careers.put(id, with);
        return Optional.of(event);
    }

    private Optional<OrganisationEvent> aboutBody(UnitCode unit) {
        int recorded = lives.getOrDefault(unit, Chronicle.of(List.of())).lines().size();
        if (recorded < 2) {
            return bodyEvent(unit, bodyFact(unit));
        }
        OrganisationEvent event = bodyFact(unit);
        if (random.nextInt(5) == 0) {
            event = new UnitFactAnnulled(unit, DAY_ZERO, 1L + random.nextInt(recorded));
        } else if (random.nextInt(5) == 0) {
            event =
                    new UnitFactCorrected(
                            unit, 1L + random.nextInt(recorded), new RightUnitFact(bodyFact(unit)));
        }
        return bodyEvent(unit, event);
    }

    /** Records it if the whole life can stand. */
    Optional<OrganisationEvent> bodyEvent(UnitCode unit, OrganisationEvent event) {
        Chronicle<OrganisationFact> before = lives.getOrDefault(unit, Chronicle.of(List.of()));
        int recorded = before.lines().size();
        if (speaksOfNothing(event, recorded)) {
            return Optional.empty();
        }
        Chronicle<OrganisationFact> with = before.with(UnitLife.line(recorded, recorded, event));
        if (UnitLife.clash(with.standing()).isPresent()) {
            return Optional.empty();
        }
        lives.put(unit, with);
        return Optional.of(event);
    }

    private static boolean speaksOfNothing(OrganisationEvent event, int recorded) {
        return (event instanceof UnitFactAnnulled word && word.sequence() >= recorded)
                || (event instanceof UnitFactCorrected other && other.sequence() >= recorded);
    }

    private PersonnelFact fact(PersonId id) {
        LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS));
        int order = random.nextInt(3) - 1;
        UnitCode unit = anyOf(UNITS);
        return switch (careers.containsKey(id) ? random.nextInt(26) : 0) {
            case 0, 1 ->
                    new Recruited(
                            id,
                            day,
                            unit,
                            RecruitmentRoute.EXAM,
                            StaffCategory.CIVIL_SERVANT,
                            sex(),
                            group(),
                            NOBODY);
            case 2 -> new Transferred(id, day, order, unit);
            case 3 -> new Departed(id, day, order, DepartureKind.RESIGNATION);
            case 4, 5 -> new Appointed(id, day, new Position("Chức danh", kind()));
            case 6 -> new PositionEnded(id, day, order, PositionEnd.RELIEF);
            case 7 -> new EthnicityRecorded(id, day, order, group(), "Trích lục 1");
            case 8 -> new SexRecorded(id, day, order, sex(), "Trích lục 2");
            case 9 -> new Reassigned(id, day, order, anyOf(UNITS), unit, position());
            case 10 -> new Rotated(id, day, order, unit, day.plusYears(4));
            case 11 ->
                    new RotationEnded(
                            id,
                            day,
                            order,
                            random.nextBoolean()
                                    ? RotationEnd.RETURNED
                                    : RotationEnd.MADE_PERMANENT);
            case 12 -> new Seconded(id, day, order, unit, day.plusYears(1));
            case 13 -> new SecondmentEnded(id, day, order);
            case 14 -> new PlannedIn(id, day, order, title());
            case 15 -> new PlannedOut(id, day, order, title());
            default -> trained(id, day, field());
        };
    }

    private static TrainingCompleted trained(PersonId id, LocalDate day, TrainingField field) {
        return new TrainingCompleted(
                id,
                day,
                DayOrder.UNSAID,
                field,
                TrainingLevel.SHORT_COURSE,
                "Trường",
                "1",
                null,
                field == TrainingField.DEFENCE_AND_SECURITY ? 4 : null);
    }

    private TrainingField field() {
        TrainingField[] fields = TrainingField.values();
        return fields[random.nextInt(fields.length)];
    }

    private Position title() {
        return random.nextInt(4) == 0
                ? new Position("Chuyên viên chính", PositionKind.NON_LEADERSHIP)
                : new Position("Trưởng phòng", PositionKind.OTHER_LEADERSHIP);
    }

    private OrganisationFact bodyFact(UnitCode unit) {
        LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(10)) {
            case 0 -> new UnitRenamed(unit, day, "Tên " + random.nextInt(100));
            case 1 -> merged(unit, day.plusDays(DAYS / 2));
            case 2 -> new UnitDissolved(unit, day.plusDays(DAYS / 2));
            case 3, 4, 5 -> new PopulationRecorded(unit, day, 1_000, minority(), "Điều tra " + day);
            case 6 -> established(unit, day);
            default -> headcount(unit, day);
        };
    }

    /** Seldom, because a merger that says nothing of posts leaves the province's unknown. */
    private OrganisationFact merged(UnitCode unit, LocalDate day) {
        return random.nextInt(6) == 0
                ? new UnitMerged(unit, day, new UnitCode("HOP-NHAT"))
                : new UnitRenamed(unit, day, "Tên " + random.nextInt(100));
    }

    private HeadcountAssigned headcount(UnitCode unit, LocalDate day) {
        int posts = anyOf(List.of(1, 200, 300, 300, 900));
        return new HeadcountAssigned(unit, day, HeadcountKind.ASSIGNED, random.nextInt(posts));
    }

    /** Of a thousand; often where a band begins, or a person short of it. */
    private int minority() {
        return random.nextBoolean()
                ? random.nextInt(1_000)
                : anyOf(
                        List.of(
                                700, 700, 700, 700, 700, 699, 701, 500, 499, 300, 299, 100, 99, 50,
                                49, 0));
    }

    static UnitEstablished established(UnitCode unit, LocalDate day) {
        boolean commune = Character.isDigit(unit.value().charAt(0));
        return new UnitEstablished(
                unit,
                day,
                "Đơn vị " + unit,
                commune ? UnitLevel.COMMUNE : UnitLevel.PROVINCE,
                UnitFunction.GENERAL);
    }

    private @Nullable Position position() {
        return random.nextBoolean() ? new Position("Chức danh", kind()) : null;
    }

    private PositionKind kind() {
        return random.nextBoolean() ? PositionKind.HEAD : PositionKind.NON_LEADERSHIP;
    }

    private EthnicGroup group() {
        return new EthnicGroup(random.nextBoolean() ? "kinh" : "tay");
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    }

    <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
