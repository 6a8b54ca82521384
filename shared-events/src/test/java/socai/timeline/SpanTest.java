package socai.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Periods are half-open: the last day of a state is the day before {@code to}. */
class SpanTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    @Test
    void a_span_covers_its_first_day_and_not_the_day_before() {
        Span<String> span = new Span<>(MARCH_1, APRIL_1, "Định Hóa");
        assertThat(span.covers(MARCH_1)).isTrue();
        assertThat(span.covers(MARCH_1.minusDays(1))).isFalse();
    }

    @Test
    void a_span_covers_the_day_before_its_end_and_not_its_end() {
        Span<String> span = new Span<>(MARCH_1, APRIL_1, "Định Hóa");
        assertThat(span.covers(APRIL_1.minusDays(1))).isTrue();
        assertThat(span.covers(APRIL_1)).isFalse();
        assertThat(span.covers(APRIL_1.plusDays(1))).isFalse();
    }

    @Test
    void an_open_span_covers_every_day_from_its_first() {
        Span<String> span = new Span<>(MARCH_1, null, "Định Hóa");
        assertThat(span.covers(MARCH_1.minusDays(1))).isFalse();
        assertThat(span.covers(MARCH_1)).isTrue();
        assertThat(span.covers(LocalDate.MAX)).isTrue();
    }

    @Test
    void a_span_of_one_day_covers_that_day_alone() {
        Span<String> span = new Span<>(MARCH_1, MARCH_1.plusDays(1), "Định Hóa");
        assertThat(span.covers(MARCH_1)).isTrue();
        assertThat(span.covers(MARCH_1.plusDays(1))).isFalse();
    }

    @Test
    void a_span_of_no_day_is_refused() {
        assertThatThrownBy(() -> new Span<>(MARCH_1, MARCH_1, "Định Hóa"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("empty period from 2026-03-01 to 2026-03-01");
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Span<>(APRIL_1, MARCH_1, "Định Hóa"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
