package socai.events.personnel;

/** A fact in the working life of one person. */
public sealed interface PersonnelFact extends PersonnelEvent
        permits Recruited,
                Transferred,
                Reassigned,
                Rotated,
                RotationEnded,
                Seconded,
                SecondmentEnded,
                Appointed,
                Reappointed,
                PositionEnded,
                RankChanged,
                JobPositionChanged,
                CategoryChanged,
                PlannedIn,
                PlannedOut,
                EthnicityRecorded,
                SexRecorded,
                IdentityRecorded,
                TrainingCompleted,
                Departed,
                IdentityErased,
                DossierFact {}
