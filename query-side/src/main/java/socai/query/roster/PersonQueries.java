package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import socai.career.Career;
import socai.career.CareerState;
import socai.career.Dues;
import socai.career.StatedIdentities;
import socai.career.StatedIdentities.Stated;
import socai.dossier.Dossier;
import socai.dossier.DossierFold;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.PersonnelFact;
import socai.identity.KeyEncryptionKey;
import socai.query.NotFound;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Careers;
import socai.query.replay.Recorded;
import socai.query.replay.RecordedLine;
import socai.query.replay.SealedEvents;
import socai.timeline.Chronicle;
import socai.timeline.KnownSpans;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** Answers {@link PersonFile} and {@link PersonTimeline} from the ledger itself. */
public final class PersonQueries {

    private final SealedEvents events;
    private final Checkpoints checkpoints;
    private final Careers careers;
    private final Identities identities;

    public PersonQueries(
            DataSource dataSource,
            SealedEvents events,
            Checkpoints checkpoints,
            KeyEncryptionKey key) {
        this.events = events;
        this.checkpoints = checkpoints;
        this.careers = new Careers(dataSource);
        this.identities = new Identities(dataSource, key);
    }

    /**
     * Shows one person's state on a day and what was recorded, as known.
     *
     * @throws NotFound when nothing was known about this id
     */
    @QueryHandler
    public PersonOnFile handle(PersonFile question) {
        PersonId person = question.person();
        Knowledge known = known(question.knownAt());
        Chronicle<PersonnelFact> career = career(person, known);
        int count = career.lines().size();
        int first = Math.min(count, question.page() * question.size());
        Timeline<PersonnelFact> standing = career.standing();
        CareerState state = Career.on(question.asOf(), standing);
        Dossier dossier = DossierFold.on(question.asOf(), standing);
        List<Stated> stated = StatedIdentities.all(career);
        Map<SealedIdentity, IdentityOnFile> opened =
                identities.open(person, stated.stream().map(Stated::sealed).toList());
        return new PersonOnFile(
                person,
                question.asOf(),
                known,
                count - 1L,
                requireNonNull(opened.get(on(question.asOf(), career))),
                stated.stream().map(each -> onFile(each, opened)).toList(),
                state,
                Dues.of(state),
                dossier,
                grounds(person, dossier, career),
                count,
                RecordedLine.of(
                        events.ofStream(
                                person.value(), first, Math.min(question.size(), count - first)),
                        career));
    }

    /**
     * Shows one person's history in both times.
     *
     * @throws NotFound when nothing was known about this id
     */
    @QueryHandler
    public PersonInBothTimes handle(PersonTimeline question) {
        Knowledge known = known(question.knownAt());
        List<KnownSpans<CareerState>> periods =
                career(question.person(), known).history(Career::spans);
        int first = Math.min(periods.size(), question.page() * question.size());
        int end = Math.min(periods.size(), first + question.size());
        return new PersonInBothTimes(
                question.person(),
                known,
                question.page(),
                question.size(),
                periods.size(),
                periods.subList(first, end));
    }

    private Map<Long, Recorded> grounds(
            PersonId person, Dossier dossier, Chronicle<PersonnelFact> file) {
        Map<Long, Long> sequences = new HashMap<>();
        file.lines().forEach(line -> sequences.put(line.ledgerNo(), line.sequence()));
        Map<Long, Long> words = new TreeMap<>();
        dossier.grounds()
                .forEach(each -> {
                    long first = Objects.requireNonNull(sequences.get(each.ledgerNo()));
                    words.put(each.ledgerNo(), file.standingWord(first));
                });
        Map<Long, Recorded> recorded = new HashMap<>();
        events.ofStream(person.value(), words.values())
                .forEach(event -> recorded.put(event.sequence(), event));
        Map<Long, Recorded> grounds = new HashMap<>();
        words.forEach((ledgerNo, word) ->
                grounds.put(ledgerNo, Objects.requireNonNull(recorded.get(word))));
        return grounds;
    }

    private Knowledge known(AskedKnowledge asked) {
        return checkpoints.of(asked, events.sealed());
    }

    private Chronicle<PersonnelFact> career(PersonId person, Knowledge known) {
        Chronicle<PersonnelFact> career =
                careers.filesBefore(known.ledgerNo() + 1, Set.of(person)).get(person);
        if (career != null && !career.lines().isEmpty()) {
            return career;
        }
        throw events.ofStream(person.value(), 0, 1).isEmpty()
                ? new NotFound("person-not-found", person)
                : new NotFound("person-not-known", person, known.ledgerNo());
    }

    private static SealedIdentity on(LocalDate day, Chronicle<PersonnelFact> career) {
        return StatedIdentities.spans(career).stream()
                .filter(span -> span.covers(day))
                .map(Span::state)
                .findFirst()
                .orElseThrow();
    }

    private static StatedOnFile onFile(Stated stated, Map<SealedIdentity, IdentityOnFile> opened) {
        return new StatedOnFile(
                stated.sequence(),
                stated.fact().effectiveOn(),
                stated.fact() instanceof IdentityRecorded recorded ? recorded.ground() : null,
                stated.stands(),
                requireNonNull(opened.get(stated.sealed())));
    }
}
