package socai.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import socai.outlook.Outlook;
import socai.outlook.WhatIf;
import socai.outlook.WhatIf.Kind;
import socai.query.BadParameter;
import socai.query.outlook.Ahead;
import socai.query.outlook.Supposed;

/**
 * What the address of the outlook supposes and its form adds. What cannot be supposed is refused
 * for the same reason as by the API, and nothing that was typed is lost.
 *
 * @param outlook with what could be supposed: all, else without what the form adds, else nothing
 * @param listed what the address says and, when it could be supposed, the form; empty when it
 *     cannot be read
 * @param form what the form shows: what was typed and refused, else what it begins with
 * @param refused why some of it cannot be; absent when all can
 */
public record Suppositions(
        Outlook outlook, List<WhatIf> listed, Map<String, String> form, @Nullable Refused refused) {

    /**
     * Why something cannot be supposed.
     *
     * @param code key of the sentence
     * @param named what the sentence names
     * @param field of the form that it is about
     */
    public record Refused(String code, List<String> named, String field) {

        public Refused {
            named = List.copyOf(named);
        }

        private static Refused of(BadParameter bad) {
            boolean year =
                    bad.code().equals("what-if-year-outside")
                            || bad.code().equals("what-if-after-roadmap");
            return new Refused(
                    bad.code(),
                    Stream.of(bad.arguments()).map(String::valueOf).toList(),
                    year ? "year" : "count");
        }
    }

    static Suppositions read(MultiValueMap<String, String> given, Ahead ahead) {
        Map<Kind, List<String>> address = address(given);
        try {
            Outlook outlook = outlook(ahead, with(typed(given), address));
            return new Suppositions(outlook, outlook.whatIfs(), blank(ahead), null);
        } catch (BadParameter refused) {
            Map<String, String> form = blank(ahead);
            given.toSingleValueMap()
                    .forEach((name, text) -> form.computeIfPresent(name, (_, _) -> text.strip()));
            return new Suppositions(
                    possible(ahead, address), readable(ahead, address), form, Refused.of(refused));
        }
    }

    /** Whether what is listed is reckoned with. */
    boolean applied() {
        return outlook.whatIfs().equals(listed);
    }

    private static Outlook outlook(Ahead ahead, Map<Kind, List<String>> supposed) {
        return ahead.outlook(
                Supposed.read(kind -> supposed.getOrDefault(kind, List.of()), ahead.recorded()));
    }

    private static Outlook possible(Ahead ahead, Map<Kind, List<String>> address) {
        try {
            return outlook(ahead, address);
        } catch (BadParameter _) {
            return ahead.outlook(List.of());
        }
    }

    private static List<WhatIf> readable(Ahead ahead, Map<Kind, List<String>> address) {
        try {
            return Supposed.read(kind -> address.getOrDefault(kind, List.of()), ahead.recorded());
        } catch (BadParameter _) {
            return List.of();
        }
    }

    private static Map<Kind, List<String>> address(MultiValueMap<String, String> given) {
        Map<Kind, List<String>> address = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            address.put(kind, List.copyOf(given.getOrDefault(Supposed.name(kind), List.of())));
        }
        return address;
    }

    private static Map<Kind, List<String>> with(
            Map<Kind, String> typed, Map<Kind, List<String>> address) {
        Map<Kind, List<String>> all = new TreeMap<>(address);
        typed.forEach((kind, text) -> {
            List<String> texts = new ArrayList<>(all.getOrDefault(kind, List.of()));
            texts.add(text);
            all.put(kind, texts);
        });
        return all;
    }

    /** What the form adds, as an address writes it; nothing when it was not sent. */
    private static Map<Kind, String> typed(MultiValueMap<String, String> given) {
        Map<String, String> form = given.toSingleValueMap();
        Kind kind = Selection.choice(form, "kind", Kind.class);
        return kind == null
                ? Map.of()
                : Map.of(
                        kind,
                        "%s:%s:%s:%s"
                                .formatted(
                                        form.getOrDefault("year", "").strip(),
                                        form.getOrDefault("group", "EM").strip(),
                                        form.getOrDefault("sex", "F").strip(),
                                        form.getOrDefault("count", "").strip()));
    }

    private static Map<String, String> blank(Ahead ahead) {
        Map<String, String> form = new TreeMap<>();
        form.put("kind", Kind.HIRE.name());
        form.put("group", "EM");
        form.put("sex", "F");
        form.put("year", Integer.toString(Supposed.firstYear(ahead.recorded())));
        form.put("count", "1");
        return form;
    }
}
