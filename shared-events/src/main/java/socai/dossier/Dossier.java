package socai.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.Awarded;
import socai.events.personnel.Evaluated;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PriorWorkRecorded;

/**
 * A person's file on one day; every list in the order in which its facts take effect.
 *
 * @param pay the step of pay that holds; absent out of service, and before any was recorded
 * @param payHistory all steps of pay so far
 * @param allowances all so far, those that ended too
 * @param qualifications held by a paper, or by a training completed in service
 */
public record Dossier(
        @Nullable OnFile<PayStepPlaced> pay,
        List<OnFile<PayStepPlaced>> payHistory,
        List<AllowanceOnFile> allowances,
        List<OnFile<Evaluated>> evaluations,
        List<OnFile<Awarded>> awards,
        List<Discipline> disciplines,
        PartyMembership party,
        TeachingLicence teachingLicence,
        List<OnFile<? extends PersonnelFact>> qualifications,
        List<OnFile<MilitaryServiceRecorded>> militaryService,
        List<OnFile<PriorWorkRecorded>> priorWork) {

    public Dossier {
        payHistory = List.copyOf(payHistory);
        allowances = List.copyOf(allowances);
        evaluations = List.copyOf(evaluations);
        awards = List.copyOf(awards);
        disciplines = List.copyOf(disciplines);
        qualifications = List.copyOf(qualifications);
        militaryService = List.copyOf(militaryService);
        priorWork = List.copyOf(priorWork);
    }

    /** Every record on which something in it rests. */
    public List<OnFile<? extends PersonnelFact>> grounds() {
        List<OnFile<? extends PersonnelFact>> all = new ArrayList<>(payHistory);
        for (AllowanceOnFile allowance : allowances) {
            all.add(allowance.granted());
            addPresent(all, allowance.ended());
        }
        all.addAll(evaluations);
        all.addAll(awards);
        disciplines.forEach(each -> all.add(each.grounds()));
        addPresent(all, party.admitted());
        addPresent(all, party.confirmed());
        addPresent(all, party.left());
        addPresent(all, teachingLicence.granted());
        addPresent(all, teachingLicence.last());
        all.addAll(qualifications);
        all.addAll(militaryService);
        all.addAll(priorWork);
        return List.copyOf(all);
    }

    private static void addPresent(
            List<OnFile<? extends PersonnelFact>> all,
            @Nullable OnFile<? extends PersonnelFact> one) {
        if (one != null) {
            all.add(one);
        }
    }
}
