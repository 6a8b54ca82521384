package socai.command.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Parameters;
import socai.command.ledger.Register;
import socai.command.registers.RegisterRefusal.CannotRestOn;
import socai.command.registers.RegisterRefusal.DecisionNotYetSigned;
import socai.command.registers.RegisterRefusal.DocumentDiffers;
import socai.events.Basis;
import socai.events.BasisKind;
import socai.events.Decision;
import socai.events.DocumentKey;
import socai.events.Event;
import socai.events.LegalDay;
import socai.events.wire.AuthorityColumns;
import socai.events.wire.EventCatalog;

/**
 * Every document, other than a decision, that was ever cited. A second citation must say the same
 * of it. Every act rests on a document of a kind that can carry it ({@link RightBasis}), decisions
 * included, and on none that bears a day to come.
 */
public final class DocumentRegister implements Register {

    private static final String INSERT =
            """
            insert into registers.document (kind, issuer, year, number, said)
            select * from unnest(?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[])
            on conflict do nothing
            """;

    private static final String DIFFERING =
            """
            select d.kind, d.number, d.issuer, d.said
            from unnest(?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[])
                as cited (kind, issuer, year, number, said)
            join registers.document d using (kind, issuer, year, number)
            where d.said <> cited.said
            limit 1
            """;

    /** Two writers that insert the same rows in one order wait for each other, never deadlock. */
    private static final Comparator<Cited> IN_ONE_ORDER_FOR_ALL_WRITERS =
            Comparator.comparing((Cited cited) -> cited.key().kind())
                    .thenComparing(cited -> cited.key().issuer())
                    .thenComparingInt(cited -> cited.key().year())
                    .thenComparing(cited -> cited.key().number())
                    .thenComparing(Cited::said);

    private final Clock clock;

    public DocumentRegister(Clock clock) {
        this.clock = clock;
    }

    private record Cited(DocumentKey key, String said) {}

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        List<Cited> cited = new ArrayList<>();
        for (LedgerEvent entry : appended) {
            Basis basis = entry.order().authority().basis();
            requireFit(entry.event(), basis);
            if (!(basis instanceof Decision)) {
                requireSigned(basis);
                cited(basis).ifPresent(cited::add);
            }
        }
        List<Cited> once = cited.stream().distinct().sorted(IN_ONE_ORDER_FOR_ALL_WRITERS).toList();
        return once.isEmpty()
                ? List.of()
                : List.of(
                        new Note(INSERT, to -> bind(to, once)),
                        new Note(DIFFERING, to -> bind(to, once), DocumentRegister::refuse));
    }

    private static void requireFit(Event event, Basis basis) {
        Set<BasisKind> right = RightBasis.of(event);
        if (!right.contains(basis.kind())) {
            throw new Refused(
                    new CannotRestOn(
                            EventCatalog.of(event.getClass()).name(),
                            event.effectiveOn(),
                            basis.kind(),
                            List.copyOf(right)));
        }
    }

    private void requireSigned(Basis basis) {
        LocalDate today = LegalDay.today(clock);
        if (basis.signedOn().isAfter(today)) {
            throw new Refused(
                    new DecisionNotYetSigned(
                            basis.number(), basis.issuer(), basis.signedOn(), today));
        }
    }

    private static Optional<Cited> cited(Basis basis) {
        byte[] said = AuthorityColumns.json(basis);
        return DocumentKey.of(basis).map(key -> new Cited(key, new String(said, UTF_8)));
    }

    private static void refuse(ResultSet known) throws SQLException {
        throw new Refused(
                new DocumentDiffers(
                        BasisKind.valueOf(known.getString("kind")),
                        known.getString("number"),
                        known.getString("issuer"),
                        known.getString("said")));
    }

    private static void bind(Parameters to, List<Cited> cited) throws SQLException {
        to.column("text", cited, one -> one.key().kind().name());
        to.column("text", cited, one -> one.key().issuer());
        to.column("int2", cited, one -> one.key().year());
        to.column("text", cited, one -> one.key().number());
        to.column("text", cited, Cited::said);
    }
}
