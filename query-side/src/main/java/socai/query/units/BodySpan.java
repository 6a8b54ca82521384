package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.organisation.UnitLife;
import socai.organisation.UnitLife.Days;
import socai.organisation.UnitState.Existing;
import socai.timeline.Timeline;

/**
 * A period of a body's life with one name and one parent, [from, to).
 *
 * @param to first day on which it was another; absent while no later change is known
 * @param life the days on which the body exists
 */
record BodySpan(
        LocalDate from,
        @Nullable LocalDate to,
        String name,
        UnitLevel level,
        UnitFunction function,
        @Nullable UnitCode parent,
        Days life) {

    /** The whole life; nothing when no establishment stands. */
    static List<BodySpan> of(Timeline<OrganisationFact> facts) {
        return UnitLife.days(facts).map(life -> of(facts, life)).orElse(List.of());
    }

    private static List<BodySpan> of(Timeline<OrganisationFact> facts, Days life) {
        return UnitLife.spans(facts).stream()
                .filter(span -> span.state() instanceof Existing)
                .map(span -> of(span.from(), span.to(), (Existing) span.state(), life))
                .toList();
    }

    private static BodySpan of(
            LocalDate from, @Nullable LocalDate to, Existing existing, Days life) {
        return new BodySpan(
                from,
                to,
                existing.name(),
                existing.level(),
                existing.function(),
                existing.parent(),
                life);
    }
}
