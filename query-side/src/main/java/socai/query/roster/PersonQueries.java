package socai.query.roster;

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
import socai.dossier.Dossier;
import socai.dossier.DossierFold;
import socai.events.PersonId;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
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
import socai.timeline.Line;
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
        return new PersonOnFile(
                person,
                question.asOf(),
                known,
                count - 1L,
                identity(person, career),
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

    private IdentityOnFile identity(PersonId person, Chronicle<PersonnelFact> career) {
        Recruited last =
                career.lines().stream()
                        .filter(line ->
                                line instanceof Line.Statement<PersonnelFact> stated
                                        && stated.entry().fact() instanceof Recruited)
                        .map(line ->
                                (Recruited) ((Line.Statement<PersonnelFact>) line).entry().fact())
                        .reduce((_, later) -> later)
                        .orElseThrow();
        return identities.open(person, last.identity());
    }
}
