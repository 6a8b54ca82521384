package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.queryhandling.QueryHandler;
import socai.events.UnitCode;
import socai.query.BadParameter;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Restated.Cause;
import socai.query.compliance.Restated.Difference;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.knowledge.Knowledge;

/** Answers {@link Restatement}. */
public final class RestatementQueries {

    private final Snapshots snapshots;

    public RestatementQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Compares two states of knowledge and names what lies between.
     *
     * @throws BadParameter when the earlier knowledge is the later one
     * @throws socai.query.NotFound when nothing was known of the body
     * @throws IllegalStateException when the events do not add up to the difference
     */
    @QueryHandler
    public Restated handle(Restatement question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Restated answer(Restatement question, Snapshot snapshot) {
        Knowledge knownFrom = snapshot.knowledge(question.knownFrom());
        Knowledge knownAt = snapshot.knowledge(question.knownAt());
        if (knownFrom.ledgerNo() > knownAt.ledgerNo()) {
            throw new BadParameter(
                    "knownFrom",
                    "known-from-after-known-at",
                    knownFrom.ledgerNo(),
                    knownAt.ledgerNo());
        }
        AsKnown earlier = snapshot.at(knownFrom);
        AsKnown later = snapshot.at(knownAt);
        UnitCode only = question.unit();
        if (only != null) {
            later.life(only);
        }
        Collection<UnitCode> units = only == null ? either(earlier, later) : List.of(only);
        RestatementRows rows =
                snapshot.restatement(
                        knownFrom.ledgerNo(), knownAt.ledgerNo(), question.asOf(), units);
        BodyNews news = new BodyNews(earlier, later, question.asOf(), question.readings(), units);
        Collection<Long> others = news.numbers();
        List<Long> page = rows.numbers(others, question.size(), question.page() * question.size());
        return new Restated(
                question,
                knownFrom,
                knownAt,
                earlier.readings(question.asOf(), question.readings()),
                later.readings(question.asOf(), question.readings()),
                differences(question, earlier, later, units, rows.sums()),
                rows.count(others),
                rows.causes(page, news::effects).stream()
                        .map(cause -> turning(cause, news, question, later))
                        .toList(),
                snapshot.demo(knownAt));
    }

    /**
     * A unit that another entry took into the sums, or out of them, explains the difference too.
     */
    private static Set<UnitCode> either(AsKnown earlier, AsKnown later) {
        Set<UnitCode> units = new TreeSet<>(UnitScope.EVER.ever(earlier));
        units.addAll(UnitScope.EVER.ever(later));
        return units;
    }

    private static Cause turning(Cause cause, BodyNews news, Restatement question, AsKnown later) {
        if (!news.isUnderPlan(cause.ledgerNo())) {
            return cause;
        }
        return cause.turning(
                Turns.between(
                        rows(question, later.at(cause.ledgerNo() - 1)),
                        rows(question, later.at(cause.ledgerNo()))));
    }

    private static List<Row> rows(Restatement question, AsKnown known) {
        LocalDate day = question.asOf();
        UnitCode only = question.unit();
        if (only == null) {
            return known.rows(known.units(day), day, question.readings());
        }
        Row row = SeriesQueries.row(known, only, day, question.readings());
        return row == null ? List.of() : List.of(row);
    }

    private static List<Difference> differences(
            Restatement question,
            AsKnown earlier,
            AsKnown later,
            Collection<UnitCode> units,
            Map<UnitCode, Figures> sums) {
        LocalDate day = question.asOf();
        List<Difference> differences = new ArrayList<>();
        for (UnitCode unit : units) {
            Difference difference = difference(question, unit, earlier, later);
            Figures sum = difference.peopleBefore().plus(sums.getOrDefault(unit, Figures.NONE));
            if (!sum.equals(difference.peopleAfter())) {
                throw new IllegalStateException(
                        "%s on %s is %s and the events make %s"
                                .formatted(unit, day, difference.peopleAfter(), sum));
            }
            differences.add(difference);
        }
        if (question.unit() == null) {
            differences.addFirst(
                    new Difference(
                            null,
                            SeriesQueries.row(earlier, null, day, question.readings()),
                            SeriesQueries.row(later, null, day, question.readings()),
                            ofProvinceLevel(earlier, day),
                            ofProvinceLevel(later, day)));
        }
        return differences.stream().filter(difference -> !difference.isNone()).toList();
    }

    private static Difference difference(
            Restatement question, UnitCode unit, AsKnown earlier, AsKnown later) {
        return new Difference(
                unit,
                SeriesQueries.row(earlier, unit, question.asOf(), question.readings()),
                SeriesQueries.row(later, unit, question.asOf(), question.readings()),
                earlier.people(unit, question.asOf()),
                later.people(unit, question.asOf()));
    }

    private static Figures ofProvinceLevel(AsKnown known, LocalDate day) {
        return UnitScope.PROVINCE_LEVEL.on(day, known).people();
    }
}
