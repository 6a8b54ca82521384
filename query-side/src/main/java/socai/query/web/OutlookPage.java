package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.outlook.Loss;
import socai.outlook.Outlook;
import socai.outlook.WhatIf;
import socai.outlook.WhatIf.Kind;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.compliance.RecordedAhead;
import socai.query.compliance.StandingAhead;
import socai.query.outlook.Ahead;
import socai.query.outlook.Supposed;

/** Whether the roadmap can still be kept, with how many persons, and what if. Writes nothing. */
@Controller
final class OutlookPage {

    /**
     * Those who are known to leave in a year.
     *
     * @param since the last day before those of the year that lie ahead
     * @param persons all together
     * @param minority EM persons among them
     * @param recorded whose departure or move is recorded
     * @param byAge who reach the age of retirement
     * @param terms leadership titles whose term ends; the persons stay
     */
    public record Departures(
            int year,
            LocalDate since,
            int persons,
            int minority,
            int recorded,
            int byAge,
            int terms) {}

    /** What is supposed, and the address of the page without it. */
    public record Assumption(WhatIf action, String without) {}

    /**
     * A day looked at.
     *
     * @param read the day, read as its figures are
     * @param otherPlan by which it is measured; absent when that of the day asked about is
     */
    public record DayOnPage(Asked read, @Nullable PlanInForce otherPlan) {}

    private final Answers answers;
    private final Frame frame;

    OutlookPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/outlook")
    ModelAndView show(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        Map<String, String> asked = given.toSingleValueMap();
        Asked times =
                Asked.readOnly(
                        asked,
                        frame.today(),
                        "unit",
                        "hire",
                        "leave",
                        "appoint",
                        "kind",
                        "year",
                        "group",
                        "sex",
                        "count");
        StandingAhead question =
                new StandingAhead(
                        times.asOf(), times.knowledge(), Asked.unit(asked), times.readings());
        Ahead ahead = Ahead.of(question, answers::to);
        Suppositions supposed = answers.checked(() -> Suppositions.read(given, ahead));
        Outlook outlook = supposed.outlook();
        RecordedAhead recorded = ahead.recorded();
        ModelAndView page = frame.page("outlook", request);
        page.addObject("asked", times);
        page.addObject("choices", times.choices());
        page.addObject("answer", recorded);
        page.addObject("days", days(recorded, times));
        page.addObject("losses", ahead.losses());
        page.addObject("departures", departures(ahead.losses().after(times.asOf()), times.asOf()));
        page.addObject("pace", outlook.reckonings());
        page.addObject(
                "reaches",
                recorded.roadmap().stream()
                        .map(step ->
                                ReachOnPage.of(outlook.reach(step.milestone()), step, recorded))
                        .toList());
        List<WhatIf> listed = supposed.listed();
        page.addObject("kept", kept(listed, asked));
        page.addObject("now", times.asKnownNow().at("/outlook", named(listed, asked)));
        page.addObject("assumptions", assumptions(listed, times, asked));
        page.addObject("applied", supposed.applied());
        page.addObject("form", supposed.form());
        page.addObject("refused", supposed.refused());
        page.addObject("firstYear", Supposed.firstYear(recorded));
        page.addObject("kinds", Kind.values());
        if (supposed.refused() != null) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    private static Map<LocalDate, DayOnPage> days(RecordedAhead recorded, Asked times) {
        Map<LocalDate, DayOnPage> days = new TreeMap<>();
        for (RecordedAhead.Day day : recorded.days()) {
            LocalDate on = day.standing().on();
            days.put(
                    on,
                    new DayOnPage(
                            times.readAs(day.readings()).on(on),
                            day.plan().equals(recorded.plan()) ? null : day.plan()));
        }
        return days;
    }

    private static List<Assumption> assumptions(
            List<WhatIf> actions, Asked times, Map<String, String> asked) {
        List<Assumption> assumptions = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            List<WhatIf> others = new ArrayList<>(actions);
            others.remove(i);
            assumptions.add(
                    new Assumption(actions.get(i), times.at("/outlook", named(others, asked))));
        }
        return assumptions;
    }

    /** The body and what is supposed, as an address names them. */
    private static @Nullable String[] named(List<WhatIf> actions, Map<String, String> asked) {
        List<@Nullable String> named = new ArrayList<>();
        named.add("unit");
        named.add(Asked.text(asked, "unit"));
        for (WhatIf action : actions) {
            named.add(Supposed.name(action.kind()));
            named.add(Supposed.value(action));
        }
        return named.toArray(new @Nullable String[0]);
    }

    /** The same, as a form names them. */
    private static Map<String, List<String>> kept(List<WhatIf> actions, Map<String, String> asked) {
        Map<String, List<String>> kept = new TreeMap<>();
        String unit = Asked.text(asked, "unit");
        if (unit != null) {
            kept.put("unit", List.of(unit));
        }
        for (WhatIf action : actions) {
            kept.computeIfAbsent(Supposed.name(action.kind()), _ -> new ArrayList<>())
                    .add(Supposed.value(action));
        }
        return kept;
    }

    private static List<Departures> departures(List<Loss> losses, LocalDate asOf) {
        Map<Integer, List<Loss>> years = new TreeMap<>();
        for (Loss loss : losses) {
            years.computeIfAbsent(loss.on().getYear(), _ -> new ArrayList<>()).add(loss);
        }
        return years.entrySet().stream()
                .map(year -> departures(year.getKey(), year.getValue(), asOf))
                .toList();
    }

    private static Departures departures(int year, List<Loss> losses, LocalDate asOf) {
        LocalDate before = LocalDate.of(year - 1, Month.DECEMBER, 31);
        List<Loss> leaving =
                losses.stream().filter(loss -> loss.cause() != Loss.Cause.END_OF_TERM).toList();
        int byAge =
                Math.toIntExact(
                        leaving.stream()
                                .filter(loss -> loss.cause() == Loss.Cause.RETIREMENT)
                                .count());
        return new Departures(
                year,
                before.isBefore(asOf) ? asOf : before,
                leaving.size(),
                Math.toIntExact(leaving.stream().filter(Loss::minority).count()),
                leaving.size() - byAge,
                byAge,
                losses.size() - leaving.size());
    }
}
