package socai.query.compliance;

import java.time.LocalDate;
import socai.events.Event;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.Reassigned;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.ReadingChosen;

/** What kind of news an entry of the ledger is for a day. */
public enum Nature {
    /** A fact recorded on the day on which it takes effect, or before. */
    ENTRY,
    /** A fact recorded after the day on which it takes effect. */
    LATE_ENTRY,
    CORRECTION,
    ANNULMENT,
    /** A body came into being, changed or ended, or staff followed it. */
    REORGANISATION,
    HEADCOUNT,
    POPULATION,
    PLAN,
    /** The province chose how an open clause is read. */
    READING;

    /**
     * Of an entry.
     *
     * @param kind the event's class
     * @param effectiveOn valid time
     * @param sealedOn the day in the legal time zone on which it became known
     */
    static Nature of(Class<? extends Event> kind, LocalDate effectiveOn, LocalDate sealedOn) {
        if (kind == Corrected.class
                || kind == UnitFactCorrected.class
                || kind == PlanFactCorrected.class) {
            return CORRECTION;
        }
        if (kind == Annulled.class
                || kind == UnitFactAnnulled.class
                || kind == PlanFactAnnulled.class) {
            return ANNULMENT;
        }
        if (kind == HeadcountAssigned.class) {
            return HEADCOUNT;
        }
        if (kind == PopulationRecorded.class) {
            return POPULATION;
        }
        if (kind == Reassigned.class || OrganisationFact.class.isAssignableFrom(kind)) {
            return REORGANISATION;
        }
        if (kind == ReadingChosen.class) {
            return READING;
        }
        if (PlanEvent.class.isAssignableFrom(kind)) {
            return PLAN;
        }
        return effectiveOn.isBefore(sealedOn) ? LATE_ENTRY : ENTRY;
    }
}
