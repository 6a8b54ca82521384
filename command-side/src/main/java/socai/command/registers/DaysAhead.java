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
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.Awarded;
import socai.events.personnel.Corrected;
import socai.events.personnel.Disciplined;
import socai.events.personnel.DossierFact;
import socai.events.personnel.Evaluated;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
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
        boolean done =
                fact instanceof TaskDone
                        || fact instanceof TrainingCompleted
                        || (fact instanceof DossierFact onFile && isDone(onFile));
        if (done && day.isAfter(today)) {
            return Optional.of(new NotYetHappened(day, today));
        }
        LocalDate latest = today.plusYears(YEARS_MAX);
        return fact instanceof PersonnelFact && day.isAfter(latest)
                ? Optional.of(new TooFarAhead(day, latest, YEARS_MAX))
                : Optional.empty();
    }

    /** Whether it tells of something done, and not of what a decision orders from a day on. */
    private static boolean isDone(DossierFact fact) {
        return switch (fact) {
            case Evaluated _,
                    Awarded _,
                    PartyAdmitted _,
                    PartyConfirmed _,
                    QualificationHeld _,
                    MilitaryServiceRecorded _,
                    PriorWorkRecorded _ ->
                    true;
            case PayStepPlaced _,
                    AllowanceGranted _,
                    AllowanceEnded _,
                    Disciplined _,
                    PartyLeft _,
                    TeachingLicenceGranted _,
                    TeachingLicenceSuspended _,
                    TeachingLicenceRestored _,
                    TeachingLicenceRevoked _ ->
                    false;
        };
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
