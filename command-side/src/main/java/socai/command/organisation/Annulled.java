package socai.command.organisation;

import java.util.List;
import java.util.Optional;
import socai.command.Receipt;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitLife.Days;
import socai.timeline.Span;

/**
 * What the annulment of facts made of a body.
 *
 * @param endings the mergers, splits and dissolutions that stood before and no longer do
 * @param days the days on which the body now exists
 * @param losesDays whether it existed on any other day before
 * @param parents those under which it stands on days on which it did not before
 */
public record Annulled(
        Receipt receipt,
        List<OrganisationFact> endings,
        Optional<Days> days,
        boolean losesDays,
        List<Span<UnitCode>> parents) {

    public Annulled {
        endings = List.copyOf(endings);
        parents = List.copyOf(parents);
    }
}
