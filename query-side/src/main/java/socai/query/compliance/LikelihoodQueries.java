package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.query.compliance.Likelihood.AtRisk;
import socai.query.compliance.Likelihood.Groups;
import socai.query.compliance.Likelihood.Side;
import socai.query.compliance.MovementRows.Asked;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Tally.Happened;
import socai.query.compliance.Tally.Residents;
import socai.query.knowledge.Knowledge;

/** Answers {@link LikelihoodsInPeriod}. */
public final class LikelihoodQueries {

    private final Snapshots snapshots;

    public LikelihoodQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Counts what happened and to how many it could happen.
     *
     * @throws socai.query.NotFound when nothing was known of the body
     */
    @QueryHandler
    public Likelihoods handle(LikelihoodsInPeriod question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Likelihoods answer(LikelihoodsInPeriod question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        UnitCode only = question.unit();
        if (only != null) {
            known.life(only);
        }
        Collection<UnitCode> units = only == null ? UnitScope.EVER.ever(known) : List.of(only);
        Map<Half, AtRisk> atRisk = atRisk(question, units, known, snapshot.movements());
        UnitCode commune = commune(only, question.to(), known);
        List<Likelihood> likelihoods = new ArrayList<>();
        for (Happening happening : Happening.values()) {
            for (Groups groups : Groups.values()) {
                List<Side> sides =
                        groups.halves().stream()
                                .map(half -> {
                                    long events = events(happening, half, question, units, known);
                                    return happening == Happening.RECRUITED
                                            ? Side.ofResidents(
                                                    half,
                                                    events,
                                                    residents(half, commune, question, known))
                                            : Side.of(half, events, ofHalf(atRisk, half));
                                })
                                .toList();
                likelihoods.add(
                        Likelihood.of(happening, groups, sides.getFirst(), sides.getLast()));
            }
        }
        return new Likelihoods(question, knowledge, commune, likelihoods, snapshot.demo(knowledge));
    }

    /**
     * Those in service before the first day, and those who came. Who moves between two bodies is in
     * service all the time, so that of all bodies only the recruited came.
     */
    private static Map<Half, AtRisk> atRisk(
            LikelihoodsInPeriod question,
            Collection<UnitCode> units,
            AsKnown known,
            MovementRows rows) {
        LocalDate before = question.from().minusDays(1);
        Figures opening =
                units.stream()
                        .map(unit -> known.people(unit, before))
                        .reduce(Figures.NONE, Figures::plus);
        Figures came =
                question.unit() == null
                        ? Figures.NONE
                        : rows.cameInto(new Asked(known.ledgerNo(), before, question.to(), units));
        Map<Half, AtRisk> atRisk = new EnumMap<>(Half.class);
        for (Half half : Half.values()) {
            atRisk.put(
                    half,
                    new AtRisk(
                            half.people().in(opening),
                            question.unit() == null
                                    ? events(Happening.RECRUITED, half, question, units, known)
                                    : half.people().in(came)));
        }
        return atRisk;
    }

    private static AtRisk ofHalf(Map<Half, AtRisk> all, Half half) {
        AtRisk one = all.get(half);
        if (one == null) {
            throw new IllegalStateException(half.name());
        }
        return one;
    }

    private static long events(
            Happening happening,
            Half half,
            LikelihoodsInPeriod question,
            Collection<UnitCode> units,
            AsKnown known) {
        LocalDate before = question.from().minusDays(1);
        return new Happened(happening, Set.of(half))
                .particulars(known.verySmall(question.to())).stream()
                        .mapToLong(particular ->
                                units.stream()
                                        .mapToInt(unit ->
                                                known.persons(unit, particular, question.to())
                                                        - known.persons(unit, particular, before))
                                        .sum())
                        .sum();
    }

    /** The body itself when it is a commune on the day. */
    private static @Nullable UnitCode commune(
            @Nullable UnitCode only, LocalDate day, AsKnown known) {
        return only == null
                ? null
                : known.unit(only, day)
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                        .map(UnitOnDay::code)
                        .orElse(null);
    }

    /**
     * Of the commune, or of all communes. Absent when a commune has no count: a sum that leaves one
     * out would be too small; and of women and men.
     */
    private static @Nullable Long residents(
            Half half, @Nullable UnitCode commune, LikelihoodsInPeriod question, AsKnown known) {
        Residents whose = half.residents();
        if (whose == null) {
            return null;
        }
        LocalDate day = question.to();
        List<UnitOnDay> communes =
                commune == null
                        ? UnitScope.COMMUNES.on(day, known).units()
                        : known.unit(commune, day).stream().toList();
        ResidentsOf residents = new ResidentsOf(whose, known.verySmall(day), communes, known, day);
        return residents.uncounted().isEmpty() ? residents.sum() : null;
    }
}
