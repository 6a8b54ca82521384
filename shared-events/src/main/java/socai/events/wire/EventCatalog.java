package socai.events.wire;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.Event;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Awarded;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.Disciplined;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.Evaluated;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;

/**
 * The stable names of all events. A name, a number or a stored revision is never changed; a new
 * shape is the next revision with an upcaster, a new meaning is a new event.
 */
public final class EventCatalog {

    private static final List<EventKind> ALL =
            List.of(
                    earlier(1, "personnel.recruited", 1, Recruited.class, new RecruitedV1ToV2()),
                    earlier(2, "personnel.transferred", 1, Transferred.class, new DayOrderV1ToV2()),
                    earlier(3, "personnel.appointed", 1, Appointed.class, new AppointedV1ToV2()),
                    earlier(
                            4,
                            "personnel.training-completed",
                            1,
                            TrainingCompleted.class,
                            new DayOrderV1ToV2()),
                    earlier(5, "personnel.departed", 1, Departed.class, new DayOrderV1ToV2()),
                    kind(6, "personnel.identity-erased", 1, IdentityErased.class),
                    kind(7, "personnel.recruited", 2, Recruited.class),
                    kind(8, "personnel.transferred", 2, Transferred.class),
                    kind(9, "personnel.appointed", 2, Appointed.class),
                    earlier(
                            10,
                            "personnel.training-completed",
                            2,
                            TrainingCompleted.class,
                            new TrainingCompletedV2ToV3()),
                    kind(11, "personnel.departed", 2, Departed.class),
                    kind(12, "personnel.reassigned", 1, Reassigned.class),
                    kind(13, "personnel.rotated", 1, Rotated.class),
                    kind(14, "personnel.rotation-ended", 1, RotationEnded.class),
                    kind(15, "personnel.seconded", 1, Seconded.class),
                    kind(16, "personnel.secondment-ended", 1, SecondmentEnded.class),
                    kind(17, "personnel.reappointed", 1, Reappointed.class),
                    kind(18, "personnel.position-ended", 1, PositionEnded.class),
                    kind(19, "personnel.rank-changed", 1, RankChanged.class),
                    kind(20, "personnel.job-position-changed", 1, JobPositionChanged.class),
                    kind(21, "personnel.category-changed", 1, CategoryChanged.class),
                    kind(22, "personnel.planned-in", 1, PlannedIn.class),
                    kind(23, "personnel.planned-out", 1, PlannedOut.class),
                    kind(24, "personnel.ethnicity-recorded", 1, EthnicityRecorded.class),
                    kind(25, "personnel.sex-recorded", 1, SexRecorded.class),
                    kind(26, "personnel.corrected", 1, Corrected.class),
                    kind(27, "personnel.annulled", 1, Annulled.class),
                    kind(56, "personnel.training-completed", 3, TrainingCompleted.class),
                    kind(57, "personnel.pay-step-placed", 1, PayStepPlaced.class),
                    kind(58, "personnel.allowance-granted", 1, AllowanceGranted.class),
                    kind(59, "personnel.allowance-ended", 1, AllowanceEnded.class),
                    kind(60, "personnel.evaluated", 1, Evaluated.class),
                    kind(61, "personnel.awarded", 1, Awarded.class),
                    kind(62, "personnel.disciplined", 1, Disciplined.class),
                    kind(63, "personnel.party-admitted", 1, PartyAdmitted.class),
                    kind(64, "personnel.party-confirmed", 1, PartyConfirmed.class),
                    kind(65, "personnel.party-left", 1, PartyLeft.class),
                    kind(66, "personnel.teaching-licence-granted", 1, TeachingLicenceGranted.class),
                    kind(
                            67,
                            "personnel.teaching-licence-suspended",
                            1,
                            TeachingLicenceSuspended.class),
                    kind(
                            68,
                            "personnel.teaching-licence-restored",
                            1,
                            TeachingLicenceRestored.class),
                    kind(69, "personnel.teaching-licence-revoked", 1, TeachingLicenceRevoked.class),
                    kind(70, "personnel.qualification-held", 1, QualificationHeld.class),
                    kind(
                            72,
                            "personnel.military-service-recorded",
                            1,
                            MilitaryServiceRecorded.class),
                    kind(73, "personnel.prior-work-recorded", 1, PriorWorkRecorded.class),
                    kind(80, "personnel.identity-recorded", 1, IdentityRecorded.class),
                    kind(101, "organisation.unit-established", 1, UnitEstablished.class),
                    earlier(
                            102,
                            "organisation.unit-dissolved",
                            UnitDissolved.class,
                            new UnitDissolvedV1ToV2()),
                    earlier(
                            103,
                            "organisation.headcount-assigned",
                            HeadcountAssigned.class,
                            new HeadcountAssignedV1ToV2()),
                    earlier(
                            104,
                            "organisation.population-recorded",
                            1,
                            PopulationRecorded.class,
                            new PopulationRecordedV1ToV2()),
                    earlier(
                            105,
                            "organisation.population-recorded",
                            2,
                            PopulationRecorded.class,
                            new PopulationRecordedV2ToV3()),
                    kind(106, "organisation.unit-renamed", 1, UnitRenamed.class),
                    kind(107, "organisation.unit-moved", 1, UnitMoved.class),
                    earlier(
                            108,
                            "organisation.unit-merged",
                            UnitMerged.class,
                            new SuccessionV1ToV2()),
                    earlier(
                            109,
                            "organisation.unit-split",
                            UnitSplit.class,
                            new SuccessionV1ToV2()),
                    kind(110, "organisation.corrected", 1, UnitFactCorrected.class),
                    kind(111, "organisation.annulled", 1, UnitFactAnnulled.class),
                    kind(112, "organisation.unit-dissolved", 2, UnitDissolved.class),
                    kind(113, "organisation.headcount-assigned", 2, HeadcountAssigned.class),
                    kind(114, "organisation.population-recorded", 3, PopulationRecorded.class),
                    kind(115, "organisation.unit-merged", 2, UnitMerged.class),
                    kind(116, "organisation.unit-split", 2, UnitSplit.class),
                    earlier(201, "plan.adopted", PlanAdopted.class, new PlanAdoptedV1ToV2()),
                    kind(202, "plan.adopted", 2, PlanAdopted.class),
                    kind(203, "plan.reading-chosen", 1, ReadingChosen.class),
                    kind(204, "plan.task-laid-down", 1, TaskLaidDown.class),
                    kind(205, "plan.task-done", 1, TaskDone.class),
                    kind(206, "plan.corrected", 1, PlanFactCorrected.class),
                    kind(207, "plan.annulled", 1, PlanFactAnnulled.class));

    private static final Map<Class<?>, EventKind> BY_TYPE =
            ALL.stream()
                    .filter(EventKind::isCurrent)
                    .collect(toUnmodifiableMap(EventKind::type, identity()));
    private static final Map<Short, EventKind> BY_NUMBER =
            ALL.stream().collect(toUnmodifiableMap(EventKind::number, identity()));
    private static final Map<String, EventKind> BY_NAME =
            ALL.stream()
                    .collect(
                            toUnmodifiableMap(
                                    kind -> key(kind.name(), kind.revision()), identity()));

    private EventCatalog() {}

    /** All kinds of event at all revisions, in order of number. */
    public static List<EventKind> all() {
        return ALL;
    }

    /**
     * The kind of an event of this class.
     *
     * @throws UnknownEvent when {@code type} was never given a name
     */
    public static EventKind of(Class<?> type) {
        return found(BY_TYPE.get(type), type.getName());
    }

    /**
     * The kind of this number.
     *
     * @throws UnknownEvent when the number is not in this version's catalogue
     */
    public static EventKind numbered(int number) {
        return found(BY_NUMBER.get((short) number), "number " + number);
    }

    /**
     * The kind of this name at this revision.
     *
     * @throws UnknownEvent when the two are not in this version's catalogue
     */
    public static EventKind named(String name, int revision) {
        return found(BY_NAME.get(key(name, revision)), key(name, revision));
    }

    private static String key(String name, int revision) {
        return name + " r" + revision;
    }

    private static EventKind found(@Nullable EventKind kind, String key) {
        if (kind == null) {
            throw new UnknownEvent(key);
        }
        return kind;
    }

    private static EventKind kind(
            int number, String name, int revision, Class<? extends Event> type) {
        return new EventKind((short) number, name, revision, type, null);
    }

    /** A revision of what has a later one now. */
    private static EventKind earlier(
            int number, String name, Class<? extends Event> type, Upcaster upcaster) {
        return earlier(number, name, 1, type, upcaster);
    }

    /** A revision of what has a later one now. */
    private static EventKind earlier(
            int number, String name, int revision, Class<? extends Event> type, Upcaster upcaster) {
        return new EventKind((short) number, name, revision, type, upcaster);
    }

    /** An event that this version of the product cannot read. It is never skipped. */
    public static final class UnknownEvent extends RuntimeException {

        UnknownEvent(String key) {
            super(
                    "event kind %s is unknown to this version; was it written by a newer one?"
                            .formatted(key));
        }
    }
}
