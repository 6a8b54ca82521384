package socai.query.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socai.outlook.WhatIf;
import socai.outlook.WhatIf.Kind;
import socai.query.BadParameter;
import socai.query.compliance.RecordedAhead;

/** What is supposed and never recorded, as an address writes it. */
public final class Supposed {

    /** The most that one question may suppose of each kind. */
    public static final int EACH_MAX = 100;

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}):(EM|OTHER):([FM]):([1-9]\\d{0,4})");

    private Supposed() {}

    /**
     * What is supposed, by kind and in the order given.
     *
     * @param texts of each kind, such as {@code 2027:EM:F:2}
     * @param recorded a year may be supposed of whose last day lies after the day asked about and
     *     not after that of the last step of the roadmap
     * @throws BadParameter when any of it cannot be read, or is too much
     */
    public static List<WhatIf> read(Function<Kind, List<String>> texts, RecordedAhead recorded) {
        int first = firstYear(recorded);
        LocalDate lastStep = recorded.lastStep();
        int last = lastStep == null ? first : lastStep.getYear();
        List<WhatIf> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> given = texts.apply(kind);
            if (given.size() > EACH_MAX) {
                throw new BadParameter(name(kind), "what-if-too-many", given.size(), EACH_MAX);
            }
            for (String text : given) {
                WhatIf action = read(kind, text);
                if (lastStep != null && first > last) {
                    throw new BadParameter(name(kind), "what-if-after-roadmap", text, lastStep);
                }
                if (action.year() < first || action.year() > last) {
                    throw new BadParameter(
                            name(kind),
                            "what-if-year-outside",
                            text,
                            Integer.toString(first),
                            Integer.toString(last));
                }
                all.add(action);
            }
        }
        return all;
    }

    /** The first year whose last day lies after the day asked about. */
    public static int firstYear(RecordedAhead recorded) {
        return recorded.asOf().plusDays(1).getYear();
    }

    /** The parameter of a kind. */
    public static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As it is written in the address, with its parameter. */
    public static String text(WhatIf action) {
        return name(action.kind()) + "=" + value(action);
    }

    /** As it is written in the address, without its parameter. */
    public static String value(WhatIf action) {
        return "%d:%s:%s:%d"
                .formatted(
                        action.year(),
                        action.minority() ? "EM" : "OTHER",
                        action.woman() ? "F" : "M",
                        action.count());
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
