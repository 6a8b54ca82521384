package socai.command.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import socai.command.organisation.OrganisationRefusal.ContradictsLaterUnitEvent;
import socai.command.organisation.OrganisationRefusal.NoEstablishmentStands;
import socai.command.organisation.OrganisationRefusal.OutsideLifeOfUnit;
import socai.command.organisation.OrganisationRefusal.PopulationOnlyForCommunes;
import socai.command.organisation.OrganisationRefusal.UnitAlreadyEstablished;
import socai.command.organisation.OrganisationRefusal.WrongHeadcountKind;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitEstablished;
import socai.events.wire.EventCatalog;
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
     */
    static OrganisationRefusal of(
            Clash clash,
            Collection<OrganisationFact> ordered,
            OrganisationEvent first,
            Timeline<OrganisationFact> all) {
        OrganisationFact fact = clash.entry().fact();
        boolean twice = ordered.stream().anyMatch(each -> each instanceof UnitEstablished);
        if (!ordered.contains(fact) && !(twice && fact instanceof UnitEstablished)) {
            return new ContradictsLaterUnitEvent(
                    first.unit(),
                    first.effectiveOn(),
                    EventCatalog.of(fact.getClass()).name(),
                    fact.effectiveOn(),
                    clash.entry().ledgerNo());
        }
        return establishment(ordered, all)
                .map(established -> of(clash, fact, established))
                .orElseGet(() -> new NoEstablishmentStands(fact.unit(), fact.effectiveOn()));
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
        };
    }
}
