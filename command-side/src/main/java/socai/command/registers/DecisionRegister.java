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
import socai.text.TextIdentity;

/**
 * Every decision that was ever cited. A second citation must agree with the first in day and
 * signer, because a number is unique per issuer and year of signing, however its letters, spaces
 * and dashes are typed ({@link TextIdentity}). What is not signed yet on the day of recording is
 * not cited.
 */
public final class DecisionRegister implements Register {

    private static final String INSERT =
            """
            insert into registers.decision
                (issuer, year, number, signed_on, signer, issuer_key, number_key, signer_key)
            select * from unnest(?::text[], ?::smallint[], ?::text[], ?::date[], ?::text[],
                ?::text[], ?::text[], ?::text[])
            on conflict do nothing
            """;

    /** Those known under the same key, when none of them is signed as the one that is cited. */
    static final String DIFFERING =
            """
            select cited.issuer as cited_issuer, cited.year as cited_year,
                   cited.number as cited_number, cited.signed_on as cited_signed_on,
                   cited.signer as cited_signer, d.number, d.issuer, d.signed_on, d.signer
            from unnest(?::text[], ?::smallint[], ?::text[], ?::date[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
                as cited (issuer, year, number, signed_on, signer,
                    issuer_key, number_key, signer_key)
            join registers.decision d using (issuer_key, year, number_key)
            where not d.twin and not exists (
                select 1 from registers.decision same
                where same.issuer_key = cited.issuer_key and same.year = cited.year
                    and same.number_key = cited.number_key
                    and same.signed_on = cited.signed_on
                    and same.signer_key = cited.signer_key)
            """;

    private static final String FIRST_DIFFERING = DIFFERING + "limit 1";

    /** Two writers that insert the same rows in one order wait for each other, never deadlock. */
    private static final Comparator<Decision> IN_ONE_ORDER_FOR_ALL_WRITERS =
            Comparator.comparing((Decision decision) -> TextIdentity.key(decision.issuer()))
                    .thenComparing(decision -> TextIdentity.numberKey(decision.number()))
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
                        new Note(FIRST_DIFFERING, to -> bind(to, cited), DecisionRegister::refuse));
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

    /** The decision that a row of {@link #DIFFERING} was found for. */
    static Decision cited(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("cited_number"),
                row.getObject("cited_signed_on", LocalDate.class),
                row.getString("cited_issuer"),
                row.getString("cited_signer"));
    }

    static void bind(Parameters to, List<Decision> cited) throws SQLException {
        to.column("text", cited, Decision::issuer);
        to.column("int2", cited, decision -> decision.signedOn().getYear());
        to.column("text", cited, Decision::number);
        to.column("date", cited, Decision::signedOn);
        to.column("text", cited, Decision::signer);
        to.column("text", cited, decision -> TextIdentity.key(decision.issuer()));
        to.column("text", cited, decision -> TextIdentity.numberKey(decision.number()));
        to.column("text", cited, decision -> TextIdentity.key(decision.signer()));
    }
}
