package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.command.Order;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.IllegalFact;
import socai.events.PersonId;
import socai.events.personnel.SecondmentEnded;

class LedgerEventTest {

    @Test
    void anAuthorityThatReadsLikeAnotherNeverReachesTheTable() {
        UUID person = UUID.randomUUID();
        SecondmentEnded fact =
                new SecondmentEnded(new PersonId(person), LocalDate.of(2026, 1, 1), 0);
        Decision decision =
                new Decision("1/QĐ\u202e", LocalDate.of(2026, 1, 1), "Sở Nội vụ", "Trần Văn A");
        Order order = new Order(new Authority("hr", decision, "why", UUID.randomUUID()), "", null);

        assertThatThrownBy(() -> new LedgerEvent(person, 0, fact, order))
                .isInstanceOf(IllegalFact.class)
                .hasMessage("decision.number holds the invisible letter U+202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "+999999999-01-01"})
    void aFactOfAYearThatNobodyMeansNeverReachesTheTable(String day) {
        UUID person = UUID.randomUUID();
        SecondmentEnded fact = new SecondmentEnded(new PersonId(person), LocalDate.parse(day), 0);
        Decision decision =
                new Decision("1/QĐ", LocalDate.of(2026, 1, 1), "Sở Nội vụ", "Trần Văn A");
        Order order = new Order(new Authority("hr", decision, "why", UUID.randomUUID()), "", null);

        assertThatThrownBy(() -> new LedgerEvent(person, 0, fact, order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "effectiveOn %s is outside 1900-01-01 to 2199-12-31", fact.effectiveOn());
    }
}
