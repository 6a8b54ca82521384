package socai.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.EthnicGroup;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.organisation.InForce.Known;
import socai.organisation.InForce.Unknown;
import socai.organisation.InForce.Why;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Timeline;

/** What a reorganisation makes of posts and residents. */
class UnitNumbersTest {

    private static final UnitCode A = new UnitCode("01001");
    private static final UnitCode B = new UnitCode("01002");
    private static final UnitCode C = new UnitCode("01003");
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final EthnicGroup TAY = new EthnicGroup("tay");

    private final Map<UnitCode, List<Line<OrganisationFact>>> ledger = new HashMap<>();
    private long ledgerNo;

    @Test
    void whatIsAddedUpIsTheSumOfThePredecessorsAndOfWhatTheBodyHad() {
        record(established(A), established(B), posts(A, 38), posts(B, 19));
        record(new UnitMerged(B, MERGED, A, SuccessorNumbers.ADDED_UP));

        assertThat(postsOn(A, MERGED.minusDays(1))).isEqualTo(38);
        assertThat(postsOn(A, MERGED)).isEqualTo(57);
        assertThat(((Known<Integer>) inForce(A, MERGED)).addedUp())
                .extracting(InForce.Stated::unit)
                .containsExactly(A, B);
    }

    @Test
    void aLateNumberOfAPredecessorMovesTheSumWithIt() {
        record(established(A), established(B), posts(A, 38), posts(B, 19));
        record(new UnitMerged(B, MERGED, A, SuccessorNumbers.ADDED_UP));
        record(new HeadcountAssigned(B, MERGED.minusMonths(1), HeadcountKind.ASSIGNED, 21));

        assertThat(postsOn(A, MERGED)).isEqualTo(59);
    }

    @Test
    void whatAnOldMergerDoesNotSayIsUnknownUntilItIsStated() {
        record(established(A), established(B), posts(A, 38), posts(B, 19));
        record(new UnitMerged(B, MERGED, A));
        record(new HeadcountAssigned(A, MERGED.plusMonths(6), HeadcountKind.ASSIGNED, 55));

        Unknown<Integer> unknown = (Unknown<Integer>) inForce(A, MERGED);
        assertThat(unknown.why()).isEqualTo(Why.MERGER);
        assertThat(unknown.of()).containsExactly(B);
        assertThat(unknown.since()).isEqualTo(MERGED);
        assertThat(postsOn(A, MERGED.plusMonths(6))).isEqualTo(55);
    }

    @Test
    void anAnnulledMergerTakesItsSumAlong() {
        record(established(A), established(B), posts(A, 38), posts(B, 19));
        record(new UnitMerged(B, MERGED, A, SuccessorNumbers.ADDED_UP));
        record(new UnitFactAnnulled(B, MERGED, 2));

        assertThat(postsOn(A, MERGED)).isEqualTo(38);
        assertThat(postsOn(B, MERGED)).isEqualTo(19);
    }

    @Test
    void ofWhatIsSplitNothingIsKnownUntilEachPartIsStated() {
        record(
                established(A),
                posts(A, 40),
                new UnitEstablished(B, MERGED, "Xã B", UnitLevel.COMMUNE, UnitFunction.GENERAL));
        record(new UnitSplit(A, MERGED, List.of(A, B), SuccessorNumbers.STATED));
        record(stated(A, 25));

        assertThat(postsOn(A, MERGED)).isEqualTo(25);
        assertThat(((Unknown<Integer>) inForce(B, MERGED)).why()).isEqualTo(Why.SPLIT);
        record(stated(B, 15));
        assertThat(postsOn(B, MERGED)).isEqualTo(15);
    }

    @Test
    void severalIntoANewOneAndOnTheSameDayIntoAThird() {
        record(
                established(A),
                established(B),
                posts(A, 38),
                posts(B, 19),
                new UnitEstablished(C, MERGED, "Xã C", UnitLevel.COMMUNE, UnitFunction.GENERAL));
        record(new UnitMerged(B, MERGED, A, SuccessorNumbers.ADDED_UP));
        record(new UnitMerged(A, MERGED, C, SuccessorNumbers.ADDED_UP));

        assertThat(postsOn(C, MERGED)).isEqualTo(57);
    }

    @Test
    void aDissolutionLapsesOrGoesToAReceiver() {
        record(established(A), established(B), established(C));
        record(posts(A, 38), posts(B, 19), posts(C, 7));
        record(new UnitDissolved(B, MERGED, List.of(), SuccessorNumbers.LAPSED));
        record(new UnitDissolved(C, MERGED, List.of(A), SuccessorNumbers.ADDED_UP));

        assertThat(postsOn(A, MERGED)).isEqualTo(45);
    }

    @Test
    void aSumWithAPartThatNobodyRecordedIsUnknown() {
        record(established(A), established(B), posts(A, 38));
        record(new UnitMerged(B, MERGED, A, SuccessorNumbers.ADDED_UP));

        assertThat(inForce(A, MERGED)).isInstanceOf(Unknown.class);
    }

    @Test
    void aWithdrawnNumberIsUnknownAndNeverZero() {
        record(established(A), posts(A, 38));
        record(
                new HeadcountAssigned(
                        A,
                        MERGED,
                        HeadcountKind.ASSIGNED,
                        HeadcountAct.WITHDRAWN,
                        null,
                        NumberOrigin.OWN_DECISION));

        assertThat(((Unknown<Integer>) inForce(A, MERGED)).why()).isEqualTo(Why.WITHDRAWN);
    }

    @Test
    void residentsAreAddedUpWithTheirGroupsIfBothHaveThem() {
        record(established(A), established(B));
        record(residents(A, 100, 40, List.of(new GroupCount(TAY, 40))));
        record(residents(B, 50, 10, List.of(new GroupCount(TAY, 10))));
        record(new UnitMerged(B, MERGED, A, SuccessorNumbers.ADDED_UP));

        Residents both = residentsOf(A);
        assertThat(both.total()).isEqualTo(150);
        assertThat(both.minority()).isEqualTo(50);
        assertThat(both.groups()).containsExactly(new GroupCount(TAY, 50));

        record(residents(B, 60, 12, List.of()));
        assertThat(residentsOf(A).total()).isEqualTo(160);
        assertThat(residentsOf(A).groups()).isEmpty();
    }

    /** Of any history of endings whose numbers are added up, nothing is lost and nothing made. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void postsAreConservedOnEveryDayAtEveryKnowledge(long seed) {
        Random random = new Random(seed);
        List<UnitCode> units = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UnitCode unit = new UnitCode("0200" + i);
            units.add(unit);
            record(established(unit), posts(unit, random.nextInt(50)));
        }
        List<UnitCode> there = new ArrayList<>(units);
        List<UnitCode> ended = new ArrayList<>();
        Map<UnitCode, LocalDate> days = new HashMap<>();
        while (there.size() > 1) {
            UnitCode ends = there.remove(random.nextInt(there.size()));
            UnitCode into = there.get(random.nextInt(there.size()));
            LocalDate day = MERGED.plusDays(ended.size() / 2);
            days.put(ends, day);
            ended.add(ends);
            record(
                    random.nextBoolean()
                            ? new UnitMerged(ends, day, into, SuccessorNumbers.ADDED_UP)
                            : new UnitDissolved(
                                    ends, day, List.of(into), SuccessorNumbers.ADDED_UP));
            requireConserved(units, days);
            UnitCode late = units.get(random.nextInt(units.size()));
            record(
                    new HeadcountAssigned(
                            late,
                            FOUNDED.plusDays(random.nextInt(100)),
                            HeadcountKind.ASSIGNED,
                            random.nextInt(50)));
            requireConserved(units, days);
        }
    }

    private void requireConserved(List<UnitCode> units, Map<UnitCode, LocalDate> days) {
        int before = total(units, MERGED.minusDays(1), days);
        for (int d = 0; d < 6; d++) {
            assertThat(total(units, MERGED.plusDays(d), days)).isEqualTo(before);
        }
    }

    private int total(List<UnitCode> units, LocalDate day, Map<UnitCode, LocalDate> ends) {
        return units.stream()
                .filter(unit -> !ends.containsKey(unit) || day.isBefore(ends.get(unit)))
                .mapToInt(unit -> postsOn(unit, day))
                .sum();
    }

    private void record(OrganisationEvent... events) {
        for (OrganisationEvent event : events) {
            List<Line<OrganisationFact>> own =
                    ledger.computeIfAbsent(event.unit(), _ -> new ArrayList<>());
            own.add(UnitLife.line(own.size(), ++ledgerNo, event));
        }
    }

    private int postsOn(UnitCode unit, LocalDate day) {
        return ((Known<Integer>) inForce(unit, day)).value();
    }

    private InForce<Integer> inForce(UnitCode unit, LocalDate day) {
        return numbers().headcounts(unit, HeadcountKind.ASSIGNED).floorEntry(day).getValue();
    }

    private Residents residentsOf(UnitCode unit) {
        return ((Known<Residents>) numbers().residents(unit).floorEntry(MERGED).getValue()).value();
    }

    private UnitNumbers numbers() {
        return new UnitNumbers(
                new UnitNumbers.Facts() {
                    @Override
                    public Timeline<OrganisationFact> of(UnitCode unit) {
                        return Chronicle.of(ledger.getOrDefault(unit, List.of())).standing();
                    }

                    @Override
                    public Collection<UnitCode> predecessors(UnitCode unit) {
                        return ledger.keySet();
                    }
                });
    }

    private static UnitEstablished established(UnitCode unit) {
        return new UnitEstablished(
                unit, FOUNDED, "Xã " + unit, UnitLevel.COMMUNE, UnitFunction.GENERAL);
    }

    private static HeadcountAssigned posts(UnitCode unit, int persons) {
        return new HeadcountAssigned(unit, FOUNDED, HeadcountKind.ASSIGNED, persons);
    }

    private static HeadcountAssigned stated(UnitCode unit, int persons) {
        return new HeadcountAssigned(
                unit,
                MERGED,
                HeadcountKind.ASSIGNED,
                HeadcountAct.ASSIGNED,
                persons,
                NumberOrigin.REORGANISATION);
    }

    private static PopulationRecorded residents(
            UnitCode unit, int total, int minority, List<GroupCount> groups) {
        return new PopulationRecorded(unit, FOUNDED, total, minority, groups, null, "Điều tra");
    }
}
