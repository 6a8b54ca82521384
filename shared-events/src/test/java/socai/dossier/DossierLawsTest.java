package socai.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.dossier.Filed.LAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socai.career.Career;
import socai.events.PartialDate;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.Annulled;
import socai.events.personnel.AwardForm;
import socai.events.personnel.Awarded;
import socai.events.personnel.Corrected;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.DossierFact;
import socai.events.personnel.PartyExit;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.QualificationLevel;
import socai.events.personnel.RightFact;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
import socai.testing.Seeds;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** What holds for every file, however strangely its facts arrived. */
class DossierLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;
    private static final List<DisciplineForm> FORMS = List.of(DisciplineForm.values());

    @Test
    void a_file_admitted_fact_by_fact_is_the_same_in_whatever_order_its_facts_arrived() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> admitted = admitted(random, 40);
            List<Entry<PersonnelFact>> shuffled = new ArrayList<>(admitted.entries());
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            Timeline<PersonnelFact> again = Timeline.of(shuffled);

            assertThat(DossierFold.clash(again)).isEmpty();
            days().forEach(day ->
                    assertThat(DossierFold.on(day, again))
                            .isEqualTo(DossierFold.on(day, admitted)));
        });
    }

    @Test
    void what_takes_effect_later_is_not_on_the_file_yet() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> facts = admitted(random, 40);
            days().forEach(day -> {
                Timeline<PersonnelFact> until =
                        Timeline.of(
                                facts.entries().stream()
                                        .filter(entry -> !entry.effectiveOn().isAfter(day))
                                        .toList());
                assertThat(DossierFold.on(day, facts)).isEqualTo(DossierFold.on(day, until));
            });
        });
    }

    @Test
    void what_stands_on_the_file_changes_no_day_of_the_career() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> facts = admitted(random, 40);
            Timeline<PersonnelFact> career = facts.without(fact -> fact instanceof DossierFact);

            assertThat(facts.entries()).hasSizeGreaterThan(career.entries().size());
            assertThat(Career.spans(facts)).isEqualTo(Career.spans(career));
            assertThat(Career.steps(facts)).isEqualTo(Career.steps(career));
            assertThat(Career.stays(facts)).isEqualTo(Career.stays(career));
            days().forEach(day ->
                    assertThat(Career.on(day, facts)).isEqualTo(Career.on(day, career)));
        });
    }

    @Test
    void an_annulled_correction_leaves_the_file_as_it_was_and_every_knowledge_its_own_file() {
        Seeds.each(random -> {
            Chronicle<PersonnelFact> before = chronicle(admitted(random, 25));
            int recorded = before.lines().size();
            int named = 1 + random.nextInt(recorded - 1);
            Chronicle<PersonnelFact> corrected =
                    with(before, new Corrected(LAN, named, new RightFact(fact(random))));
            Chronicle<PersonnelFact> annulled = with(corrected, new Annulled(LAN, FIRST, recorded));

            days().forEach(day -> {
                assertThat(DossierFold.on(day, annulled.standing()))
                        .isEqualTo(DossierFold.on(day, before.standing()));
                assertThat(DossierFold.on(day, annulled.knownAt(recorded).standing()))
                        .isEqualTo(DossierFold.on(day, corrected.standing()));
            });
        });
    }

    @Test
    void every_line_of_a_file_rests_on_a_record() {
        Seeds.each(random -> {
            Timeline<PersonnelFact> facts = admitted(random, 40);
            List<Long> recorded = facts.entries().stream().map(Entry::ledgerNo).toList();

            days().forEach(day ->
                    assertThat(DossierFold.on(day, facts).grounds())
                            .allSatisfy(each -> {
                                assertThat(recorded).contains(each.ledgerNo());
                                assertThat(facts.entries())
                                        .anyMatch(entry ->
                                                entry.ledgerNo() == each.ledgerNo()
                                                        && entry.fact().equals(each.fact()));
                            }));
        });
    }

    private static Chronicle<PersonnelFact> chronicle(Timeline<PersonnelFact> facts) {
        Chronicle<PersonnelFact> chronicle = Chronicle.of(List.of());
        List<Entry<PersonnelFact>> inOrder = new ArrayList<>(facts.entries());
        inOrder.sort(Comparator.comparingLong(Entry::ledgerNo));
        for (Entry<PersonnelFact> entry : inOrder) {
            chronicle = with(chronicle, entry.fact());
        }
        return chronicle;
    }

    private static Chronicle<PersonnelFact> with(
            Chronicle<PersonnelFact> before, PersonnelEvent event) {
        int sequence = before.lines().size();
        return before.with(Career.line(sequence, sequence, event));
    }

    /** Random facts offered one after the other, of which those that can stand stay. */
    private static Timeline<PersonnelFact> admitted(RandomGenerator random, int offers) {
        Timeline<PersonnelFact> admitted =
                Timeline.of(
                        List.of(
                                Filed.entry(
                                        1,
                                        Filed.recruited(
                                                FIRST.plusDays(5),
                                                StaffCategory.PUBLIC_EMPLOYEE))));
        admitted =
                admitted.with(
                        Filed.entry(
                                2, Filed.holds("2012-07-01", QualificationLevel.BACHELOR, "2012")));
        for (int ledgerNo = 3; ledgerNo < offers + 3; ledgerNo++) {
            PersonnelFact fact =
                    random.nextInt(12) == 0
                            ? Filed.departed(FIRST.plusDays(random.nextInt(DAYS)).toString())
                            : fact(random);
            Timeline<PersonnelFact> more = admitted.with(Filed.entry(ledgerNo, fact));
            if (Career.clash(more).isEmpty() && DossierFold.clash(more).isEmpty()) {
                admitted = more;
            }
        }
        return admitted;
    }

    private static PersonnelFact fact(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String on = day.toString();
        int step = 1 + random.nextInt(3);
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                    Filed.pay(
                            on,
                            step,
                            "2.%d0".formatted(step),
                            random.nextBoolean() ? PayStepWay.PLACEMENT : PayStepWay.REGULAR);
            case 2, 3 -> Filed.allowance(on, kind(random), "0.20", null);
            case 4 -> new AllowanceEnded(LAN, day, 0, kind(random));
            case 5 -> Filed.evaluated(on, 2026);
            case 6 ->
                    new Awarded(
                            LAN, day, 0, AwardForm.COMMENDATION, "Giấy khen", PartialDate.of(day));
            case 7 ->
                    new Disciplined(
                            LAN,
                            day,
                            0,
                            FORMS.get(random.nextInt(FORMS.size())),
                            random.nextBoolean() ? null : day.plusDays(3));
            case 8 -> Filed.admitted(on, random.nextBoolean() ? "2025" : "2024");
            case 9 -> Filed.confirmed(on, "2026");
            case 10 -> new PartyLeft(LAN, day, 0, PartyExit.WITHDRAWAL);
            case 11 -> new TeachingLicenceGranted(LAN, day, 0, "NG-" + random.nextInt(3));
            case 12 -> new TeachingLicenceSuspended(LAN, day, 0, null);
            default ->
                    random.nextBoolean()
                            ? new TeachingLicenceRestored(LAN, day, 0)
                            : new TeachingLicenceRevoked(LAN, day, 0);
        };
    }

    private static AllowanceKind kind(RandomGenerator random) {
        return random.nextBoolean() ? AllowanceKind.POSITION : AllowanceKind.REGION;
    }

    private static Stream<LocalDate> days() {
        return FIRST.minusDays(1).datesUntil(FIRST.plusDays(DAYS + 1));
    }
}
