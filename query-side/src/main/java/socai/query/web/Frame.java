package socai.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import socai.events.LegalDay;
import socai.plan.RulesVersion;
import socai.query.FirstLoad;
import socai.query.compliance.VerdictWords;
import socai.query.outlook.AheadWords;

/** What every page has: language and the way to the other one, assets, figures, the day today. */
final class Frame {

    private static final List<String> FILES =
            List.of(
                    "pages.css",
                    "pages.js",
                    "chart.js",
                    "mark.svg",
                    "htmx.min.js",
                    "echarts.min.js");

    private final Clock clock;

    /** Asked for late: Spring MVC makes it after the beans it finds interceptors in. */
    private final ObjectProvider<ResourceUrlProvider> assets;

    /** None where nothing is ever loaded. */
    private final ObjectProvider<FirstLoad> firstLoad;

    Frame(
            Clock clock,
            ObjectProvider<ResourceUrlProvider> assets,
            ObjectProvider<FirstLoad> firstLoad) {
        this.clock = clock;
        this.assets = assets;
        this.firstLoad = firstLoad;
    }

    /** Percent of the first load that is done; absent when nothing is being loaded. */
    @Nullable Integer loading() {
        FirstLoad load = firstLoad.getIfAvailable();
        OptionalInt percent = load == null ? OptionalInt.empty() : load.percent();
        return percent.isPresent() ? percent.getAsInt() : null;
    }

    /** The day today where the law counts days. */
    LocalDate today() {
        return LegalDay.today(clock);
    }

    /** A page with the frame around it. */
    ModelAndView page(String template, HttpServletRequest request) {
        Locale language = RequestContextUtils.getLocale(request);
        ModelAndView page = new ModelAndView("web/" + template);
        page.addObject("language", language.getLanguage());
        page.addObject("section", template);
        page.addObject("languages", languages(request, language));
        page.addObject("figures", new Figures(language));
        page.addObject("verdicts", VerdictWords.in(language));
        page.addObject("aheadWords", AheadWords.in(language));
        page.addObject("rulesVersion", RulesVersion.CURRENT);
        page.addObject("today", today());
        page.addObject("loading", loading());
        page.addObject("assets", assets());
        return page;
    }

    private Map<String, String> assets() {
        ResourceUrlProvider provider = assets.getObject();
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String name : FILES) {
            addresses.put(
                    name,
                    Objects.requireNonNull(
                            provider.getForLookupPath(PageAssets.PATH + name), name));
        }
        return addresses;
    }

    private static List<LanguageLink> languages(HttpServletRequest request, Locale current) {
        List<LanguageLink> links = new ArrayList<>();
        for (Locale language : LanguageOfReader.LANGUAGES) {
            String address =
                    UriComponentsBuilder.fromUriString(addressOf(request))
                            .replaceQueryParam(LanguageOfReader.NAME, language.getLanguage())
                            .build()
                            .toUriString();
            links.add(new LanguageLink(language.getLanguage(), address, language.equals(current)));
        }
        return links;
    }

    /** The path and query that the reader asked for, also while an error is shown in its place. */
    private static String addressOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        Object query =
                failed == null
                        ? request.getQueryString()
                        : request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return withQuery(path, query);
    }

    private static String withQuery(String path, @Nullable Object query) {
        return query == null ? path : path + "?" + query;
    }
}
