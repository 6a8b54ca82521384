package socai.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.SealedIdentity;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Span;

/** By which identities a person is on file, each as ciphertext: a fold of the person's facts. */
public final class StatedIdentities {

    /** The first day of the first span: nobody was ever somebody else before. */
    public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private StatedIdentities() {}

    /**
     * An identity that an event states.
     *
     * @param sequence of that event
     * @param fact the fact that states it: a recruitment or a record of an identity
     * @param stands whether it does, or was corrected or annulled since
     */
    public record Stated(
            long sequence, PersonnelFact fact, SealedIdentity sealed, boolean stands) {}

    /** The identity that a fact states; none for most facts. */
    public static Optional<SealedIdentity> of(PersonnelFact fact) {
        if (fact instanceof Recruited recruited) {
            return Optional.of(recruited.identity());
        }
        return fact instanceof IdentityRecorded recorded
                ? Optional.of(recorded.identity())
                : Optional.empty();
    }

    /** Every identity ever stated, right or wrong, in order of entry. */
    public static List<Stated> all(Chronicle<PersonnelFact> chronicle) {
        Set<SealedIdentity> standing = standing(chronicle);
        return chronicle.lines().stream()
                .flatMap(line ->
                        fact(line)
                                .flatMap(fact ->
                                        of(fact).map(sealed ->
                                                new Stated(
                                                        line.sequence(),
                                                        fact,
                                                        sealed,
                                                        standing.contains(sealed))))
                                .stream())
                .toList();
    }

    /** The identities of the facts that stand: each of them leads to the person. */
    public static Set<SealedIdentity> standing(Chronicle<PersonnelFact> chronicle) {
        Set<SealedIdentity> standing = new LinkedHashSet<>();
        chronicle.standing().entries().forEach(entry -> of(entry.fact()).ifPresent(standing::add));
        return standing;
    }

    /**
     * Which identity held when, without gaps from {@link #BEGINNING} on. Where no recruitment
     * stands, the last that was ever stated; nothing only where none was.
     */
    public static List<Span<SealedIdentity>> spans(Chronicle<PersonnelFact> chronicle) {
        List<Span<SealedIdentity>> spans = new ArrayList<>();
        LocalDate from = BEGINNING;
        @Nullable SealedIdentity held = null;
        for (Entry<PersonnelFact> entry : chronicle.standing().entries()) {
            Optional<SealedIdentity> next = of(entry.fact());
            if (next.isEmpty() || next.get().equals(held)) {
                continue;
            }
            if (held != null && entry.effectiveOn().isAfter(from)) {
                spans.add(new Span<>(from, entry.effectiveOn(), held));
                from = entry.effectiveOn();
            }
            held = next.get();
        }
        if (held == null) {
            List<Stated> all = all(chronicle);
            held = all.isEmpty() ? null : all.getLast().sealed();
        }
        return held == null
                ? List.of()
                : Stream.concat(spans.stream(), Stream.of(new Span<>(from, null, held))).toList();
    }

    private static Optional<PersonnelFact> fact(Line<PersonnelFact> line) {
        return switch (line) {
            case Line.Statement<PersonnelFact> stated -> Optional.of(stated.entry().fact());
            case Line.Correction<PersonnelFact> word -> Optional.of(word.entry().fact());
            case Line.Annulment<PersonnelFact> _ -> Optional.empty();
        };
    }
}
