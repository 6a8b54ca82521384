package socai.query.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.log.Hash;
import socai.plan.Readings;
import socai.query.compliance.AskedReadings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.RecordedAhead;
import socai.query.compliance.StandingAhead;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtInstant;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.AskedKnowledge.Newest;
import socai.query.knowledge.Knowledge;
import socai.query.roster.LossList;
import socai.query.roster.LossesAhead;

/** Two projections answer that have come differently far; the outlook rests on one knowledge. */
class AheadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({"100,100", "100,70", "70,100"})
    void bothHalvesOfAnOutlookKnowTheSame(long figures, long roster) {
        Ahead found =
                Ahead.of(
                        new StandingAhead(DAY, AskedKnowledge.NEWEST, null, AskedReadings.NONE),
                        new Projections(figures, roster));

        assertThat(found.recorded().knownAt().ledgerNo()).isEqualTo(Math.min(figures, roster));
        assertThat(found.losses().knownAt()).isEqualTo(found.recorded().knownAt());
    }

    /** Both have come so far; neither answers beyond. */
    private record Projections(long figures, long roster) implements Ahead.Asking {

        @Override
        public <A> A to(Object question, Class<A> type) {
            return type.cast(
                    switch (question) {
                        case StandingAhead ahead ->
                                new RecordedAhead(
                                        ahead.asOf(),
                                        at(ahead.knownAt(), figures),
                                        null,
                                        null,
                                        Readings.DEFAULT,
                                        Set.of(),
                                        true,
                                        List.of(),
                                        List.of(),
                                        new DemoData(false, false, false));
                        case LossesAhead losses ->
                                new LossList(at(losses.knownAt(), roster), List.of(), 0, 0, 0);
                        default -> throw new IllegalStateException(question.toString());
                    });
        }

        private static Knowledge at(AskedKnowledge asked, long reached) {
            long ledgerNo =
                    switch (asked) {
                        case Newest _ -> reached;
                        case AtNumber number -> number.ledgerNo();
                        case AtInstant _ -> throw new IllegalStateException("not asked here");
                    };
            assertThat(ledgerNo).isLessThanOrEqualTo(reached);
            return new Knowledge(
                    ledgerNo,
                    Instant.EPOCH,
                    new Knowledge.Checkpoint(ledgerNo, Hash.ofNothing()),
                    ledgerNo);
        }
    }
}
