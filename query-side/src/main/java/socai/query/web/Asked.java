package socai.query.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import socai.events.UnitCode;
import socai.plan.Readings;
import socai.plan.Readings.VerdictAgainst;
import socai.query.BadParameter;
import socai.query.compliance.AskedReadings;
import socai.query.knowledge.AskedKnowledge;

/**
 * The two times that the reader of a page asks about, and how open clauses are to be read.
 *
 * @param asOf valid time
 * @param typed the knowledge as the address says it; empty for all that is known
 * @param knowledge what that means
 * @param readings what they leave open is as the province chose
 */
public record Asked(
        LocalDate asOf, String typed, AskedKnowledge knowledge, AskedReadings readings) {

    private static final Set<String> ALWAYS = Set.of("asOf", "knownAt", LanguageOfReader.NAME);

    /**
     * Reads the parameters of an address.
     *
     * @throws AskedDay.Unreadable when the day cannot be read
     * @throws Selection.Unreadable when the knowledge cannot be read
     */
    static Asked read(Map<String, String> asked, LocalDate today) {
        String typed = asked.getOrDefault("knownAt", "").strip();
        return new Asked(
                AskedDay.read(asked.get("asOf"), today),
                typed,
                knowledge(typed),
                ReadingChoices.read(asked));
    }

    /**
     * Reads the parameters of an address that has these others and no more: who asks {@code asof}
     * would take today's figures for another day's.
     *
     * @throws Selection.Unreadable when it has a parameter that the page does not know
     */
    static Asked readOnly(Map<String, String> asked, LocalDate today, String... others) {
        List<String> own = List.of(others);
        asked.forEach((name, value) -> {
            if (!ALWAYS.contains(name)
                    && !ReadingChoices.PARAMETERS.contains(name)
                    && !own.contains(name)) {
                throw new Selection.Unreadable(name, value, null);
            }
        });
        return read(asked, today);
    }

    /** The same day with all that is known. */
    public Asked asKnownNow() {
        return new Asked(asOf, "", AskedKnowledge.NEWEST, readings);
    }

    /** The same with one open clause, named as in the documentation, read in a certain way. */
    public Asked read(String reading, String choice) {
        return new Asked(asOf, typed, knowledge, ReadingChoices.with(readings, reading, choice));
    }

    /** The same with every open clause read in these ways, whatever the province chose. */
    Asked readAs(Readings others) {
        return new Asked(asOf, typed, knowledge, readings.orAs(others));
    }

    /** Another day, as known and read here. */
    public Asked on(LocalDate day) {
        return new Asked(day, typed, knowledge, readings);
    }

    /** Whether any open clause is asked to be read in a certain way. */
    public boolean isReadSo() {
        return !readings.equals(AskedReadings.NONE);
    }

    /** Every open clause as a choice that the reader can make. */
    public List<ReadingChoices.Choice> choices() {
        return ReadingChoices.of(readings);
    }

    /** The readings that the address asks for, by parameter. */
    public Map<String, String> readSo() {
        return ReadingChoices.parameters(readings);
    }

    /** All that a form must keep of this, by parameter. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("asOf", asOf.toString());
        if (!typed.isEmpty()) {
            kept.put("knownAt", typed);
        }
        kept.putAll(readSo());
        return kept;
    }

    /** The address of the JSON about the same times, which names one reading otherwise. */
    public String inApi(String path, @Nullable String... more) {
        VerdictAgainst verdict = readings.verdict();
        Asked others = new Asked(asOf, typed, knowledge, readings.withoutVerdict());
        @Nullable String[] named = Arrays.copyOf(more, more.length + 2);
        named[more.length] = "verdict";
        named[more.length + 1] = verdict == null ? null : verdict.name();
        return others.at(path, named);
    }

    /** The address of another page about the same times. */
    public String at(String path) {
        return at(path, new String[0]);
    }

    /** The same with more parameters: name, value, name, value; an absent value is left out. */
    public String at(String path, @Nullable String... more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("asOf", asOf);
        if (!typed.isEmpty()) {
            address.queryParam("knownAt", "{knownAt}");
        }
        ReadingChoices.parameters(readings).forEach(address::queryParam);
        for (int i = 0; i + 1 < more.length; i += 2) {
            String name = more[i];
            if (name != null && more[i + 1] != null) {
                address.queryParam(name, "{" + i + "}");
            }
        }
        return address.encode().buildAndExpand(values(more)).toUriString();
    }

    /** The body that an address names; absent when none. */
    static @Nullable UnitCode unit(Map<String, String> asked) {
        return unit(asked, "unit");
    }

    /** The body that a parameter of an address names; absent when none. */
    static @Nullable UnitCode unit(Map<String, String> asked, String parameter) {
        String typed = asked.getOrDefault(parameter, "").strip();
        try {
            return typed.isEmpty() ? null : new UnitCode(typed);
        } catch (IllegalArgumentException e) {
            throw new Selection.Unreadable(parameter, typed, e);
        }
    }

    /** A text that an address gives; absent when none. */
    static @Nullable String text(Map<String, String> asked, String parameter) {
        String typed = asked.getOrDefault(parameter, "").strip();
        return typed.isEmpty() ? null : typed;
    }

    private Map<String, String> values(@Nullable String... more) {
        Map<String, String> values = new HashMap<>();
        values.put("knownAt", typed);
        for (int i = 0; i + 1 < more.length; i += 2) {
            String value = more[i + 1];
            if (value != null) {
                values.put(Integer.toString(i), value);
            }
        }
        return values;
    }

    private static AskedKnowledge knowledge(String typed) {
        if (typed.isEmpty()) {
            return AskedKnowledge.NEWEST;
        }
        try {
            return AskedKnowledge.read("knownAt", typed);
        } catch (BadParameter e) {
            throw new Selection.Unreadable("knownAt", typed, e);
        }
    }
}
