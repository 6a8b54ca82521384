package socai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import socai.events.Authority;
import socai.events.Confirmation;
import socai.events.Decision;
import socai.events.UnitCode;

/** A code answers the figures, the subject and the place with which it was shown, and no others. */
class QuestionsTest {

    private static final UnitCode UNIT = new UnitCode("SNV");

    record SecondHead(UnitCode unit, int heads) implements Question {}

    @Test
    void nothingIsRecordedWhileAQuestionIsOpen() {
        Questions questions = new Questions(order(Set.of()), "somebody");
        questions.ask(new SecondHead(UNIT, 1), "/position");

        assertThatExceptionOfType(NeedsConfirmation.class)
                .isThrownBy(questions::requireAnswers)
                .satisfies(open -> {
                    assertThat(open.stale()).isEmpty();
                    AskedQuestion asked = open.open().getFirst();
                    assertThat(asked.question().code()).isEqualTo("second-head");
                    assertThat(asked.question().figures())
                            .isEqualTo(Map.of("unit", "SNV", "heads", "1"));
                    assertThat(asked.confirmsBy()).matches("second-head:[0-9a-f]{16}");
                });
    }

    @Test
    void theAnswerIsPartOfTheAuthorityWithItsFiguresAndWhoGaveIt() {
        Questions questions = new Questions(order(Set.of(code("somebody", 1))), "somebody");
        questions.ask(new SecondHead(UNIT, 1), "/position");

        assertThatCode(questions::requireAnswers).doesNotThrowAnyException();
        assertThat(questions.answeredOrder().authority().confirmed())
                .containsExactly(
                        new Confirmation(
                                "second-head",
                                new TreeMap<>(Map.of("unit", "SNV", "heads", "1")),
                                "hoa.nt"));
    }

    @Test
    void whenTheFiguresHaveChangedTheQuestionIsAskedAgainAndTheOldCodeIsStale() {
        String old = code("somebody", 1);
        Questions questions = new Questions(order(Set.of(old)), "somebody");
        questions.ask(new SecondHead(UNIT, 2), "/position");

        assertThatExceptionOfType(NeedsConfirmation.class)
                .isThrownBy(questions::requireAnswers)
                .satisfies(open -> assertThat(open.stale()).containsExactly(old));
    }

    @Test
    void theAnswerAboutOneIsNoneAboutAnother() {
        Questions questions = new Questions(order(Set.of(code("somebody", 1))), "another");
        questions.ask(new SecondHead(UNIT, 1), "/position");

        assertThat(questions.open()).hasSize(1);
    }

    @Test
    void whatWasNotAskedIsNotRecordedAsAnswered() {
        Questions questions = new Questions(order(Set.of(code("somebody", 1))), "somebody");

        assertThatCode(questions::requireAnswers).doesNotThrowAnyException();
        assertThat(questions.answeredOrder().authority().confirmed()).isEmpty();
    }

    @Test
    void withinALargerRequestAQuestionPointsFurtherAndKeepsItsCode() {
        AskedQuestion asked = new AskedQuestion(new SecondHead(UNIT, 1), "somebody", "/position");
        NeedsConfirmation open = new NeedsConfirmation(List.of(asked), Set.of());

        AskedQuestion there = open.openWithin("/people/3").getFirst();

        assertThat(there.place()).isEqualTo("/people/3/position");
        assertThat(there.confirmsBy()).isEqualTo(asked.confirmsBy());
    }

    private static String code(String about, int heads) {
        return new AskedQuestion(new SecondHead(UNIT, heads), about, "/position").confirmsBy();
    }

    private static Order order(Set<String> confirmed) {
        Decision decision = new Decision("1/QĐ", LocalDate.of(2026, 1, 1), "Sở Nội vụ", "Trần An");
        return new Order(
                new Authority("hoa.nt", decision, "Theo quyết định", new UUID(0, 1)),
                "",
                null,
                confirmed);
    }
}
