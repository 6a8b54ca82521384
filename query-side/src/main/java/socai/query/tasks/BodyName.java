package socai.query.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitLevel;
import socai.organisation.UnitLife;
import socai.organisation.UnitState.Existing;
import socai.timeline.Timeline;

/**
 * A period of a body's life under one name, [from, to).
 *
 * @param to first day on which it was another; absent while no later change is known
 * @param underPlan false for army and police, which owe nothing as one of a group (II.5)
 */
record BodyName(
        LocalDate from, @Nullable LocalDate to, String name, UnitLevel level, boolean underPlan) {

    /** The whole life; a move to another parent divides it too. */
    static List<BodyName> of(Timeline<OrganisationFact> facts) {
        return UnitLife.spans(facts).stream()
                .filter(span -> span.state() instanceof Existing)
                .map(span -> {
                    Existing is = (Existing) span.state();
                    return new BodyName(
                            span.from(),
                            span.to(),
                            is.name(),
                            is.level(),
                            is.function().isUnderThePlan());
                })
                .toList();
    }
}
