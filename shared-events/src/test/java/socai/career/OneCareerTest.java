package socai.career;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.career.Facts.DEPUTY;
import static socai.career.Facts.DINH_HOA;
import static socai.career.Facts.EXPERT;
import static socai.career.Facts.HOA;
import static socai.career.Facts.SO_NOI_VU;
import static socai.career.Facts.VAN_LANG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.career.Due.Kind;
import socai.events.EthnicGroup;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.AppointmentWay;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Reassigned;
import socai.events.personnel.RightFact;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/**
 * The career of Hoa, recorded in the order in which offices work and not in that of the days, asked
 * on many days as known at many numbers of the ledger. The answers were worked out by hand.
 *
 * <pre>
 *  seq ledgerNo  what was recorded
 *   0     10     recruited into Văn Lang on 1 Mar 2024 (a mistake: it was 1 Apr)
 *   1     20     appointed deputy there on 1 Jan 2025, until 31 Dec 2029
 *   2     30     corrects 0: recruited on 1 May 2024 (again a mistake)
 *   3     40     corrects 2: recruited on 1 Apr 2024
 *   4     50     seconded to the Department of Home Affairs, 1 Feb 2025 until 31 Jan 2027
 *   5     60     Văn Lang merged into Định Hóa on 1 Jul 2025: reassigned, now an expert
 *   6     70     late entry: Nùng on the civil-status record since 1 Jan 2026, was Tày
 *   7     80     back from secondment on 1 Mar 2026
 *   8     90     retired on 1 Sep 2026
 *   9    100     annuls 8: the retirement decision was void
 *  10    110     annuls 9: it was not
 * </pre>
 */
class OneCareerTest {

    private static final EthnicGroup NUNG = new EthnicGroup("nung");

    private static final List<PersonnelEvent> STREAM =
            List.of(
                    Facts.recruited(day("2024-03-01"), VAN_LANG),
                    new Appointed(
                            HOA,
                            day("2025-01-01"),
                            0,
                            DEPUTY,
                            AppointmentWay.APPOINTMENT,
                            day("2029-12-31")),
                    corrected(0, Facts.recruited(day("2024-05-01"), VAN_LANG)),
                    corrected(2, Facts.recruited(day("2024-04-01"), VAN_LANG)),
                    new Seconded(HOA, day("2025-02-01"), 0, SO_NOI_VU, day("2027-01-31")),
                    new Reassigned(HOA, day("2025-07-01"), 0, VAN_LANG, DINH_HOA, EXPERT),
                    new EthnicityRecorded(HOA, day("2026-01-01"), 0, NUNG, "Trích lục 12/TLKS"),
                    new SecondmentEnded(HOA, day("2026-03-01"), 0),
                    new Departed(HOA, day("2026-09-01"), DepartureKind.RETIREMENT),
                    new Annulled(HOA, day("2026-09-01"), 8),
                    new Annulled(HOA, day("2026-09-01"), 9));

    @ParameterizedTest(name = "on {0} as known at {1}: {2}")
    @CsvSource({
        "2024-03-15,  10, Văn Lang nobody tay Văn Lang",
        "2024-03-15,   9, not yet",
        "2024-03-15,  30, not yet",
        "2024-04-15,  20, Văn Lang nobody tay Văn Lang",
        "2024-04-15,  30, not yet",
        "2024-04-15,  40, Văn Lang nobody tay Văn Lang",
        "2024-03-31, 110, not yet",
        "2024-04-01, 110, Văn Lang nobody tay Văn Lang",
        "2024-12-31, 110, Văn Lang nobody tay Văn Lang",
        "2025-01-01,  10, Văn Lang nobody tay Văn Lang",
        "2025-01-01,  20, Văn Lang deputy tay Văn Lang",
        "2025-02-01,  40, Văn Lang deputy tay Văn Lang",
        "2025-02-01,  50, Văn Lang deputy tay Sở Nội vụ",
        "2025-06-30,  60, Văn Lang deputy tay Sở Nội vụ",
        "2025-07-01,  50, Văn Lang deputy tay Sở Nội vụ",
        "2025-07-01,  60, Định Hóa expert tay Sở Nội vụ",
        "2026-01-01,  60, Định Hóa expert tay Sở Nội vụ",
        "2026-01-01,  70, Định Hóa expert nung Sở Nội vụ",
        "2025-12-31, 110, Định Hóa expert tay Sở Nội vụ",
        "2026-03-01,  80, Định Hóa expert nung Định Hóa",
        "2026-08-31, 110, Định Hóa expert nung Định Hóa",
        "2026-09-01,  80, Định Hóa expert nung Định Hóa",
        "2026-09-01,  90, left",
        "2026-09-01, 100, Định Hóa expert nung Định Hóa",
        "2026-09-01, 110, left"
    })
    void she_stood_where_the_ledger_then_said(LocalDate day, long known, String where) {
        assertThat(told(Career.on(day, chronicle().knownAt(known).standing()))).isEqualTo(where);
    }

    @Test
    void every_state_of_knowledge_was_one_that_can_stand() {
        for (long known = 0; known <= 110; known += 10) {
            assertThat(Career.clash(chronicle().knownAt(known).standing())).isEmpty();
        }
    }

    @Test
    void what_was_under_way_fell_due() {
        InService seconded = inService("2025-03-01");
        assertThat(Dues.of(seconded))
                .containsExactly(
                        new Due(Kind.END_OF_SECONDMENT, day("2027-01-31")),
                        new Due(Kind.END_OF_TERM, day("2029-12-31")));
        assertThat(Dues.of(inService("2025-07-01")))
                .containsExactly(new Due(Kind.END_OF_SECONDMENT, day("2027-01-31")));
        assertThat(Dues.of(inService("2026-03-01"))).isEmpty();
        assertThat(Dues.of(Career.on(day("2026-09-01"), chronicle().standing()))).isEmpty();
    }

    @Test
    void the_wrong_record_is_still_there() {
        assertThat(chronicle().lines()).hasSize(STREAM.size());
        assertThat(chronicle().lines().getFirst()).isEqualTo(Career.line(0, 10, STREAM.getFirst()));
    }

    private static InService inService(String on) {
        return (InService) Career.on(day(on), chronicle().standing());
    }

    private static Chronicle<PersonnelFact> chronicle() {
        List<Line<PersonnelFact>> lines = new ArrayList<>();
        for (PersonnelEvent event : STREAM) {
            lines.add(Career.line(lines.size(), 10L * (lines.size() + 1), event));
        }
        return Chronicle.of(lines);
    }

    private static String told(CareerState state) {
        return switch (state) {
            case NotYetRecruited _ -> "not yet";
            case Left _ -> "left";
            case InService serving ->
                    "%s %s %s %s"
                            .formatted(
                                    name(serving.unit()),
                                    held(serving),
                                    serving.ethnicity(),
                                    name(serving.workplace()));
        };
    }

    private static String held(InService serving) {
        if (serving.position() == null) {
            return "nobody";
        }
        return serving.isLeader() ? "deputy" : "expert";
    }

    private static String name(socai.events.UnitCode unit) {
        if (unit.equals(VAN_LANG)) {
            return "Văn Lang";
        }
        return unit.equals(DINH_HOA) ? "Định Hóa" : "Sở Nội vụ";
    }

    private static Corrected corrected(long sequence, PersonnelFact fact) {
        return new Corrected(HOA, sequence, new RightFact(fact));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
