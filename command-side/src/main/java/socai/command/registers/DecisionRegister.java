package socai.command.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Note;
import socai.command.ledger.Parameters;
import socai.command.ledger.Register;
import socai.command.registers.RegisterRefusal.DecisionDiffers;
import socai.command.registers.RegisterRefusal.DecisionNotYetSigned;
import socai.events.Decision;
import socai.events.LegalDay;

/**
 * Every decision that was ever cited. A second citation must agree with the first in day and
 * signer, because a number is unique per issuer and year of signing. What is not signed yet on the
 * day of recording is not cited.
 */
public final class DecisionRegister implements Register {

    private static final String INSERT =
            """
            insert into registers.decision (issuer, year, number, signed_on, signer)
            select * from unnest(?::text[], ?::smallint[], ?::text[], ?::date[], ?::text[])
            on conflict do nothing
            """;

    private static final String DIFFERING =
            """
            select d.number, d.issuer, d.signed_on, d.signer
            from unnest(?::text[], ?::smallint[], ?::text[], ?::date[], ?::text[])
                as cited (issuer, year, number, signed_on, signer)
            join registers.decision d using (issuer, year, number)
            where (d.signed_on, d.signer) <> (cited.signed_on, cited.signer)
            limit 1
            """;

    /** Two writers that insert the same rows in one order wait for each other, never deadlock. */
    private static final Comparator<Decision> IN_ONE_ORDER_FOR_ALL_WRITERS =
            Comparator.comparing(Decision::issuer)
                    .thenComparing(Decision::number)
                    .thenComparing(Decision::signedOn);

    private final Clock clock;

    public DecisionRegister(Clock clock) {
        this.clock = clock;
    }

    /** The objection to a decision that bears the date of a day to come. */
    Optional<DecisionNotYetSigned> notYetSigned(Decision decision) {
        LocalDate today = LegalDay.today(clock);
        return decision.signedOn().isAfter(today)
                ? Optional.of(
                        new DecisionNotYetSigned(
                                decision.number(), decision.issuer(), decision.signedOn(), today))
                : Optional.empty();
    }

    @Override
    public List<Note> notes(List<LedgerEvent> appended) {
        List<Decision> cited =
                appended.stream()
                        .map(entry -> entry.order().authority().basis())
                        .filter(basis -> basis instanceof Decision)
                        .map(basis -> (Decision) basis)
                        .distinct()
                        .sorted(IN_ONE_ORDER_FOR_ALL_WRITERS)
                        .toList();
        for (Decision decision : cited) {
            notYetSigned(decision)
                    .ifPresent(no -> {
                        throw new Refused(no);
                    });
        }
        return cited.isEmpty()
                ? List.of()
                : List.of(
                        new Note(INSERT, to -> bind(to, cited)),
                        new Note(DIFFERING, to -> bind(to, cited), DecisionRegister::refuse));
    }

    private static void refuse(ResultSet known) throws SQLException {
        throw new Refused(differing(known));
    }

    static DecisionDiffers differing(ResultSet known) throws SQLException {
        return new DecisionDiffers(
                known.getString("number"),
                known.getString("issuer"),
                known.getObject("signed_on", LocalDate.class),
                known.getString("signer"));
    }

    static void bind(Parameters to, List<Decision> cited) throws SQLException {
        to.column("text", cited, Decision::issuer);
        to.column("int2", cited, decision -> decision.signedOn().getYear());
        to.column("text", cited, Decision::number);
        to.column("date", cited, Decision::signedOn);
        to.column("text", cited, Decision::signer);
    }
}
