package socai.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.career.Particulars.Rotation;
import socai.career.Particulars.Secondment;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DossierFact;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.Transferred;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Span;
import socai.timeline.Step;
import socai.timeline.Timeline;

/** The rules by which personnel events follow each other, and the states between them. */
public final class Career {

    private static final CareerState START = new NotYetRecruited();

    private Career() {}

    /** The first event of a timeline that cannot stand, and why. */
    public record Clash(Conflict conflict, Entry<PersonnelFact> entry) {}

    /**
     * An event of a person's stream as a line of their chronicle.
     *
     * @param sequence its place in the stream
     * @param ledgerNo its number in the ledger, or within one stream any number that grows with it
     */
    public static Line<PersonnelFact> line(long sequence, long ledgerNo, PersonnelEvent event) {
        return switch (event) {
            case PersonnelFact fact -> new Line.Statement<>(sequence, entry(ledgerNo, fact));
            case Corrected word ->
                    new Line.Correction<>(
                            sequence, word.sequence(), entry(ledgerNo, word.fact().value()));
            case Annulled word -> new Line.Annulment<>(sequence, word.sequence(), ledgerNo);
        };
    }

    /** The state on {@code day}. */
    public static CareerState on(LocalDate day, Timeline<PersonnelFact> facts) {
        return ofCareer(facts).on(day, START, Career::after);
    }

    /** The whole career as half-open spans of equal state. */
    public static List<Span<CareerState>> spans(Timeline<PersonnelFact> facts) {
        return ofCareer(facts).spans(START, Career::after);
    }

    /** Every fact of the career that stands, with the states that it stands between. */
    public static List<Step<PersonnelFact, CareerState>> steps(Timeline<PersonnelFact> facts) {
        return ofCareer(facts).steps(START, Career::after);
    }

    /**
     * Whether an event can change a career or a figure: not when it puts a fact on the file, nor
     * when it corrects one, which stays such a fact. What an annulment names it does not say.
     */
    public static boolean concerns(PersonnelEvent event) {
        return switch (event) {
            case PersonnelFact fact -> !(fact instanceof DossierFact);
            case Corrected word -> !(word.fact().value() instanceof DossierFact);
            case Annulled _ -> true;
        };
    }

    /** Without what stands on the file and changes no place: it begins and ends no span. */
    private static Timeline<PersonnelFact> ofCareer(Timeline<PersonnelFact> facts) {
        return facts.without(fact -> fact instanceof DossierFact);
    }

    /**
     * The first event in order of folding that cannot stand. An event entered late is checked
     * against everything that takes effect after it, not only against what came before.
     */
    public static Optional<Clash> clash(Timeline<PersonnelFact> facts) {
        CareerState state = START;
        for (Entry<PersonnelFact> entry : facts.entries()) {
            Conflict conflict = Rules.conflict(state, entry.fact());
            if (conflict != null) {
                return Optional.of(new Clash(conflict, entry));
            }
            state = after(state, entry.fact());
        }
        return Optional.empty();
    }

    /**
     * A standing fact that would come to be about another unit, post or period.
     *
     * @param was what it is about as recorded
     * @param becomes what it would be about; absent when it would find nobody in service
     */
    public record Shift(Entry<PersonnelFact> entry, Meaning was, @Nullable Meaning becomes) {}

    /**
     * The first standing fact to which a decision gives another meaning without saying a word about
     * it. What the decision records or corrects means what it means from now on. A fact that an
     * annulled annulment lets stand again must mean what it meant as long as it stood; where that
     * changed meanwhile it is recorded anew.
     *
     * @param before what was recorded before the decision
     * @param after the same and what the decision records
     */
    public static Optional<Shift> shift(
            Chronicle<PersonnelFact> before, Chronicle<PersonnelFact> after) {
        Map<Long, Meaning> were = meanings(before.standing());
        Map<Long, Meaning> become = meanings(after.standing());
        for (Entry<PersonnelFact> entry : after.standing().entries()) {
            long first = after.numbered(entry.ledgerNo()).sequence();
            long word = after.standingWord(first);
            if (!before.holds(word)) {
                continue;
            }
            @Nullable Meaning becomes = become.get(entry.ledgerNo());
            Stream<Meaning> was =
                    stands(first, word, before)
                            ? Optional.ofNullable(were.get(entry.ledgerNo())).stream()
                            : whileItStood(entry.ledgerNo(), first, word, before);
            Optional<Meaning> other = was.filter(meant -> !meant.equals(becomes)).findFirst();
            if (other.isPresent()) {
                return Optional.of(new Shift(entry, other.get(), becomes));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(long first, long word, Chronicle<PersonnelFact> then) {
        return then.holds(word)
                && then.annulledBy(first).isEmpty()
                && then.standingWord(first) == word;
    }

    /** All that a fact was about, line after line, as long as it stood in these words. */
    private static Stream<Meaning> whileItStood(
            long ledgerNo, long first, long word, Chronicle<PersonnelFact> recorded) {
        return recorded.lines().stream()
                .map(line -> recorded.knownAt(line.ledgerNo()))
                .filter(then -> stands(first, word, then))
                .map(then -> meanings(then.standing()).get(ledgerNo))
                .filter(Objects::nonNull);
    }

    /** What each standing fact is about, by the number of its entry. */
    private static Map<Long, Meaning> meanings(Timeline<PersonnelFact> facts) {
        Map<Long, Meaning> meanings = new HashMap<>();
        CareerState state = START;
        for (Entry<PersonnelFact> entry : facts.entries()) {
            Optional<Meaning> meaning = Meaning.of(state, entry.fact());
            meaning.ifPresent(is -> meanings.put(entry.ledgerNo(), is));
            state = after(state, entry.fact());
        }
        return meanings;
    }

    /**
     * On whose headcount the person counts when: half-open periods, one for each unbroken stay in a
     * body, whatever else changes during it.
     */
    public static List<Span<UnitCode>> stays(Timeline<PersonnelFact> facts) {
        List<Span<UnitCode>> stays = new ArrayList<>();
        for (Span<CareerState> span : spans(facts)) {
            if (!(span.state() instanceof InService serving)) {
                continue;
            }
            LocalDate from = span.from();
            if (!stays.isEmpty()
                    && stays.getLast().state().equals(serving.unit())
                    && from.equals(stays.getLast().to())) {
                from = stays.removeLast().from();
            }
            stays.add(new Span<>(from, span.to(), serving.unit()));
        }
        return List.copyOf(stays);
    }

    /** The state in which this entry finds the person: the fold of all that stands before it. */
    public static CareerState before(Entry<PersonnelFact> entry, Timeline<PersonnelFact> facts) {
        CareerState state = START;
        for (Entry<PersonnelFact> earlier : facts.entries()) {
            if (earlier.equals(entry)) {
                break;
            }
            state = after(state, earlier.fact());
        }
        return state;
    }

    /**
     * What cannot stand changes nothing. A decision is judged as a whole ({@link #clash}), but its
     * entries become known one after another, and in between what is known need not add up.
     */
    private static CareerState after(CareerState before, PersonnelFact fact) {
        if (fact instanceof IdentityErased) {
            return before;
        }
        if (fact instanceof Recruited recruited && !(before instanceof InService)) {
            return recruit(recruited, before instanceof Left left ? left.trained() : Set.of());
        }
        if (before instanceof InService serving) {
            return after(serving, fact);
        }
        return before;
    }

    private static CareerState after(InService serving, PersonnelFact fact) {
        Particulars more = serving.particulars();
        return switch (fact) {
            case Recruited _ -> serving;
            case Transferred to ->
                    serving.movedTo(to.unit(), to.effectiveOn(), null).with(more.afterMove());
            case Reassigned to ->
                    serving.movedTo(to.unit(), to.effectiveOn(), to.position())
                            .with(more.withPositionUntil(null));
            case Rotated to ->
                    serving.movedTo(to.unit(), to.effectiveOn(), null)
                            .with(
                                    more.afterMove()
                                            .with(
                                                    new Rotation(
                                                            serving.unit(),
                                                            to.effectiveOn(),
                                                            to.until())));
            case RotationEnded end -> endOfRotation(serving, end);
            case Seconded to ->
                    serving.with(
                            more.with(new Secondment(to.host(), to.effectiveOn(), to.until())));
            case SecondmentEnded _ -> serving.with(more.with((@Nullable Secondment) null));
            case Appointed to -> serving.holding(to.position(), to.until());
            case Reappointed to -> serving.holding(serving.position(), to.until());
            case PositionEnded _ -> serving.holding(null, null);
            case RankChanged to -> serving.with(more.with(to.rank()));
            case JobPositionChanged to -> serving.with(more.withJobPosition(to.jobPosition()));
            case CategoryChanged to ->
                    serving.recordedAs(to.category(), serving.sex(), serving.ethnicity());
            case EthnicityRecorded as ->
                    serving.recordedAs(serving.category(), serving.sex(), as.ethnicity());
            case SexRecorded as ->
                    serving.recordedAs(serving.category(), as.sex(), serving.ethnicity());
            case PlannedIn in -> serving.with(more.planned(in.title(), true));
            case PlannedOut out -> serving.with(more.planned(out.title(), false));
            case TrainingCompleted training -> serving.trainedIn(training.field());
            case Departed departed ->
                    new Left(departed.effectiveOn(), departed.kind(), serving.trained());
            case DossierFact _, IdentityRecorded _, IdentityErased _ -> serving;
        };
    }

    private static CareerState endOfRotation(InService serving, RotationEnded end) {
        Rotation rotation = serving.particulars().rotation();
        if (rotation == null) {
            return serving;
        }
        if (end.outcome() == RotationEnd.MADE_PERMANENT) {
            return serving.with(serving.particulars().with((@Nullable Rotation) null));
        }
        return serving.movedTo(rotation.sender(), end.effectiveOn(), null)
                .with(serving.particulars().afterMove().with((@Nullable Rotation) null));
    }

    private static InService recruit(Recruited recruited, Set<TrainingField> trained) {
        return new InService(
                recruited.unit(),
                recruited.effectiveOn(),
                recruited.category(),
                recruited.sex(),
                recruited.ethnicity(),
                null,
                trained);
    }

    private static Entry<PersonnelFact> entry(long ledgerNo, PersonnelFact fact) {
        return new Entry<>(fact.effectiveOn(), fact.dayOrder(), ledgerNo, fact);
    }
}
