package socai.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.events.UnitCode;

/**
 * The period that the reader of a page asks about, as known then.
 *
 * @param times the last day of it, and the knowledge
 * @param from valid time: its first day
 * @param unit one body; absent for all
 */
public record AskedPeriod(Asked times, LocalDate from, @Nullable UnitCode unit) {

    /**
     * Reads the parameters of an address that has these others and no more; without a first day it
     * is the year up to the last.
     *
     * @throws AskedDay.Unreadable when a day cannot be read
     * @throws Selection.Unreadable when the knowledge or the body cannot be read
     */
    static AskedPeriod read(Map<String, String> asked, LocalDate today, String... others) {
        List<String> own = Stream.concat(Stream.of("from", "unit"), Stream.of(others)).toList();
        Asked times = Asked.readOnly(asked, today, own.toArray(String[]::new));
        LocalDate yearBefore = times.asOf().minusYears(1).plusDays(1);
        LocalDate from = LegalDay.isSayable(yearBefore) ? yearBefore : LegalDay.FIRST;
        return new AskedPeriod(times, AskedDay.read(asked.get("from"), from), Asked.unit(asked));
    }

    /** The address of a page about the same period; an absent value is left out. */
    public String at(String path, @Nullable String... more) {
        @Nullable String[] all = new @Nullable String[more.length + 4];
        all[0] = "from";
        all[1] = from.toString();
        all[2] = "unit";
        all[3] = unit == null ? null : unit.value();
        System.arraycopy(more, 0, all, 4, more.length);
        return times.at(path, all);
    }
}
