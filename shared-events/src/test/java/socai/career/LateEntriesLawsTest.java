package socai.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.Position;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RightFact;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.Transferred;
import socai.testing.Seeds;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Timeline;

/**
 * No late, corrected or annulled fact changes where, out of which or in which post a fact recorded
 * before holds, unless the same decision speaks of that fact. A second reading of the facts says
 * where each holds.
 */
class LateEntriesLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;
    private static final int DECISIONS = 40;
    private static final List<UnitCode> UNITS =
            List.of(Facts.DINH_HOA, Facts.VAN_LANG, Facts.SO_NOI_VU);

    @Test
    void what_stands_holds_for_ever_where_and_of_what_it_was_recorded() {
        int[] accepted = new int[2];
        Seeds.each(random -> {
            Chronicle<PersonnelFact> recorded = recruited();
            Map<Long, String> meant = new HashMap<>();
            for (int i = 0; i < DECISIONS; i++) {
                Chronicle<PersonnelFact> more = decided(random, recorded);
                if (Career.clash(more.standing()).isPresent()
                        || Career.shift(recorded, more).isPresent()) {
                    continue;
                }
                accepted[0]++;
                Map<Long, String> places = Naive.places(more);
                for (var place : places.entrySet()) {
                    String was = meant.putIfAbsent(place.getKey(), place.getValue());
                    accepted[1] += was == null ? 0 : 1;
                    assertThat(was == null ? place.getValue() : was)
                            .as("line %s of %s", place.getKey(), more.lines())
                            .isEqualTo(place.getValue());
                }
                recorded = more;
            }
        });
        assertThat(accepted[0]).as("decisions that were accepted").isGreaterThan(1_000);
        assertThat(accepted[1]).as("facts held against what they meant").isGreaterThan(3_000);
    }

    @Test
    void what_changes_no_meaning_is_not_refused_for_one() {
        Seeds.each(random -> {
            Chronicle<PersonnelFact> recorded = recruited();
            for (int i = 0; i < DECISIONS; i++) {
                Chronicle<PersonnelFact> more = decided(random, recorded);
                if (Career.clash(more.standing()).isPresent()) {
                    continue;
                }
                Map<Long, String> before = Naive.places(recorded);
                Map<Long, String> after = Naive.places(more);
                boolean restores = !before.keySet().containsAll(known(after, recorded));
                boolean changes =
                        before.entrySet().stream()
                                .anyMatch(place ->
                                        after.containsKey(place.getKey())
                                                && !after.get(place.getKey())
                                                        .equals(place.getValue()));
                Optional<Career.Shift> shift = Career.shift(recorded, more);
                if (!restores) {
                    assertThat(shift.isPresent()).as("%s", more.lines()).isEqualTo(changes);
                }
                if (shift.isEmpty()) {
                    recorded = more;
                }
            }
        });
    }

    private static Chronicle<PersonnelFact> recruited() {
        return Chronicle.of(List.of(Career.line(0, 0, Facts.recruited(FIRST, Facts.DINH_HOA))));
    }

    private static List<Long> known(Map<Long, String> after, Chronicle<PersonnelFact> recorded) {
        return after.keySet().stream().filter(word -> word < recorded.lines().size()).toList();
    }

    /** What was recorded and one to three lines more. */
    private static Chronicle<PersonnelFact> decided(
            RandomGenerator random, Chronicle<PersonnelFact> recorded) {
        Chronicle<PersonnelFact> more = recorded;
        int lines = 1 + random.nextInt(3) * random.nextInt(2);
        for (int i = 0; i < lines; i++) {
            long sequence = more.lines().size();
            more = more.with(Career.line(sequence, sequence, event(random, more)));
        }
        return more;
    }

    private static PersonnelEvent event(RandomGenerator random, Chronicle<PersonnelFact> recorded) {
        int size = recorded.lines().size();
        int kind = random.nextInt(10);
        if (size > 0 && kind < 3) {
            long named = random.nextInt(size);
            Line<PersonnelFact> line = recorded.lines().get((int) named);
            boolean free =
                    recorded.annulledBy(named).isEmpty() && recorded.correctedBy(named).isEmpty();
            if (free && kind == 0 && !(line instanceof Line.Annulment)) {
                return new Corrected(Facts.HOA, named, new RightFact(fact(random)));
            }
            if (recorded.annulledBy(named).isEmpty()) {
                return new Annulled(Facts.HOA, FIRST, named);
            }
        }
        return fact(random);
    }

    private static PersonnelFact fact(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        UnitCode unit = UNITS.get(random.nextInt(UNITS.size()));
        Position position = random.nextBoolean() ? Facts.DEPUTY : Facts.EXPERT;
        int order = random.nextInt(3) - 1;
        return switch (random.nextInt(16)) {
            case 0, 1 -> Facts.recruited(day, unit);
            case 2, 3 -> new Transferred(Facts.HOA, day, order, unit);
            case 4 -> new Reassigned(Facts.HOA, day, order, anyUnit(random), unit, position);
            case 5 -> new Rotated(Facts.HOA, day, order, unit, day.plusYears(4));
            case 6 ->
                    new RotationEnded(
                            Facts.HOA,
                            day,
                            order,
                            random.nextBoolean()
                                    ? RotationEnd.RETURNED
                                    : RotationEnd.MADE_PERMANENT);
            case 7 -> new Seconded(Facts.HOA, day, order, unit, day.plusYears(1));
            case 8 -> new SecondmentEnded(Facts.HOA, day, order);
            case 9, 10 -> Facts.appointed(day, position);
            case 11 -> new Reappointed(Facts.HOA, day, order, null);
            case 12 -> new PositionEnded(Facts.HOA, day, order, PositionEnd.RELIEF);
            case 13 ->
                    random.nextBoolean()
                            ? new PlannedIn(Facts.HOA, day, order, position)
                            : new PlannedOut(Facts.HOA, day, order, position);
            case 14 ->
                    random.nextBoolean()
                            ? new JobPositionChanged(Facts.HOA, day, order, "Văn thư")
                            : new CategoryChanged(Facts.HOA, day, order, StaffCategory.CADRE);
            default -> new Departed(Facts.HOA, day, order, DepartureKind.RESIGNATION);
        };
    }

    private static UnitCode anyUnit(RandomGenerator random) {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    /** Reads facts one after the other and notes where the person is and in which post. */
    private static final class Naive {

        private @Nullable String unit;
        private @Nullable Position post;
        private @Nullable String sender;
        private @Nullable LocalDate rotated;
        private @Nullable String host;
        private @Nullable LocalDate seconded;

        /** Where each standing fact that names no place holds, by the line that says it. */
        static Map<Long, String> places(Chronicle<PersonnelFact> recorded) {
            Naive naive = new Naive();
            Map<Long, String> places = new HashMap<>();
            for (Entry<PersonnelFact> entry : inOrder(recorded.standing())) {
                String place = naive.placeOf(entry.fact());
                if (place != null) {
                    places.put(lastWord(entry.ledgerNo(), recorded), place);
                }
                naive.read(entry.fact());
            }
            return places;
        }

        private static List<Entry<PersonnelFact>> inOrder(Timeline<PersonnelFact> facts) {
            return new ArrayList<>(facts.entries());
        }

        private static long lastWord(long sequence, Chronicle<PersonnelFact> recorded) {
            OptionalLong by = recorded.correctedBy(sequence);
            return by.isEmpty() ? sequence : lastWord(by.getAsLong(), recorded);
        }

        private @Nullable String placeOf(PersonnelFact fact) {
            return switch (fact.getClass().getSimpleName()) {
                case "Appointed",
                        "JobPositionChanged",
                        "CategoryChanged",
                        "PlannedIn",
                        "PlannedOut",
                        "Rotated",
                        "Seconded" ->
                        unit;
                case "Reappointed", "PositionEnded" -> unit + "/" + post;
                case "RotationEnded" -> unit + "/" + sender + "/" + rotated;
                case "SecondmentEnded" -> unit + "/" + host + "/" + seconded;
                default -> null;
            };
        }

        private void read(PersonnelFact fact) {
            if (fact instanceof Recruited to) {
                leave();
                unit = to.unit().value();
            } else if (fact instanceof Transferred to) {
                move(to.unit(), null);
            } else if (fact instanceof Reassigned to) {
                move(to.unit(), to.position());
            } else if (fact instanceof Rotated to) {
                sender = unit;
                rotated = to.effectiveOn();
                move(to.unit(), null);
            } else if (fact instanceof RotationEnded end) {
                if (end.outcome() == RotationEnd.RETURNED && sender != null) {
                    move(new UnitCode(sender), null);
                }
                sender = null;
                rotated = null;
            } else if (fact instanceof Seconded to) {
                host = to.host().value();
                seconded = to.effectiveOn();
            } else if (fact instanceof SecondmentEnded) {
                host = null;
                seconded = null;
            } else if (fact instanceof Appointed to) {
                post = to.position();
            } else if (fact instanceof PositionEnded) {
                post = null;
            } else if (fact instanceof Departed) {
                leave();
            }
        }

        private void move(UnitCode to, @Nullable Position position) {
            unit = to.value();
            post = position;
        }

        private void leave() {
            unit = null;
            post = null;
            sender = null;
            rotated = null;
            host = null;
            seconded = null;
        }
    }
}
