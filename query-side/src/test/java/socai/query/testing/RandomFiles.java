package socai.query.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.Annulled;
import socai.events.personnel.AwardForm;
import socai.events.personnel.Awarded;
import socai.events.personnel.Coefficient;
import socai.events.personnel.Corrected;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.DossierFact;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.RightFact;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Line.Annulment;
import socai.timeline.Line.Correction;
import socai.timeline.Line.Statement;

/** Random facts on the files of people, their corrections and annulments, between other events. */
public final class RandomFiles {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_500;

    private final Random random;

    public RandomFiles(long seed) {
        this.random = new Random(seed);
    }

    /** Now and then something for the file of a person about whom something is recorded. */
    public Optional<PersonnelEvent> next(PersonId id, Chronicle<PersonnelFact> recorded) {
        if (recorded.lines().isEmpty() || random.nextInt(6) != 0) {
            return Optional.empty();
        }
        List<Long> onFile =
                recorded.lines().stream()
                        .filter(RandomFiles::isOnFile)
                        .map(Line::sequence)
                        .toList();
        if (onFile.isEmpty() || random.nextInt(3) == 0) {
            return Optional.of(fact(id));
        }
        long named = onFile.get(random.nextInt(onFile.size()));
        return Optional.of(
                random.nextBoolean()
                        ? new Annulled(id, FIRST, named)
                        : new Corrected(id, named, new RightFact(fact(id))));
    }

    /** Whether a line puts something on the file, or corrects that. */
    public static boolean isOnFile(Line<PersonnelFact> line) {
        return switch (line) {
            case Statement<PersonnelFact> stated -> stated.entry().fact() instanceof DossierFact;
            case Correction<PersonnelFact> word -> word.entry().fact() instanceof DossierFact;
            case Annulment<PersonnelFact> _ -> false;
        };
    }

    private DossierFact fact(PersonId id) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(5)) {
            case 0 ->
                    new PayStepPlaced(
                            id,
                            day,
                            0,
                            new PayStep(
                                    "01.003", 1 + random.nextInt(9), new Coefficient(234), 0, 100),
                            PayStepWay.PLACEMENT,
                            null);
            case 1 ->
                    new AllowanceGranted(
                            id,
                            day,
                            0,
                            AllowanceKind.REGION,
                            new Coefficient(50),
                            null,
                            false,
                            null,
                            null);
            case 2 ->
                    new Awarded(
                            id, day, 0, AwardForm.COMMENDATION, "Giấy khen", PartialDate.of(day));
            case 3 -> new Disciplined(id, day, 0, DisciplineForm.WARNING, null);
            default -> new PartyAdmitted(id, day, 0, PartialDate.of(day));
        };
    }
}
