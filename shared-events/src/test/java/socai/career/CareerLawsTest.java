package socai.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import socai.career.Career.Clash;
import socai.career.CareerState.NotYetRecruited;
import socai.events.UnitCode;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.TrainingField;
import socai.testing.Seeds;
import socai.timeline.Entry;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** What holds for every career, however strangely its events arrived. */
class CareerLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 20;
    private static final List<UnitCode> UNITS =
            List.of(Facts.DINH_HOA, Facts.VAN_LANG, Facts.SO_NOI_VU);

    @Test
    void a_career_that_was_admitted_event_by_event_can_be_told_as_of_every_ledger_number() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> admitted = admittedCareer(random);
            for (int known = 0; known <= 40; known++) {
                Timeline<PersonnelFact> then = admitted.knownAt(known);
                assertThat(Career.clash(then)).isEmpty();
                assertThat(Career.spans(then).isEmpty()).isEqualTo(then.entries().isEmpty());
                days().forEach(day -> assertThat(Career.on(day, then)).isNotNull());
            }
        });
    }

    @Test
    void an_erasure_on_any_day_changes_no_state_and_stands_in_nobodys_way() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> told = admittedCareer(random);
            LocalDate day = FIRST.minusDays(3).plusDays(random.nextInt(DAYS + 6));
            Timeline<PersonnelFact> erased = told.with(Facts.entry(99, Facts.erased(day)));

            assertThat(Career.clash(erased)).isEmpty();
            days().forEach(on -> assertThat(Career.on(on, erased)).isEqualTo(Career.on(on, told)));
            assertThat(served(erased)).isEqualTo(served(told));
        });
    }

    /** Before the first recruitment there is nothing to count, whatever was said of it. */
    private static List<Span<CareerState>> served(Timeline<PersonnelFact> facts) {
        return Career.spans(facts).stream()
                .filter(span -> !(span.state() instanceof NotYetRecruited))
                .toList();
    }

    @Test
    void a_random_career_that_has_no_clash_never_fails_to_be_told() {
        Seeds.each(random -> {
            List<Entry<PersonnelFact>> entries = Timeline.of(randomEntries(random, 6)).entries();
            for (int length = 0; length <= entries.size(); length++) {
                Timeline<PersonnelFact> prefix = Timeline.of(entries.subList(0, length));
                if (Career.clash(prefix).isEmpty()) {
                    Career.spans(prefix);
                    days().forEach(day -> assertThat(Career.on(day, prefix)).isNotNull());
                }
            }
        });
    }

    @Test
    void the_clash_is_the_first_event_without_which_what_came_before_can_stand() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> facts = Timeline.of(randomEntries(random, 6));
            Optional<Clash> clash = Career.clash(facts);
            if (clash.isEmpty()) {
                return;
            }
            List<Entry<PersonnelFact>> entries = facts.entries();
            int at = entries.indexOf(clash.get().entry());
            assertThat(Career.clash(Timeline.of(entries.subList(0, at)))).isEmpty();
            assertThat(Career.clash(Timeline.of(entries.subList(0, at + 1)))).isEqualTo(clash);
        });
    }

    @Test
    void a_clash_other_than_a_needless_transfer_changes_nothing() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> facts = Timeline.of(randomEntries(random, 6));
            Optional<Clash> clash = Career.clash(facts);
            if (clash.isEmpty() || clash.get().conflict() == Conflict.ALREADY_IN_UNIT) {
                return;
            }
            List<Entry<PersonnelFact>> entries = facts.entries();
            int at = entries.indexOf(clash.get().entry());
            LocalDate day = clash.get().entry().effectiveOn();
            assertThat(Career.on(day, Timeline.of(entries.subList(0, at + 1))))
                    .isEqualTo(Career.on(day, Timeline.of(entries.subList(0, at))));
        });
    }

    @Test
    void the_state_of_a_day_is_that_of_the_span_which_covers_it() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> facts = admittedCareer(random);
            List<Span<CareerState>> spans = Career.spans(facts);
            days().forEach(day ->
                    assertThat(Career.on(day, facts))
                            .isEqualTo(
                                    spans.stream()
                                            .filter(span -> span.covers(day))
                                            .map(Span::state)
                                            .findFirst()
                                            .orElse(new NotYetRecruited())));
        });
    }

    @Test
    void nobody_is_recruited_before_the_first_recruitment_and_everybody_is_something_after_it() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> facts = admittedCareer(random);
            if (facts.entries().isEmpty()) {
                return;
            }
            LocalDate recruitment = facts.entries().getFirst().effectiveOn();
            days().forEach(day ->
                    assertThat(Career.on(day, facts) instanceof NotYetRecruited)
                            .isEqualTo(day.isBefore(recruitment)));
        });
    }

    /** Forty random events offered one after the other, of which those without a clash stay. */
    private static Timeline<PersonnelFact> admittedCareer(RandomGenerator random) {
        Timeline<PersonnelFact> admitted = Timeline.of(List.of());
        for (Entry<PersonnelFact> offered : randomEntries(random, 40)) {
            Timeline<PersonnelFact> more = admitted.with(offered);
            if (Career.clash(more).isEmpty()) {
                admitted = more;
            }
        }
        return admitted;
    }

    /** Random events numbered from 1, on few days so that many share one. */
    private static List<Entry<PersonnelFact>> randomEntries(RandomGenerator random, int count) {
        List<Entry<PersonnelFact>> entries = new ArrayList<>();
        for (int ledgerNo = 1; ledgerNo <= count; ledgerNo++) {
            entries.add(Facts.entry(ledgerNo, randomEvent(random)));
        }
        return entries;
    }

    private static PersonnelFact randomEvent(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        UnitCode unit = UNITS.get(random.nextInt(UNITS.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> Facts.recruited(day, unit);
            case 2 -> Facts.transferred(day, unit);
            case 3 -> Facts.appointed(day, random.nextBoolean() ? Facts.DEPUTY : Facts.EXPERT);
            case 4 -> Facts.trained(day, anyOf(TrainingField.values(), random));
            default -> Facts.departed(day, anyOf(DepartureKind.values(), random));
        };
    }

    private static <T> T anyOf(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    private static List<LocalDate> days() {
        return FIRST.minusDays(2).datesUntil(FIRST.plusDays(DAYS + 2)).toList();
    }
}
