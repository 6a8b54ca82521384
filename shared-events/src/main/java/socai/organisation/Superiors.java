package socai.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitState.Existing;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** Under which bodies a body stands, and the rule that on no day a body stands under itself. */
public final class Superiors {

    private Superiors() {}

    /**
     * Bodies each of which stands under the next.
     *
     * @param day the first day on which they do
     * @param bodies from a body to itself again
     */
    public record Circle(LocalDate day, List<UnitCode> bodies) {

        public Circle {
            bodies = List.copyOf(bodies);
        }
    }

    /** The parents of a body as long as it exists, in order of days. */
    public static List<Span<UnitCode>> of(Timeline<OrganisationFact> facts) {
        return UnitLife.spans(facts).stream().flatMap(Superiors::parent).toList();
    }

    /** What of the parents {@code after} a decision was not so {@code before} it. */
    public static List<Span<UnitCode>> gained(
            List<Span<UnitCode>> before, List<Span<UnitCode>> after) {
        return after.stream()
                .filter(span -> before.stream().noneMatch(known -> holds(known, span)))
                .toList();
    }

    /**
     * A circle that closes when {@code unit} stands under {@code parents}.
     *
     * @param others the parents of any other body
     */
    public static Optional<Circle> circle(
            UnitCode unit,
            List<Span<UnitCode>> parents,
            Function<UnitCode, List<Span<UnitCode>>> others) {
        return climb(List.of(unit), parents, others);
    }

    private static Optional<Circle> climb(
            List<UnitCode> path,
            List<Span<UnitCode>> parents,
            Function<UnitCode, List<Span<UnitCode>>> others) {
        for (Span<UnitCode> parent : parents) {
            List<UnitCode> higher = new ArrayList<>(path);
            higher.add(parent.state());
            if (parent.state().equals(path.getFirst())) {
                return Optional.of(new Circle(parent.from(), higher));
            }
            if (!path.contains(parent.state())) {
                Optional<Circle> found =
                        climb(higher, during(parent, others.apply(parent.state())), others);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Those of the spans, or the parts of them, that lie within a period. */
    private static List<Span<UnitCode>> during(Span<?> period, List<Span<UnitCode>> spans) {
        List<Span<UnitCode>> within = new ArrayList<>();
        for (Span<UnitCode> span : spans) {
            LocalDate from = span.from().isAfter(period.from()) ? span.from() : period.from();
            @Nullable LocalDate to = earlier(span.to(), period.to());
            if (to == null || to.isAfter(from)) {
                within.add(new Span<>(from, to, span.state()));
            }
        }
        return within;
    }

    private static boolean holds(Span<UnitCode> known, Span<UnitCode> span) {
        return known.state().equals(span.state())
                && !known.from().isAfter(span.from())
                && Objects.equals(earlier(known.to(), span.to()), span.to());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Stream<Span<UnitCode>> parent(Span<UnitState> span) {
        return span.state() instanceof Existing existing && existing.parent() != null
                ? Stream.of(new Span<>(span.from(), span.to(), existing.parent()))
                : Stream.empty();
    }
}
