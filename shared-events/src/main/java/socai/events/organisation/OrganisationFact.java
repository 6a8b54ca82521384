package socai.events.organisation;

/** A fact about one body. Facts of one day stand in the order of entry. */
public sealed interface OrganisationFact extends OrganisationEvent
        permits UnitEstablished,
                UnitRenamed,
                UnitMoved,
                UnitMerged,
                UnitSplit,
                UnitDissolved,
                HeadcountAssigned,
                PopulationRecorded {}
