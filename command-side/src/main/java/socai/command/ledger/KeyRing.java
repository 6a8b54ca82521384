package socai.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.log.KeptCheckpoint;
import socai.log.KeyFolder;
import socai.log.SigningKey;
import socai.log.VerifierKey;

/**
 * Who signs the log: the public keys are registered in the database, the secret ones are in a
 * folder outside it. A node signs only with the key that is registered.
 */
public final class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private record Registered(VerifierKey key, long fromSize, @Nullable Long retiredAt) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KeyFolder folder;
    private final String origin;
    private volatile List<SigningKey> read = List.of();

    /**
     * A ring that is not yet open.
     *
     * @param origin the name of the log, for ever
     */
    public KeyRing(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            KeyFolder folder,
            String origin) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder;
        this.origin = origin;
    }

    /**
     * Makes and registers the first key of a new log; of any other, checks that this node holds the
     * registered one.
     *
     * @throws WrongKey when it does not, or the log has another origin
     */
    public void open() {
        transaction.executeWithoutResult(_ -> {
            SealLock.take(jdbc);
            List<Registered> registered = registered();
            if (registered.isEmpty()) {
                register(unregistered(registered), 0);
            } else {
                requireHeld(current(registered));
            }
        });
    }

    /**
     * Puts a new key in the place of the present one. Both sign the next checkpoint, then the new
     * one alone.
     *
     * @return the new key
     * @throws WrongKey when this node does not hold the present one
     */
    public VerifierKey rotate() {
        VerifierKey fresh =
                transaction.execute(_ -> {
                    SealLock.take(jdbc);
                    List<Registered> registered = registered();
                    VerifierKey retiring = current(registered);
                    requireHeld(retiring);
                    long size = new TreeStore(jdbc).newest().map(KeptCheckpoint::size).orElse(0L);
                    SigningKey key = unregistered(registered);
                    register(key, size);
                    jdbc.update(
                            "insert into ledger.log_key_retired (vkey, from_size) values (?, ?)",
                            retiring.toString(),
                            size);
                    return key.verifier();
                });
        if (fresh == null) {
            throw new IllegalStateException("no key was registered");
        }
        return fresh;
    }

    /** All registered keys, oldest first. */
    List<VerifierKey> keys() {
        return registered().stream().map(Registered::key).toList();
    }

    /**
     * Who signs the next checkpoint after that of this size.
     *
     * @throws WrongKey when this node does not hold the present key
     */
    List<SigningKey> signersAfter(long size) {
        List<Registered> registered = registered();
        List<SigningKey> signers = new ArrayList<>();
        for (Registered each : registered) {
            Long retiredAt = each.retiredAt();
            if (retiredAt == null) {
                signers.add(requireHeld(each.key()));
            } else if (retiredAt >= size) {
                held(each.key())
                        .ifPresentOrElse(
                                signers::add,
                                () -> LOG.warn("the retired key {} is lost", each.key()));
            }
        }
        return signers;
    }

    String origin() {
        return origin;
    }

    private List<Registered> registered() {
        return jdbc.query(
                """
                select k.vkey, k.from_size, r.from_size as retired_at
                from ledger.log_key k left join ledger.log_key_retired r using (vkey)
                order by k.from_size, r.from_size nulls last, k.vkey
                """,
                (row, _) ->
                        new Registered(
                                VerifierKey.parse(row.getString("vkey")),
                                row.getLong("from_size"),
                                row.getObject("retired_at", Long.class)));
    }

    private void register(SigningKey key, long fromSize) {
        jdbc.update(
                "insert into ledger.log_key (vkey, from_size) values (?, ?)",
                key.verifier().toString(),
                fromSize);
        read = List.of();
        LOG.info("the log is signed from size {} on with {}", fromSize, key.verifier());
    }

    /** A crash may have left a key that was made and not registered: it is as good as new. */
    private SigningKey unregistered(List<Registered> registered) {
        List<VerifierKey> known = registered.stream().map(Registered::key).toList();
        return folder.named(origin).stream()
                .filter(key -> !known.contains(key.verifier()))
                .findFirst()
                .orElseGet(() -> folder.create(origin));
    }

    private static VerifierKey current(List<Registered> registered) {
        return registered.stream()
                .filter(each -> each.retiredAt() == null)
                .map(Registered::key)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key is registered to sign"));
    }

    private SigningKey requireHeld(VerifierKey key) {
        if (!key.name().equals(origin)) {
            throw new WrongKey(
                    "The log of this ledger is «%s» for ever, and SOCAI_LOG_ORIGIN says «%s». Set it to the former, or take it away."
                            .formatted(key.name(), origin));
        }
        return held(key)
                .orElseThrow(() ->
                        new WrongKey(
                                "The log of this ledger is signed with the key %s, and the folder %s does not hold it. Copy log-signing-key-%s there from the backup of the keys or from the node that has it."
                                        .formatted(key, folder, key.id())));
    }

    private Optional<SigningKey> held(VerifierKey key) {
        Optional<SigningKey> known = find(key);
        if (known.isEmpty()) {
            read = folder.named(origin);
            return find(key);
        }
        return known;
    }

    private Optional<SigningKey> find(VerifierKey key) {
        return read.stream().filter(held -> held.verifier().equals(key)).findFirst();
    }
}
