package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.events.UnitCode;
import socai.plan.Excess;
import socai.plan.Share;
import socai.query.compliance.Measure;
import socai.query.compliance.Structure;
import socai.query.compliance.Structure.Presence;
import socai.query.compliance.StructureOnDay;
import socai.query.compliance.Tally;
import socai.query.compliance.Tally.Residents;
import socai.query.compliance.Tally.Whose;
import socai.query.compliance.UnitScope;
import socai.query.outlook.DayAhead;

/** Clause II.3.a: the make-up of the staff beside that of the population. */
@Controller
final class StructurePage {

    /**
     * One line of the table.
     *
     * @param name of the ethnic group; absent for a line that sums up, which {@code key} names
     * @param index share of staff by share of residents in hundredths, rounded down; absent when
     *     there are no residents to compare with, or they are not all known
     * @param excess more staff than residents of the group were counted; absent otherwise
     * @param counted what {@code staff} counts
     * @param residentsCounted what {@code residents} counts
     */
    public record Line(
            @Nullable String name,
            String key,
            int staff,
            @Nullable Share ofStaff,
            @Nullable Long residents,
            @Nullable Share ofResidents,
            @Nullable Long index,
            @Nullable Excess excess,
            Tally counted,
            Tally residentsCounted) {}

    private final Answers answers;
    private final Frame frame;

    StructurePage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/structure")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times = Asked.readOnly(asked, frame.today(), "unit");
        UnitCode unit = Asked.unit(asked);
        DayAhead<Structure> day =
                DayAhead.of(
                        times.asOf(),
                        unit,
                        UnitScope.EXISTING,
                        times.knowledge(),
                        (known, expected) ->
                                new StructureOnDay(unit, times.asOf(), known, null, expected),
                        Structure.class,
                        Structure::knownAt,
                        answers::to);
        Structure answer = day.recorded();
        ModelAndView page = frame.page("structure", request);
        page.addObject("asked", times);
        page.addObject("answer", answer);
        page.addObject("forecast", day.forecast());
        page.addObject("expected", expected(day));
        page.addObject("sums", sums(answer));
        page.addObject(
                "groups",
                answer.groups().stream()
                        .map(group ->
                                line(
                                        group.name(),
                                        group.isVerySmall() ? "small" : "",
                                        group.presence(),
                                        answer,
                                        answer.counted(),
                                        answer.missing().isEmpty(),
                                        new Tally.Group(group.group()),
                                        new Residents(Whose.GROUP, group.group())))
                        .toList());
        page.addObject("grouped", new Residents(Whose.GROUPED, null));
        return page;
    }

    /** The staff to be expected, by the name or the key of the line; empty when not ahead. */
    private static Map<String, Integer> expected(DayAhead<Structure> day) {
        Map<String, Integer> staff = new HashMap<>();
        if (day.forecast() != null) {
            Structure expected = day.forecast().expected();
            sums(expected).forEach(line -> staff.put(line.key(), line.staff()));
            expected.groups().forEach(group -> staff.put(group.name(), group.presence().staff()));
            day.recorded().groups().forEach(group -> staff.putIfAbsent(group.name(), 0));
        }
        return staff;
    }

    private static List<Line> sums(Structure answer) {
        Long residents = answer.residents() == 0 ? null : answer.residents();
        return List.of(
                line(
                        null,
                        "all",
                        new Presence(answer.staff(), residents),
                        answer,
                        answer.residents(),
                        answer.residentsAreKnown(),
                        Tally.People.of(Measure.STAFF),
                        new Residents(Whose.ALL, null)),
                line(
                        null,
                        "minority",
                        answer.minority(),
                        answer,
                        answer.residents(),
                        answer.residentsAreKnown(),
                        Tally.People.of(Measure.MINORITY),
                        new Residents(Whose.EM, null)),
                line(
                        null,
                        "verySmall",
                        answer.ofVerySmall(),
                        answer,
                        answer.counted(),
                        answer.missing().isEmpty(),
                        new Tally.Group(null),
                        new Residents(Whose.GROUP, null)));
    }

    private static Line line(
            @Nullable String name,
            String key,
            Presence presence,
            Structure all,
            long residents,
            boolean known,
            Tally counted,
            Tally residentsCounted) {
        Long there = presence.residents();
        Share ofStaff = all.staff() == 0 ? null : new Share(presence.staff(), all.staff());
        Share ofResidents = there == null || residents == 0 ? null : new Share(there, residents);
        Long index =
                !known || ofStaff == null || ofResidents == null || ofResidents.part() == 0
                        ? null
                        : 100L
                                * ofStaff.part()
                                * ofResidents.whole()
                                / (ofStaff.whole() * ofResidents.part());
        return new Line(
                name,
                key,
                presence.staff(),
                ofStaff,
                there,
                ofResidents,
                index,
                Excess.of(Excess.Reason.STAFF_ABOVE_RESIDENTS, presence.staff(), there),
                counted,
                residentsCounted);
    }
}
