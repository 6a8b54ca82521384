package socai.command.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import socai.command.organisation.OrganisationRefusal.ContradictsLaterUnitEvent;
import socai.command.organisation.OrganisationRefusal.NoEstablishmentStands;
import socai.command.organisation.OrganisationRefusal.NoHeadcountToChange;
import socai.command.organisation.OrganisationRefusal.OutsideLifeOfUnit;
import socai.command.organisation.OrganisationRefusal.PopulationOnlyForCommunes;
import socai.command.organisation.OrganisationRefusal.UnitAlreadyEstablished;
import socai.command.organisation.OrganisationRefusal.WrongHeadcountKind;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.events.wire.EventCatalog;
import socai.organisation.UnitConflict;
import socai.organisation.UnitLife.Clash;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** Says in the user's terms why something cannot stand. */
final class UnitRefusals {

    private UnitRefusals() {}

    /**
     * Why {@code clash} hinders the recording.
     *
     * @param ordered the facts that are to be recorded
     * @param first the first of the events that are to be recorded
     * @param all all facts that would stand
     * @param standingWord the number of the event that says what stands for the event of a number
     */
    static OrganisationRefusal of(
            Clash clash,
            Collection<OrganisationFact> ordered,
            OrganisationEvent first,
            Timeline<OrganisationFact> all,
            LongUnaryOperator standingWord) {
        OrganisationFact fact = clash.entry().fact();
        boolean twice = ordered.stream().anyMatch(each -> each instanceof UnitEstablished);
        if (!ordered.contains(fact) && !(twice && fact instanceof UnitEstablished)) {
            return contradicts(first, clash.entry(), standingWord);
        }
        Optional<Entry<OrganisationFact>> end = end(ordered, fact, all);
        if (clash.conflict() == UnitConflict.OUTSIDE_LIFE && end.isPresent()) {
            return contradicts(first, end.get(), standingWord);
        }
        return establishment(ordered, all)
                .map(established -> of(clash, fact, established))
                .orElseGet(() -> new NoEstablishmentStands(fact.unit(), fact.effectiveOn()));
    }

    private static OrganisationRefusal contradicts(
            OrganisationEvent first,
            Entry<OrganisationFact> other,
            LongUnaryOperator standingWord) {
        return new ContradictsLaterUnitEvent(
                first.unit(),
                first.effectiveOn(),
                EventCatalog.of(other.fact().getClass()).name(),
                other.effectiveOn(),
                standingWord.applyAsLong(other.ledgerNo()));
    }

    /** What ended the body on the day of a fact or before. */
    private static Optional<Entry<OrganisationFact>> end(
            Collection<OrganisationFact> ordered,
            OrganisationFact fact,
            Timeline<OrganisationFact> all) {
        return all.entries().stream()
                .filter(entry ->
                        entry.fact() instanceof UnitMerged
                                || entry.fact() instanceof UnitDissolved
                                || entry.fact() instanceof UnitSplit)
                .filter(entry ->
                        !ordered.contains(entry.fact())
                                && !entry.effectiveOn().isAfter(fact.effectiveOn()))
                .findFirst();
    }

    /** The establishment that was recorded, or else the one that is to be. */
    private static Optional<UnitEstablished> establishment(
            Collection<OrganisationFact> ordered, Timeline<OrganisationFact> all) {
        List<UnitEstablished> any =
                all.entries().stream()
                        .map(Entry::fact)
                        .filter(fact -> fact instanceof UnitEstablished)
                        .map(fact -> (UnitEstablished) fact)
                        .toList();
        return any.stream()
                .filter(established -> !ordered.contains(established))
                .findFirst()
                .or(() -> any.stream().findFirst());
    }

    private static OrganisationRefusal of(
            Clash clash, OrganisationFact fact, UnitEstablished established) {
        UnitCode unit = fact.unit();
        return switch (clash.conflict()) {
            case ALREADY_ESTABLISHED -> new UnitAlreadyEstablished(unit, established.effectiveOn());
            case OUTSIDE_LIFE ->
                    new OutsideLifeOfUnit(unit, fact.effectiveOn(), established.effectiveOn());
            case POPULATION_ONLY_FOR_COMMUNES ->
                    new PopulationOnlyForCommunes(unit, established.level());
            case WRONG_HEADCOUNT_KIND ->
                    new WrongHeadcountKind(
                            unit, established.level(), ((HeadcountAssigned) fact).kind());
            case NO_HEADCOUNT_TO_CHANGE ->
                    new NoHeadcountToChange(
                            unit, ((HeadcountAssigned) fact).kind(), fact.effectiveOn());
        };
    }
}
