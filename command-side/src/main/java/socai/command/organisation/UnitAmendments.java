package socai.command.organisation;

import java.time.LocalDate;
import socai.command.Refused;
import socai.command.organisation.OrganisationRefusal.NoSuchUnitEvent;
import socai.command.organisation.OrganisationRefusal.UnitAnnulmentHoldsNoFact;
import socai.command.organisation.OrganisationRefusal.UnitEventAlreadyAnnulled;
import socai.command.organisation.OrganisationRefusal.UnitEventAlreadyCorrected;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Line.Annulment;
import socai.timeline.Line.Correction;
import socai.timeline.Line.Statement;

/** Makes the event of an ordered action; what an amendment names must be there and stand. */
final class UnitAmendments {

    private final UnitCode unit;
    private final Chronicle<OrganisationFact> recorded;

    /** Amendments of what is recorded so far, the earlier actions of the same decision included. */
    UnitAmendments(UnitCode unit, Chronicle<OrganisationFact> recorded) {
        this.unit = unit;
        this.recorded = recorded;
    }

    OrganisationEvent event(UnitAction action) {
        return switch (action) {
            case UnitAction.Take take -> take.fact();
            case UnitAction.Correct correct -> correct(correct.sequence(), correct.fact());
            case UnitAction.Annul annul ->
                    new UnitFactAnnulled(unit, dayOf(standing(annul.sequence())), annul.sequence());
        };
    }

    private OrganisationEvent correct(long sequence, OrganisationFact right) {
        if (standing(sequence) instanceof Annulment<OrganisationFact>) {
            throw new Refused(new UnitAnnulmentHoldsNoFact(unit, sequence));
        }
        recorded.correctedBy(sequence)
                .ifPresent(by -> {
                    throw new Refused(new UnitEventAlreadyCorrected(unit, sequence, by));
                });
        return new UnitFactCorrected(unit, sequence, new RightUnitFact(right));
    }

    private Line<OrganisationFact> standing(long sequence) {
        Line<OrganisationFact> named = line(sequence);
        recorded.annulledBy(sequence)
                .ifPresent(by -> {
                    throw new Refused(new UnitEventAlreadyAnnulled(unit, sequence, by));
                });
        return named;
    }

    /** The day that is touched; that of an annulment is the day of what it had annulled. */
    private LocalDate dayOf(Line<OrganisationFact> line) {
        return switch (line) {
            case Statement<OrganisationFact> stated -> stated.entry().effectiveOn();
            case Correction<OrganisationFact> corrected -> corrected.entry().effectiveOn();
            case Annulment<OrganisationFact> annulled -> dayOf(line(annulled.annuls()));
        };
    }

    private Line<OrganisationFact> line(long sequence) {
        return recorded.lines().stream()
                .filter(line -> line.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchUnitEvent(unit, sequence)));
    }
}
