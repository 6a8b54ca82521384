package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import socai.career.Career;
import socai.career.CareerState.InService;
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.organisation.UnitLife;
import socai.organisation.UnitState.Existing;
import socai.reference.Plan128;
import socai.timeline.Chronicle;
import socai.timeline.Span;

/**
 * Decisions about units of every level and function, army and police among them, and their staff: a
 * unit is made one of the army, or no longer one, by a correction of its establishment, by the
 * annulment of that correction, or by an annulled establishment, and merges with one that is not.
 * Nobody is ever left in a unit that does not exist, as the command side sees to.
 */
final class RandomArmedHistory {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 300;
    private static final SealedIdentity NOBODY =
            new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]));

    private final Random random;
    private final List<PersonId> ids = new ArrayList<>();
    private final List<UnitCode> units = new ArrayList<>();
    private final List<List<Event>> mergers = new ArrayList<>();
    private Map<PersonId, Chronicle<PersonnelFact>> careers = new HashMap<>();
    private Map<UnitCode, Chronicle<OrganisationFact>> lives = new HashMap<>();

    RandomArmedHistory(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            ids.add(new PersonId(new UUID(random.nextLong(), random.nextLong())));
        }
    }

    List<UnitCode> units() {
        return units;
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS + 60) - 20L);
    }

    /**
     * All decisions in the order of entry; the plan comes in among them, and into force in April.
     */
    List<List<Event>> decisions(int attempts) {
        List<List<Event>> decided = new ArrayList<>();
        for (UnitLevel level : UnitLevel.values()) {
            for (int i = 0; i < 3; i++) {
                decide(List.of(established(fresh(level), FIRST, level, function())), decided);
            }
        }
        for (int i = 0; i < attempts; i++) {
            decide(
                    switch (random.nextInt(30)) {
                        case 0 -> reclassified(anyOf(units));
                        case 1 -> takenBack(anyOf(units));
                        case 2 -> merger();
                        case 3 -> mergers.isEmpty() ? List.of() : annulled(anyOf(mergers));
                        case 4 -> founded();
                        case 5, 6, 7 -> List.of(number(anyOf(units)));
                        default -> List.of(aboutPerson(anyOf(ids)));
                    },
                    decided);
            if (i == attempts / 3) {
                decided.add(List.of(Plan128.adopted()));
            }
        }
        return decided;
    }

    /** Records all of it, or nothing when any rule is broken. */
    private void decide(List<? extends Event> events, List<List<Event>> decided) {
        Map<PersonId, Chronicle<PersonnelFact>> careersBefore = new HashMap<>(careers);
        Map<UnitCode, Chronicle<OrganisationFact>> livesBefore = new HashMap<>(lives);
        boolean stands = !events.isEmpty();
        for (Event event : events) {
            stands = stands && isRecorded(event);
        }
        if (stands && nobodyIsWithoutUnit()) {
            decided.add(List.copyOf(events));
            if (events.getFirst() instanceof UnitMerged) {
                mergers.add(List.copyOf(events));
            }
        } else {
            careers = careersBefore;
            lives = livesBefore;
        }
    }

    private boolean isRecorded(Event event) {
        return switch (event) {
            case OrganisationEvent of -> isRecorded(of);
            case PersonnelEvent of -> isRecorded(of);
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private boolean isRecorded(OrganisationEvent event) {
        Chronicle<OrganisationFact> before = life(event.unit());
        int recorded = before.lines().size();
        if ((event instanceof UnitFactAnnulled word && word.sequence() >= recorded)
                || (event instanceof UnitFactCorrected other && other.sequence() >= recorded)) {
            return false;
        }
        Chronicle<OrganisationFact> with = before.with(UnitLife.line(recorded, recorded, event));
        lives.put(event.unit(), with);
        return UnitLife.clash(with.standing()).isEmpty();
    }

    private boolean isRecorded(PersonnelEvent event) {
        Chronicle<PersonnelFact> before = career(event.person());
        int recorded = before.lines().size();
        if ((event instanceof Annulled word && word.sequence() >= recorded)
                || (event instanceof Corrected other && other.sequence() >= recorded)) {
            return false;
        }
        Chronicle<PersonnelFact> with = before.with(Career.line(recorded, recorded, event));
        careers.put(event.person(), with);
        return Career.clash(with.standing()).isEmpty();
    }

    private boolean nobodyIsWithoutUnit() {
        return careers.values().stream()
                .flatMap(career -> Career.stays(career.standing()).stream())
                .allMatch(this::isCovered);
    }

    private boolean isCovered(Span<UnitCode> stay) {
        return UnitLife.days(life(stay.state()).standing())
                .filter(days -> days.cover(new UnitLife.Days(stay.from(), stay.to())))
                .isPresent();
    }

    private Chronicle<PersonnelFact> career(PersonId id) {
        return careers.getOrDefault(id, Chronicle.of(List.of()));
    }

    private Chronicle<OrganisationFact> life(UnitCode unit) {
        return lives.getOrDefault(unit, Chronicle.of(List.of()));
    }

    private List<Event> founded() {
        UnitLevel level = anyOf(List.of(UnitLevel.values()));
        return List.of(established(fresh(level), within(), level, function()));
    }

    private UnitCode fresh(UnitLevel level) {
        UnitCode code =
                new UnitCode(
                        level == UnitLevel.COMMUNE
                                ? Integer.toString(10_000 + units.size())
                                : "DON-VI-" + units.size());
        units.add(code);
        return code;
    }

    /** Its first line is the establishment, which says another function now. */
    private List<Event> reclassified(UnitCode unit) {
        return UnitLife.spans(life(unit).standing()).stream()
                .map(Span::state)
                .filter(Existing.class::isInstance)
                .map(Existing.class::cast)
                .findFirst()
                .<List<Event>>map(is ->
                        List.of(
                                new UnitFactCorrected(
                                        unit,
                                        0,
                                        new RightUnitFact(
                                                established(
                                                        unit,
                                                        is.since(),
                                                        is.level(),
                                                        function())))))
                .orElse(List.of());
    }

    /** Often the correction of the establishment; now and then the establishment itself. */
    private List<Event> takenBack(UnitCode unit) {
        int recorded = life(unit).lines().size();
        return recorded == 0
                ? List.of()
                : List.of(new UnitFactAnnulled(unit, FIRST, random.nextInt(recorded)));
    }

    private List<Event> merger() {
        UnitCode from = anyOf(units);
        UnitCode into = anyOf(units);
        LocalDate day = within();
        if (from.equals(into)) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        events.add(new UnitMerged(from, day, into));
        careers.forEach((person, career) -> {
            if (Career.on(day, career.standing()) instanceof InService serving
                    && serving.unit().equals(from)) {
                events.add(new Reassigned(person, day, DayOrder.UNSAID, from, into, null));
            }
        });
        return events;
    }

    /** Each of its entries, found again as the last of its kind in its stream. */
    private List<Event> annulled(List<Event> merger) {
        List<Event> events = new ArrayList<>();
        for (Event entry : merger.reversed()) {
            switch (entry) {
                case Reassigned move ->
                        events.add(
                                new Annulled(
                                        move.person(), FIRST, place(career(move.person()), move)));
                case UnitMerged end ->
                        events.add(
                                new UnitFactAnnulled(
                                        end.unit(), FIRST, place(life(end.unit()), end)));
                default -> throw new IllegalArgumentException(entry.toString());
            }
        }
        return events;
    }

    private static <F> long place(Chronicle<F> chronicle, F fact) {
        return chronicle.standing().entries().stream()
                .filter(entry -> entry.fact().equals(fact))
                .mapToLong(entry -> entry.ledgerNo())
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private PersonnelEvent aboutPerson(PersonId id) {
        int recorded = career(id).lines().size();
        PersonnelFact fact = fact(id);
        if (recorded > 0 && random.nextInt(8) == 0) {
            return new Annulled(id, FIRST, random.nextInt(recorded));
        }
        return recorded > 0 && random.nextInt(8) == 0
                ? new Corrected(id, random.nextInt(recorded), new RightFact(fact))
                : fact;
    }

    private PersonnelFact fact(PersonId id) {
        LocalDate day = within();
        UnitCode unit = anyOf(units);
        return switch (careers.containsKey(id) ? random.nextInt(8) : 0) {
            case 0, 1 ->
                    new Recruited(
                            id,
                            day,
                            unit,
                            RecruitmentRoute.EXAM,
                            StaffCategory.CIVIL_SERVANT,
                            random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                            new EthnicGroup(anyOf(List.of("kinh", "tay", "nung"))),
                            NOBODY);
            case 2, 3, 4 -> new Transferred(id, day, DayOrder.UNSAID, unit);
            case 5 -> new Departed(id, day, DayOrder.UNSAID, DepartureKind.RESIGNATION);
            case 6 -> new Appointed(id, day, new Position("Trưởng", PositionKind.HEAD));
            default ->
                    new TrainingCompleted(
                            id,
                            day,
                            DayOrder.UNSAID,
                            TrainingField.DIGITAL_SKILLS,
                            TrainingLevel.SHORT_COURSE,
                            "Trường",
                            "1");
        };
    }

    private OrganisationFact number(UnitCode unit) {
        if (Character.isDigit(unit.value().charAt(0)) && random.nextBoolean()) {
            return new PopulationRecorded(
                    unit,
                    within(),
                    1_000,
                    300,
                    List.of(new GroupCount(new EthnicGroup("tay"), 200)),
                    null,
                    "Điều tra");
        }
        HeadcountKind kind =
                random.nextInt(3) == 0 ? HeadcountKind.COUNCIL_MEMBERS : HeadcountKind.ASSIGNED;
        return new HeadcountAssigned(unit, within(), kind, random.nextInt(12));
    }

    private static UnitEstablished established(
            UnitCode unit, LocalDate day, UnitLevel level, UnitFunction function) {
        return new UnitEstablished(unit, day, "Đơn vị " + unit, level, function);
    }

    /** One in three of the army or the police. */
    private UnitFunction function() {
        return anyOf(List.of(UnitFunction.values()));
    }

    private LocalDate within() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
