package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import socai.query.compliance.StandingAhead;
import socai.query.outlook.Ahead;
import socai.query.outlook.Supposed;

/** Whether the roadmap can still be kept, with how many persons, and what if. Writes nothing. */
@Controller
final class OutlookPage {

    /**
     * Those who are known to leave in a year.
     *
     * @param minority EM persons among them
     */
    public record Departures(int year, int persons, int minority) {}

    /** What is supposed, and the address of the page without it. */
    public record Assumption(WhatIf action, String without) {}

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
        Map<Kind, List<String>> supposed = supposed(given);
        Outlook outlook = answers.checked(() -> outlook(ahead, supposed));
        PlanInForce plan = ahead.recorded().plan();
        ModelAndView page = frame.page("outlook", request);
        page.addObject("asked", times);
        page.addObject("choices", times.choices());
        page.addObject("answer", ahead.recorded());
        page.addObject("losses", ahead.losses());
        page.addObject("departures", departures(ahead.losses().losses()));
        page.addObject("ahead", outlook.ahead());
        page.addObject(
                "reaches",
                plan == null ? List.of() : plan.roadmap().stream().map(outlook::reach).toList());
        page.addObject("assumptions", assumptions(outlook.whatIfs(), times, asked));
        page.addObject("kinds", Kind.values());
        return page;
    }

    private static Outlook outlook(Ahead ahead, Map<Kind, List<String>> supposed) {
        return ahead.outlook(
                Supposed.read(kind -> supposed.getOrDefault(kind, List.of()), ahead.recorded()));
    }

    /** What the address supposes, and what the form adds to it. */
    private static Map<Kind, List<String>> supposed(MultiValueMap<String, String> given) {
        Map<Kind, List<String>> supposed = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            supposed.put(kind, new ArrayList<>(given.getOrDefault(Supposed.name(kind), List.of())));
        }
        Map<String, String> form = given.toSingleValueMap();
        Kind added = Selection.choice(form, "kind", Kind.class);
        if (added != null && !form.getOrDefault("count", "").isBlank()) {
            supposed.getOrDefault(added, new ArrayList<>())
                    .add(
                            "%s:%s:%s:%s"
                                    .formatted(
                                            form.getOrDefault("year", "").strip(),
                                            form.getOrDefault("group", "EM").strip(),
                                            form.getOrDefault("sex", "F").strip(),
                                            form.getOrDefault("count", "").strip()));
        }
        return supposed;
    }

    private static List<Assumption> assumptions(
            List<WhatIf> actions, Asked times, Map<String, String> asked) {
        List<Assumption> assumptions = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            List<String> others = new ArrayList<>();
            others.add("unit");
            others.add(asked.get("unit"));
            for (int other = 0; other < actions.size(); other++) {
                if (other != i) {
                    others.add(Supposed.name(actions.get(other).kind()));
                    others.add(Supposed.value(actions.get(other)));
                }
            }
            assumptions.add(
                    new Assumption(
                            actions.get(i), times.at("/outlook", others.toArray(String[]::new))));
        }
        return assumptions;
    }

    private static List<Departures> departures(List<Loss> losses) {
        Map<Integer, List<Loss>> years = new TreeMap<>();
        for (Loss loss : losses) {
            if (loss.cause() != Loss.Cause.END_OF_TERM) {
                years.computeIfAbsent(loss.on().getYear(), _ -> new ArrayList<>()).add(loss);
            }
        }
        return years.entrySet().stream()
                .map(year ->
                        new Departures(
                                year.getKey(),
                                year.getValue().size(),
                                (int) year.getValue().stream().filter(Loss::minority).count()))
                .toList();
    }
}
