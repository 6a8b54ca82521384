package socai.command.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import socai.command.Refused;
import socai.command.organisation.OrganisationRefusal.Chain;
import socai.command.organisation.OrganisationRefusal.UnderItself;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.organisation.Superiors;
import socai.organisation.UnitLife;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Span;

/** Which body stands under which: on no day one under itself. */
final class Hierarchy {

    private Hierarchy() {}

    /**
     * Follows the parents that a body gains up to the top.
     *
     * @param parents those of any other body
     * @throws Refused when the way leads back to the body
     */
    static void requireNoCircle(
            UnitCode unit,
            List<Span<UnitCode>> gained,
            Function<UnitCode, List<Span<UnitCode>>> parents) {
        Superiors.circle(unit, gained, parents)
                .ifPresent(circle -> {
                    throw new Refused(
                            new UnderItself(unit, circle.day(), new Chain(circle.bodies())));
                });
    }

    /** The parents that follow from all that was recorded about a body. */
    static List<Span<UnitCode>> parents(List<OrganisationEvent> recorded) {
        List<Line<OrganisationFact>> lines = new ArrayList<>(recorded.size());
        for (OrganisationEvent event : recorded) {
            // Within one stream the sequence is knowledge enough.
            lines.add(UnitLife.line(lines.size(), lines.size(), event));
        }
        return Superiors.of(Chronicle.of(lines).standing());
    }
}
