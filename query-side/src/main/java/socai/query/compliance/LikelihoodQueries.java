package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Likelihood.Groups;
import socai.query.compliance.Likelihood.Side;
import socai.query.compliance.MovementRows.Asked;
import socai.query.compliance.Snapshots.Snapshot;
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
        Collection<UnitCode> units = only == null ? known.everyUnit() : List.of(only);
        AtRisk atRisk = atRisk(question, units, known, snapshot.movements());
        Residents residents = residents(only, question.to(), known);
        List<Likelihood> likelihoods = new ArrayList<>();
        for (Happening happening : Happening.values()) {
            Events events = events(happening, question, units, known);
            boolean recruited = happening == Happening.RECRUITED;
            likelihoods.add(
                    Likelihood.of(
                            happening,
                            Groups.MINORITY_AND_OTHERS,
                            new Side(
                                    events.minority(),
                                    recruited ? residents.minority() : (Long) atRisk.minority()),
                            new Side(
                                    events.others(),
                                    recruited ? residents.others() : (Long) atRisk.others())));
            likelihoods.add(
                    Likelihood.of(
                            happening,
                            Groups.WOMEN_AND_MEN,
                            new Side(events.women(), recruited ? null : (Long) atRisk.women()),
                            new Side(events.men(), recruited ? null : (Long) atRisk.men())));
        }
        return new Likelihoods(question, knowledge, likelihoods, snapshot.demo(knowledge));
    }

    /**
     * Those in service before the first day, and those who came. Who moves between two bodies is in
     * service all the time, so that of all bodies only the recruited came.
     */
    private static AtRisk atRisk(
            LikelihoodsInPeriod question,
            Collection<UnitCode> units,
            AsKnown known,
            MovementRows rows) {
        LocalDate before = question.from().minusDays(1);
        Figures opening =
                units.stream()
                        .map(unit -> known.people(unit, before))
                        .reduce(Figures.NONE, Figures::plus);
        if (question.unit() == null) {
            Events came = events(Happening.RECRUITED, question, units, known);
            return new AtRisk(
                    opening.minority() + came.minority(),
                    opening.staff() - opening.minority() + came.others(),
                    opening.women() + came.women(),
                    opening.staff() - opening.women() + came.men());
        }
        Figures all =
                opening.plus(
                        rows.cameInto(new Asked(known.ledgerNo(), before, question.to(), units)));
        return new AtRisk(
                all.minority(),
                all.staff() - all.minority(),
                all.women(),
                all.staff() - all.women());
    }

    private record AtRisk(long minority, long others, long women, long men) {}

    /** How often something happened to each of four groups. */
    private record Events(int minorityWomen, int minorityMen, int otherWomen, int otherMen) {

        long minority() {
            return (long) minorityWomen + minorityMen;
        }

        long others() {
            return (long) otherWomen + otherMen;
        }

        long women() {
            return (long) minorityWomen + otherWomen;
        }

        long men() {
            return (long) minorityMen + otherMen;
        }
    }

    private static Events events(
            Happening happening,
            LikelihoodsInPeriod question,
            Collection<UnitCode> units,
            AsKnown known) {
        return new Events(
                count(Particular.happened(happening, Sex.FEMALE, true), question, units, known),
                count(Particular.happened(happening, Sex.MALE, true), question, units, known),
                count(Particular.happened(happening, Sex.FEMALE, false), question, units, known),
                count(Particular.happened(happening, Sex.MALE, false), question, units, known));
    }

    private static int count(
            String particular,
            LikelihoodsInPeriod question,
            Collection<UnitCode> units,
            AsKnown known) {
        LocalDate before = question.from().minusDays(1);
        return units.stream()
                .mapToInt(unit ->
                        known.persons(unit, particular, question.to())
                                - known.persons(unit, particular, before))
                .sum();
    }

    /** Absent when a commune has no count: a sum that leaves one out would be too small. */
    private record Residents(@Nullable Long minority, @Nullable Long others) {}

    /** Of the commune, or of all communes for any other body. */
    private static Residents residents(@Nullable UnitCode only, LocalDate day, AsKnown known) {
        List<UnitOnDay> communes =
                known.units(day).stream()
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                        .toList();
        List<UnitOnDay> itself =
                communes.stream().filter(commune -> commune.code().equals(only)).toList();
        List<UnitOnDay> counted = itself.isEmpty() ? communes : itself;
        long total = 0;
        long minority = 0;
        for (UnitOnDay commune : counted) {
            Population population = commune.population();
            if (population == null) {
                return new Residents(null, null);
            }
            total += population.total();
            minority += population.minority();
        }
        return counted.isEmpty()
                ? new Residents(null, null)
                : new Residents(minority, total - minority);
    }
}
