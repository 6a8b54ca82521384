package socai.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.organisation.UnitLife.Clash;
import socai.organisation.UnitLife.Days;
import socai.organisation.UnitState.Existing;
import socai.organisation.UnitState.Gone;
import socai.organisation.UnitState.NotEstablished;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Timeline;

/** The life of one commune, by example. */
class UnitLifeTest {

    private static final UnitCode VAN_LANG = new UnitCode("02143");
    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    @Test
    void a_body_has_the_name_and_the_parent_of_the_day() {
        Timeline<OrganisationFact> life =
                life(
                        established(UnitLevel.COMMUNE),
                        new UnitRenamed(VAN_LANG, DAY, "Xã Văn Lãng"),
                        new UnitMoved(VAN_LANG, DAY, DINH_HOA));
        assertThat(UnitLife.on(FOUNDED.minusDays(1), life)).isEqualTo(new NotEstablished());
        assertThat(UnitLife.on(DAY.minusDays(1), life)).isEqualTo(existing("Xã Văn Lang", null));
        assertThat(UnitLife.on(DAY, life)).isEqualTo(existing("Xã Văn Lãng", DINH_HOA));
    }

    @Test
    void what_cannot_stand_changes_nothing_and_stops_nobody() {
        Timeline<OrganisationFact> life =
                life(
                        new UnitRenamed(VAN_LANG, FOUNDED.minusDays(1), "Xã Chưa Có"),
                        established(UnitLevel.COMMUNE),
                        established(UnitLevel.COMMUNE),
                        new UnitDissolved(VAN_LANG, DAY),
                        new UnitRenamed(VAN_LANG, MERGED, "Xã Đã Hết"));
        assertThat(UnitLife.on(FOUNDED.minusDays(1), life)).isEqualTo(new NotEstablished());
        assertThat(UnitLife.on(DAY.minusDays(1), life)).isEqualTo(existing("Xã Văn Lang", null));
        assertThat(UnitLife.on(MERGED, life)).isEqualTo(new Gone(DAY, List.of()));
        assertThat(UnitLife.clash(life)).isPresent();
    }

    @Test
    void a_merged_body_is_gone_and_names_who_continues_it() {
        Timeline<OrganisationFact> life =
                life(established(UnitLevel.COMMUNE), new UnitMerged(VAN_LANG, MERGED, DINH_HOA));
        assertThat(UnitLife.on(MERGED, life)).isEqualTo(new Gone(MERGED, List.of(DINH_HOA)));
        assertThat(UnitLife.days(life)).contains(new Days(FOUNDED, MERGED));
    }

    @Test
    void a_split_body_goes_on_when_it_is_one_of_the_parts() {
        OrganisationFact goesOn = new UnitSplit(VAN_LANG, MERGED, List.of(VAN_LANG, DINH_HOA));
        OrganisationFact ends =
                new UnitSplit(VAN_LANG, MERGED, List.of(new UnitCode("05665"), DINH_HOA));
        assertThat(UnitLife.days(life(established(UnitLevel.COMMUNE), goesOn)))
                .contains(new Days(FOUNDED, null));
        assertThat(UnitLife.days(life(established(UnitLevel.COMMUNE), ends)))
                .contains(new Days(FOUNDED, MERGED));
    }

    @ParameterizedTest
    @CsvSource({"2009-12-31, true", "2010-01-01, false", "2025-06-30, false", "2025-07-01, true"})
    void nothing_takes_effect_outside_the_life_of_a_body(LocalDate day, boolean clashes) {
        Timeline<OrganisationFact> life =
                life(
                        established(UnitLevel.COMMUNE),
                        new UnitDissolved(VAN_LANG, MERGED),
                        new UnitRenamed(VAN_LANG, day, "Xã"));
        assertThat(UnitLife.clash(life).isPresent()).isEqualTo(clashes);
    }

    @Test
    void a_code_is_given_once_even_after_the_end() {
        OrganisationFact again =
                new UnitEstablished(
                        VAN_LANG, MERGED, "Xã", UnitLevel.COMMUNE, UnitFunction.GENERAL);
        assertThat(
                        UnitLife.clash(
                                        life(
                                                established(UnitLevel.COMMUNE),
                                                new UnitDissolved(VAN_LANG, DAY),
                                                again))
                                .map(Clash::conflict))
                .contains(UnitConflict.ALREADY_ESTABLISHED);
    }

    @Test
    void communes_have_populations_and_council_bodies_have_members() {
        OrganisationFact population = new PopulationRecorded(VAN_LANG, DAY, 10, 5, "Điều tra");
        OrganisationFact members =
                new HeadcountAssigned(VAN_LANG, DAY, HeadcountKind.COUNCIL_MEMBERS, 9);
        OrganisationFact posts = new HeadcountAssigned(VAN_LANG, DAY, HeadcountKind.PROVISIONAL, 9);
        assertThat(conflict(UnitLevel.COMMUNE, population)).isNull();
        assertThat(conflict(UnitLevel.PROVINCE, population))
                .isEqualTo(UnitConflict.POPULATION_ONLY_FOR_COMMUNES);
        assertThat(conflict(UnitLevel.COUNCIL_BODY, members)).isNull();
        assertThat(conflict(UnitLevel.COUNCIL_BODY, posts))
                .isEqualTo(UnitConflict.WRONG_HEADCOUNT_KIND);
        assertThat(conflict(UnitLevel.COMMUNE, members))
                .isEqualTo(UnitConflict.WRONG_HEADCOUNT_KIND);
        assertThat(conflict(UnitLevel.COMMUNE, posts)).isNull();
    }

    @Test
    void a_corrected_and_an_annulled_fact_are_as_if_never_recorded() {
        UnitRenamed wrong = new UnitRenamed(VAN_LANG, DAY, "Xã Văn Lăng");
        UnitRenamed right = new UnitRenamed(VAN_LANG, DAY, "Xã Văn Lãng");
        OrganisationEvent corrected = new UnitFactCorrected(VAN_LANG, 1, new RightUnitFact(right));
        Timeline<OrganisationFact> life = life(established(UnitLevel.COMMUNE), wrong, corrected);
        assertThat(UnitLife.on(DAY, life)).isEqualTo(existing("Xã Văn Lãng", null));
        Timeline<OrganisationFact> annulled =
                life(
                        established(UnitLevel.COMMUNE),
                        wrong,
                        corrected,
                        new UnitFactAnnulled(VAN_LANG, DAY, 1));
        assertThat(UnitLife.on(DAY, annulled)).isEqualTo(existing("Xã Văn Lang", null));
    }

    @Test
    void days_cover_what_lies_within_them() {
        Days closed = new Days(FOUNDED, MERGED);
        Days open = new Days(FOUNDED, null);
        assertThat(open.cover(closed)).isTrue();
        assertThat(closed.cover(open)).isFalse();
        assertThat(closed.cover(closed)).isTrue();
        assertThat(new Days(DAY, MERGED).cover(closed)).isFalse();
    }

    private static @Nullable UnitConflict conflict(UnitLevel level, OrganisationFact fact) {
        return UnitLife.clash(life(established(level), fact)).map(Clash::conflict).orElse(null);
    }

    private static Existing existing(String name, @Nullable UnitCode parent) {
        return new Existing(FOUNDED, name, UnitLevel.COMMUNE, UnitFunction.GENERAL, parent);
    }

    private static UnitEstablished established(UnitLevel level) {
        return new UnitEstablished(VAN_LANG, FOUNDED, "Xã Văn Lang", level, UnitFunction.GENERAL);
    }

    private static Timeline<OrganisationFact> life(OrganisationEvent... events) {
        List<Line<OrganisationFact>> lines = new ArrayList<>();
        for (OrganisationEvent event : events) {
            lines.add(UnitLife.line(lines.size(), lines.size(), event));
        }
        return Chronicle.of(lines).standing();
    }
}
