package socai.command.roster;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import socai.command.Malformed;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.Requests;
import socai.command.roster.Books.Who;
import socai.identity.Identity;

/**
 * Takes a whole roster into the ledger: one event for every fact, and all of them or none. What
 * somebody else records meanwhile is seen: then everything is judged again, a few times.
 */
public final class RosterImport {

    private static final Logger LOG = LoggerFactory.getLogger(RosterImport.class);
    private static final int ATTEMPTS_MAX = 4;

    private final Books books;
    private final Requests requests;

    public RosterImport(Books books, Requests requests) {
        this.books = books;
        this.requests = requests;
    }

    /**
     * Says what would be recorded, and records nothing.
     *
     * @throws Malformed when the file is no roster
     * @throws RosterRefused with everything that is wrong with its rows
     * @throws Refused when the decision of the whole file cannot be cited
     */
    public Imported tryOut(InputStream file, FileOrder order) {
        Roster roster = Roster.read(file, order.decision());
        Map<Identity, Who> who = enrol(roster);
        try {
            Judgement judgement = new Judgement(roster, order, who, books);
            judgement.recordings();
            return new Imported(
                    roster.people(), roster.facts(), judgement.repairs(), Optional.empty());
        } finally {
            books.release(who.values());
        }
    }

    /**
     * Records a roster. The same request twice has one effect and one answer.
     *
     * @throws Malformed when the file is no roster
     * @throws RosterRefused with everything that is wrong with its rows
     * @throws Refused when the decision of the whole file cannot be cited, or the request id was
     *     used for something else
     * @throws ConcurrencyException when other writers won every attempt
     */
    public Imported record(InputStream file, FileOrder order, Pace pace) {
        Roster roster = Roster.read(file, order.decision());
        for (int attempt = 1; ; attempt++) {
            Optional<Receipt> earlier = earlier(roster, order);
            if (earlier.isPresent()) {
                return new Imported(roster.people(), roster.facts(), roster.repairs(), earlier);
            }
            try {
                return once(roster, order, pace);
            } catch (ConcurrencyException raced) {
                if (attempt == ATTEMPTS_MAX) {
                    throw raced;
                }
                LOG.info("an import lost a race and is judged again: {}", raced.getMessage());
            }
        }
    }

    private Imported once(Roster roster, FileOrder order, Pace pace) {
        Map<Identity, Who> who = enrol(roster);
        try {
            Judgement judgement = new Judgement(roster, order, who, books);
            List<Recording> recordings = judgement.recordings();
            books.write(recordings, pace);
            Recording last = recordings.getLast();
            return new Imported(
                    roster.people(),
                    recordings.size(),
                    judgement.repairs(),
                    Optional.of(new Receipt(last.event().person().value(), last.sequence())));
        } finally {
            books.release(who.values());
        }
    }

    private Map<Identity, Who> enrol(Roster roster) {
        return books.enrol(roster.lines().stream().map(RosterLine::identity).toList());
    }

    /** A roster that says nothing right was never recorded. */
    private Optional<Receipt> earlier(Roster roster, FileOrder order) {
        if (!roster.mistakes().isEmpty()) {
            return Optional.empty();
        }
        Order last = order.order(roster.lines().getLast().own(), roster.hash());
        return requests.earlier(last);
    }
}
