package socai.query.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socai.outlook.WhatIf;
import socai.outlook.WhatIf.Kind;
import socai.query.BadParameter;

/** What is supposed and never recorded; each may be given several times. */
record WhatIfParameters(
        @Parameter(
                        description =
                                "Supposed recruits by the end of a year, YEAR:EM|OTHER:F|M:COUNT",
                        example = "2027:EM:F:2")
                @Nullable List<String> hire,
        @Parameter(
                        description = "Supposed departures of persons without a leadership title",
                        example = "2028:OTHER:M:1")
                @Nullable List<String> leave,
        @Parameter(
                        description =
                                "Supposed appointments of those who serve to a leadership title",
                        example = "2029:EM:F:1")
                @Nullable List<String> appoint) {

    /** The most that one question may suppose of each kind. */
    static final int EACH_MAX = 100;

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}):(EM|OTHER):([FM]):([1-9]\\d{0,4})");

    /**
     * What is supposed, in the order given.
     *
     * @param firstYear of the day asked about
     * @param lastYear of the last step of the roadmap
     */
    List<WhatIf> supposed(int firstYear, int lastYear) {
        List<WhatIf> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> texts = texts(kind);
            if (texts.size() > EACH_MAX) {
                throw new BadParameter(name(kind), "what-if-too-many", texts.size(), EACH_MAX);
            }
            for (String text : texts) {
                WhatIf action = read(kind, text);
                if (action.year() < firstYear || action.year() > lastYear) {
                    throw new BadParameter(
                            name(kind),
                            "what-if-year-outside",
                            text,
                            Integer.toString(firstYear),
                            Integer.toString(lastYear));
                }
                all.add(action);
            }
        }
        return all;
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As it is written in the address. */
    static String text(WhatIf action) {
        return "%s=%d:%s:%s:%d"
                .formatted(
                        name(action.kind()),
                        action.year(),
                        action.minority() ? "EM" : "OTHER",
                        action.woman() ? "F" : "M",
                        action.count());
    }

    private List<String> texts(Kind kind) {
        List<String> texts =
                switch (kind) {
                    case HIRE -> hire;
                    case LEAVE -> leave;
                    case APPOINT -> appoint;
                };
        return texts == null ? List.of() : texts;
    }

    private static WhatIf read(Kind kind, String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw new BadParameter(name(kind), "what-if-malformed", text);
        }
        return new WhatIf(
                kind,
                Integer.parseInt(form.group(1)),
                form.group(2).equals("EM"),
                form.group(3).equals("F"),
                Integer.parseInt(form.group(4)));
    }
}
