package socai.query.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import socai.events.UnitCode;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.ComplianceProjection.DemoFigure;
import socai.query.compliance.Standings.Built;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;

/** Gives each question one state of the projection that nothing changes while it is answered. */
public final class Snapshots {

    private static final UUID NO_BUILD = new UUID(0, 0);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Checkpoints checkpoints;
    private final Standings standings;

    public Snapshots(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Checkpoints checkpoints) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.standings = new Standings(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** One state of the projection. */
    static final class Snapshot {
        private final Snapshots of;
        private final Standings.Copy copy;
        private final long reached;

        private Snapshot(Snapshots of, Standings.Copy copy, long reached) {
            this.of = of;
            this.copy = copy;
            this.reached = reached;
        }

        /** The knowledge that a question means. */
        Knowledge knowledge(AskedKnowledge asked) {
            return of.checkpoints.of(asked, reached);
        }

        /** What was known then. */
        AsKnown at(Knowledge knowledge) {
            return new AsKnown(copy, knowledge.ledgerNo());
        }

        /** The same with the figures to be expected of days ahead. */
        AsKnown at(Knowledge knowledge, Expected expected) {
            return new AsKnown(copy, knowledge.ledgerNo(), expected);
        }

        /** The rows behind the figures. */
        MovementRows movements() {
            return new MovementRows(of.jdbc);
        }

        /** The rows behind one number of persons. */
        TallyRows tallies() {
            return new TallyRows(of.jdbc);
        }

        /** The entries behind them. */
        EntryRows entries() {
            return new EntryRows(of.jdbc);
        }

        /** The rows that became known between two numbers and count on a day. */
        RestatementRows restatement(
                long from, long to, LocalDate asOf, Collection<UnitCode> units) {
            return new RestatementRows(of.jdbc, from, to, asOf, units);
        }

        /** The rows behind what an auditor may ask about, as known. */
        SignalRows signals(Knowledge knowledge) {
            return new SignalRows(of.jdbc, knowledge.ledgerNo());
        }

        /** The entries behind it. */
        ToldRows told() {
            return new ToldRows(of.jdbc);
        }

        /** Which of the figures known then rest on generated data. */
        DemoData demo(Knowledge knowledge) {
            Set<String> figures =
                    Set.copyOf(
                            of.jdbc.queryForList(
                                    "select figure from compliance.demo where ledger_no <= ?",
                                    String.class,
                                    knowledge.ledgerNo()));
            return new DemoData(
                    figures.contains(DemoFigure.PEOPLE),
                    figures.contains(DemoFigure.HEADCOUNTS),
                    figures.contains(DemoFigure.POPULATION_SHARES));
        }
    }

    /**
     * Reads what is projected so far into memory, so that the first question need not wait for it.
     */
    public void warm() {
        answer(snapshot -> snapshot);
    }

    /** Answers a question from one snapshot. */
    <A> A answer(Function<Snapshot, A> answering) {
        A answer = transaction.execute(_ -> answering.apply(snapshot()));
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }

    private Snapshot snapshot() {
        Built built =
                jdbc
                        .query(
                                "select ledger_no, build from compliance.position",
                                (row, _) ->
                                        new Built(
                                                row.getLong("ledger_no"),
                                                row.getObject("build", UUID.class)))
                        .stream()
                        .findFirst()
                        .orElse(new Built(0, NO_BUILD));
        return new Snapshot(this, standings.upTo(built), built.ledgerNo());
    }
}
