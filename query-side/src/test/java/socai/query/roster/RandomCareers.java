package socai.query.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import socai.career.Career;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.AppointmentWay;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.IdentityGround;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.query.testing.RandomFiles;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** Careers of a few people, entered in any order of days, of which the rules let each stand. */
final class RandomCareers {

    static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    static final int DAYS = 300;
    static final List<UnitCode> UNITS =
            List.of(new UnitCode("05569"), new UnitCode("02143"), new UnitCode("SO-NOI-VU"));

    private final RandomFiles files = new RandomFiles(61);
    private final Random random;

    RandomCareers(Random random) {
        this.random = random;
    }

    /** Events in the order of entry. */
    List<PersonnelEvent> entered(int people, int attempts) {
        List<PersonId> ids = new ArrayList<>();
        Map<PersonId, Chronicle<PersonnelFact>> careers = new HashMap<>();
        for (int i = 0; i < people; i++) {
            PersonId id = new PersonId(new UUID(random.nextLong(), random.nextLong()));
            ids.add(id);
            careers.put(id, Chronicle.of(List.of()));
        }
        List<PersonnelEvent> entered = new ArrayList<>();
        for (int i = 0; i < attempts; i++) {
            PersonId id = ids.get(random.nextInt(people));
            Chronicle<PersonnelFact> before = Objects.requireNonNull(careers.get(id));
            PersonnelEvent event =
                    files.next(id, before).orElseGet(() -> event(id, before.lines()));
            Chronicle<PersonnelFact> with =
                    before.with(Career.line(before.lines().size(), i, event));
            if (Career.clash(with.standing()).isEmpty()) {
                careers.put(id, with);
                entered.add(event);
            }
        }
        return entered;
    }

    LocalDate day() {
        return DAY_ZERO.plusDays(random.nextInt(DAYS));
    }

    /** The first event of a stream is a recruitment: nothing else finds an identity. */
    private PersonnelEvent event(PersonId id, List<Line<PersonnelFact>> lines) {
        int recorded = lines.size();
        if (recorded == 0) {
            return recruited(id);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Annulled(id, DAY_ZERO, random.nextInt(recorded));
            case 1 -> {
                int named = random.nextInt(recorded);
                yield RandomFiles.isOnFile(lines.get(named))
                        ? fact(id)
                        : new Corrected(id, named, new RightFact(fact(id)));
            }
            default -> fact(id);
        };
    }

    private PersonnelFact fact(PersonId id) {
        LocalDate day = day();
        int order = random.nextInt(3) - 1;
        UnitCode unit = anyOf(UNITS);
        return switch (random.nextInt(14)) {
            case 0 -> recruited(id);
            case 1 -> new Transferred(id, day, order, unit);
            case 2 -> new Departed(id, day, order, DepartureKind.RESIGNATION);
            case 3, 4 ->
                    new Appointed(
                            id,
                            day,
                            order,
                            new Position(
                                    "Chức danh " + random.nextInt(2),
                                    anyOf(List.of(PositionKind.values()))),
                            AppointmentWay.APPOINTMENT,
                            random.nextBoolean() ? day.plusYears(3) : null);
            case 5 -> new Reappointed(id, day, order, day.plusYears(5));
            case 6 -> new EthnicityRecorded(id, day, order, group(), "Trích lục 1");
            case 7 -> new Rotated(id, day, order, unit, day.plusYears(4));
            case 8 -> new RotationEnded(id, day, order, anyOf(List.of(RotationEnd.values())));
            case 9 -> new Seconded(id, day, order, unit, day.plusYears(1));
            case 10 -> new SecondmentEnded(id, day, order);
            case 12 ->
                    new IdentityRecorded(
                            id, day, order, IdentityGround.NAME_CHANGED, somebody(), "Trích lục 2");
            case 11 -> new CategoryChanged(id, day, order, anyOf(List.of(StaffCategory.values())));
            default ->
                    new TrainingCompleted(
                            id,
                            day,
                            TrainingField.INFORMATICS,
                            TrainingLevel.SHORT_COURSE,
                            "Trường",
                            "1");
        };
    }

    private Recruited recruited(PersonId id) {
        return new Recruited(
                id,
                day(),
                anyOf(UNITS),
                RecruitmentRoute.EXAM,
                anyOf(List.of(StaffCategory.values())),
                anyOf(List.of(Sex.values())),
                group(),
                somebody());
    }

    private SealedIdentity somebody() {
        byte[] ciphertext = new byte[40];
        random.nextBytes(ciphertext);
        return new SealedIdentity(Base64.getEncoder().encodeToString(ciphertext));
    }

    private EthnicGroup group() {
        return new EthnicGroup(anyOf(List.of("kinh", "tay", "nung")));
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
