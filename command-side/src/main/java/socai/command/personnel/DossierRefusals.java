package socai.command.personnel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.LongUnaryOperator;
import socai.command.Refusal;
import socai.command.personnel.PersonnelRefusal.ContradictsLaterEvent;
import socai.dossier.Dossier;
import socai.dossier.DossierFold;
import socai.dossier.DossierFold.Clash;
import socai.dossier.OnFile;
import socai.events.PersonId;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.Awarded;
import socai.events.personnel.Disciplined;
import socai.events.personnel.Evaluated;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.wire.EventCatalog;
import socai.timeline.Timeline;

/** Says in the user's terms why something cannot stand on the file. */
final class DossierRefusals {

    private DossierRefusals() {}

    /** As {@link Refusals#of}. */
    static Refusal of(
            Clash clash,
            Collection<PersonnelFact> ordered,
            PersonnelEvent first,
            Timeline<PersonnelFact> all,
            LongUnaryOperator standingWord) {
        PersonnelFact fact = clash.entry().fact();
        if (!ordered.contains(fact)) {
            return new ContradictsLaterEvent(
                    first.person(),
                    first.effectiveOn(),
                    EventCatalog.of(fact.getClass()).name(),
                    fact.effectiveOn(),
                    standingWord.applyAsLong(clash.entry().ledgerNo()));
        }
        PersonId person = fact.person();
        LocalDate day = fact.effectiveOn();
        return switch (clash.conflict()) {
            case NOT_THE_NEXT_STEP ->
                    new DossierRefusal.NotTheNextStep(
                            person,
                            day,
                            present(clash, all),
                            written(((PayStepPlaced) fact).pay()));
            case NOT_BEYOND_SCALE ->
                    new DossierRefusal.NotBeyondScale(
                            person,
                            day,
                            present(clash, all),
                            written(((PayStepPlaced) fact).pay()));
            case NOT_ONE_STEP_DOWN ->
                    new DossierRefusal.NotOneStepDown(
                            person,
                            day,
                            present(clash, all),
                            written(((PayStepPlaced) fact).pay()));
            case LOWERED_WITHOUT_DISCIPLINE ->
                    new DossierRefusal.LoweredWithoutDiscipline(person, day);
            case NO_SUCH_ALLOWANCE ->
                    new DossierRefusal.NoSuchAllowance(
                            person, day, ((AllowanceEnded) fact).kind().name());
            case ALREADY_EVALUATED ->
                    new DossierRefusal.AlreadyEvaluated(
                            person, Integer.toString(((Evaluated) fact).year()));
            case NOT_IN_SERVICE_THAT_YEAR ->
                    new DossierRefusal.NotInServiceThatYear(
                            person, Integer.toString(((Evaluated) fact).year()));
            case ALREADY_AWARDED -> {
                Awarded award = (Awarded) fact;
                yield new DossierRefusal.AlreadyAwarded(
                        person, award.title(), award.date().toString());
            }
            case NEVER_SERVED -> new DossierRefusal.NeverServed(person, day);
            case DISCIPLINE_OF_OTHERS ->
                    new DossierRefusal.DisciplineOfOthers(
                            person, day, ((Disciplined) fact).form().name());
            case ALREADY_PARTY_MEMBER -> new DossierRefusal.AlreadyPartyMember(person, day);
            case NO_PARTY_MEMBER -> new DossierRefusal.NoPartyMember(person, day);
            case ALREADY_CONFIRMED -> new DossierRefusal.AlreadyConfirmed(person, day);
            case PROBATION_TOO_SHORT ->
                    new DossierRefusal.ProbationTooShort(
                            person, day, ((PartyConfirmed) fact).date().toString());
            case LICENCE_NOT_YET_KNOWN -> new DossierRefusal.LicenceNotYetKnown(person, day);
            case LICENCE_ALREADY_HELD -> new DossierRefusal.LicenceAlreadyHeld(person, day);
            case NO_LICENCE -> new DossierRefusal.NoLicence(person, day);
            case LICENCE_ALREADY_SUSPENDED ->
                    new DossierRefusal.LicenceAlreadySuspended(person, day);
            case LICENCE_NOT_SUSPENDED -> new DossierRefusal.LicenceNotSuspended(person, day);
            case ALREADY_ON_FILE -> new DossierRefusal.AlreadyOnFile(person, day);
        };
    }

    /** The step of pay that the refused one follows. */
    private static String present(Clash clash, Timeline<PersonnelFact> all) {
        Dossier before = DossierFold.on(clash.entry().effectiveOn(), all.before(clash.entry()));
        OnFile<PayStepPlaced> pay = before.pay();
        return pay == null ? "–" : written(pay.fact().pay());
    }

    private static String written(PayStep pay) {
        String beyond =
                pay.beyondScalePercent() == 0 ? "" : " + %d %%".formatted(pay.beyondScalePercent());
        return "%s, %d (%s%s)".formatted(pay.rankCode(), pay.step(), pay.coefficient(), beyond);
    }
}
