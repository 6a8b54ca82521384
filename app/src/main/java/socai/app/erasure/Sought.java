package socai.app.erasure;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import socai.events.PartialDate;
import socai.events.PartialDate.Precision;
import socai.events.PersonId;
import socai.identity.Identity;

/** What is looked for of an identity, each in the form of {@link Wording}. */
final class Sought {

    /** What of an identity was found. */
    enum Trace {
        NUMBER("number"),
        NAME("name"),
        BIRTH_DATE("birth date");

        private final String words;

        Trace(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final List<String> DAYS =
            List.of("uuuu MM dd", "uuuuMMdd", "dd MM uuuu", "ddMMuuuu", "d M uuuu");
    private static final List<String> MONTHS =
            List.of("uuuu MM", "uuuuMM", "MM uuuu", "MMuuuu", "M uuuu");

    /** A year alone stands in every row; it is looked for where something says that it is one. */
    private static final List<String> YEARS = List.of("'sinh' uuuu", "'năm' uuuu", "'born' uuuu");

    private final String person;
    private final String name;
    private final String number;
    private final List<String> days;

    Sought(PersonId person, Identity identity) {
        this.person = Wording.of(person.toString());
        this.name = Wording.of(identity.name());
        this.number = Wording.of(identity.number().digits());
        PartialDate born = identity.birthDate();
        this.days =
                (born.isDay() ? DAYS : born.precision() == Precision.MONTH ? MONTHS : YEARS)
                        .stream()
                                .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT))
                                .map(form -> " " + form.format(born.earliest()) + " ")
                                .distinct()
                                .toList();
    }

    /**
     * What a row tells of the identity. A birth date counts only in a row that also names the
     * person, because on any day some decision takes effect.
     *
     * @param columns what each column says
     * @param named those of them in which no officer is named: somebody of the same name may have
     *     signed
     */
    Set<Trace> in(List<String> columns, List<String> named) {
        Set<Trace> found = EnumSet.noneOf(Trace.class);
        if (!number.isEmpty()
                && columns.stream().anyMatch(said -> Wording.glued(said).contains(number))) {
            found.add(Trace.NUMBER);
        }
        if (named.stream().anyMatch(this::hasName)) {
            found.add(Trace.NAME);
        }
        if (columns.stream().anyMatch(said -> said.contains(person))
                && columns.stream().anyMatch(this::hasDay)) {
            found.add(Trace.BIRTH_DATE);
        }
        return found;
    }

    private boolean hasName(String said) {
        return said.contains(name) || said.contains(Wording.glued(name));
    }

    private boolean hasDay(String said) {
        String apart = " " + said + " ";
        return days.stream().anyMatch(apart::contains);
    }
}
