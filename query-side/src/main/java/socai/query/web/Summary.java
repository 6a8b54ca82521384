package socai.query.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Scope;
import socai.plan.Verdict;
import socai.query.compliance.Compliance;
import socai.query.compliance.Compliance.Headline;

/**
 * What stands above the table.
 *
 * @param headline the communes in two numbers, that of the clause on their staff share and that of
 *     every clause; absent when there is none
 * @param communes how many communes have each verdict, all verdicts named
 * @param communesOnRoadmap how many communes have reached the first step of the roadmap
 * @param communesWithRoadmap of how many communes the first step of the roadmap asks something
 * @param ownMinimum the province level as a whole, and the bodies that the plan names
 * @param above the communes whose staff share is over 100 %, or of no posts at all
 * @param bands the banded clauses that bind some commune, by their lower edge
 */
public record Summary(
        @Nullable Headline headline,
        Map<Verdict, Integer> communes,
        int communesOnRoadmap,
        int communesWithRoadmap,
        List<BodyRow> ownMinimum,
        List<BodyRow> above,
        List<Clause> bands) {

    public Summary {
        ownMinimum = List.copyOf(ownMinimum);
        above = List.copyOf(above);
        bands = List.copyOf(bands);
    }

    static Summary of(Compliance answer) {
        List<BodyRow> communes =
                Bodies.all(answer).stream()
                        .filter(row -> row.level() == UnitLevel.COMMUNE && row.row().isInSums())
                        .toList();
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, 0);
        }
        communes.forEach(row -> verdicts.merge(row.verdict(), 1, Integer::sum));
        List<Long> gaps =
                communes.stream()
                        .map(BodyRow::milestoneGap)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        int reached = Math.toIntExact(gaps.stream().filter(gap -> gap == 0).count());
        return new Summary(
                headline(answer),
                verdicts,
                reached,
                gaps.size(),
                ownMinimum(answer),
                communes.stream().filter(BodyRow::isAboveWhole).toList(),
                bands(communes));
    }

    /** The staircase of the minimum, as {@code from,below,minimum} in percent, for the chart. */
    public String staircase() {
        List<String> steps = new ArrayList<>();
        for (Clause clause : bands) {
            Band band = Objects.requireNonNull(clause.band());
            Integer below = Objects.requireNonNullElse(band.belowPercent(), 100);
            steps.add("%d,%d,%d".formatted(band.fromPercent(), below, clause.minimumPercent()));
        }
        return String.join(" ", steps);
    }

    /** How many communes have this verdict. */
    public int count(Verdict verdict) {
        return communes.getOrDefault(verdict, 0);
    }

    /** How many communes there are that day. */
    public int communesTotal() {
        return communes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static @Nullable Headline headline(Compliance answer) {
        return answer.headlines().stream()
                .filter(one -> one.level() == UnitLevel.COMMUNE)
                .findFirst()
                .orElse(null);
    }

    private static List<BodyRow> ownMinimum(Compliance answer) {
        Stream<BodyRow> whole =
                answer.rows().stream().filter(row -> row.unit() == null).map(BodyRow::new);
        Stream<BodyRow> named =
                Bodies.all(answer).stream()
                        .filter(row -> row.clause() != null && row.clause().scope() == Scope.UNIT);
        return Stream.concat(whole, named).toList();
    }

    private static List<Clause> bands(List<BodyRow> communes) {
        return communes.stream()
                .map(BodyRow::clause)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(clause -> clause.band() != null)
                .distinct()
                .sorted((a, b) ->
                        Integer.compare(
                                Objects.requireNonNull(a.band()).fromPercent(),
                                Objects.requireNonNull(b.band()).fromPercent()))
                .toList();
    }
}
