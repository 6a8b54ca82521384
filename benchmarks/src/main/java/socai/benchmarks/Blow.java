package socai.benchmarks;

import java.util.UUID;
import java.util.random.RandomGenerator;
import socai.command.Command;
import socai.command.personnel.Decide;
import socai.events.PersonId;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;

/**
 * One command of the hammer.
 *
 * @param event what the ledger must hold if it is accepted
 */
record Blow(UUID request, Command command, PersonnelFact event) {

    private static final int DAYS_OF_SERVICE = 2_400;
    private static final int DAYS_OF_LEAVING = 400;
    private static final int DEPARTURES_IN = 40;

    /** Something that may or may not be allowed, depending on who else was there before. */
    static Blow at(PersonId person, UUID request, RandomGenerator random) {
        var day = Orders.RECRUITED.plusDays(random.nextLong(1, DAYS_OF_SERVICE));
        if (random.nextInt(DEPARTURES_IN) == 0) {
            var last = Orders.RECRUITED.plusDays(DAYS_OF_SERVICE + random.nextInt(DAYS_OF_LEAVING));
            return of(request, new Departed(person, last, DepartureKind.RETIREMENT));
        }
        return switch (random.nextInt(3)) {
            case 0 ->
                    of(
                            request,
                            new Appointed(
                                    person,
                                    day,
                                    new Position("Chuyên viên", PositionKind.NON_LEADERSHIP)));
            case 1 ->
                    of(
                            request,
                            new TrainingCompleted(
                                    person,
                                    day,
                                    TrainingField.DIGITAL_SKILLS,
                                    TrainingLevel.SHORT_COURSE,
                                    "Trường Chính trị tỉnh",
                                    "CC-" + request));
            default -> {
                var unit = Orders.UNITS.get(random.nextInt(Orders.UNITS.size()));
                yield of(request, new Transferred(person, day, unit));
            }
        };
    }

    private static Blow of(UUID request, PersonnelFact fact) {
        return new Blow(request, Decide.that(fact), fact);
    }
}
