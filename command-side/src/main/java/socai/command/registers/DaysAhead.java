package socai.command.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Register;
import socai.command.registers.RegisterRefusal.NotYetHappened;
import socai.command.registers.RegisterRefusal.TooFarAhead;
import socai.events.Event;
import socai.events.LegalDay;
import socai.events.personnel.Corrected;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.TrainingCompleted;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.TaskDone;

/**
 * Holds the effective day of an event against today's: what is done is done today or before, and a
 * personnel action takes effect within {@value #YEARS_MAX} years. It writes nothing.
 */
public final class DaysAhead implements Register {

    /** The longest that a term or a rotation lasts; no decision on a person is signed earlier. */
    public static final int YEARS_MAX = 5;

    private final Clock clock;

    public DaysAhead(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        LocalDate today = LegalDay.today(clock);
        for (LedgerEvent entry : appended) {
            objection(fact(entry.event()), today)
                    .ifPresent(no -> {
                        throw new Refused(no);
                    });
        }
        return List.of();
    }

    private static Optional<RegisterRefusal> objection(Event fact, LocalDate today) {
        LocalDate day = fact.effectiveOn();
        boolean done = fact instanceof TaskDone || fact instanceof TrainingCompleted;
        if (done && day.isAfter(today)) {
            return Optional.of(new NotYetHappened(day, today));
        }
        LocalDate latest = today.plusYears(YEARS_MAX);
        return fact instanceof PersonnelFact && day.isAfter(latest)
                ? Optional.of(new TooFarAhead(day, latest, YEARS_MAX))
                : Optional.empty();
    }

    /** What a correction says instead, or the event itself. */
    private static Event fact(Event event) {
        return switch (event) {
            case Corrected word -> word.fact().value();
            case PlanFactCorrected word -> word.fact().value();
            default -> event;
        };
    }
}
