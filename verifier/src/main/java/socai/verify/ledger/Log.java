package socai.verify.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.verify.Checkpoint;
import socai.verify.GrowingTree;
import socai.verify.Hash;
import socai.verify.NotProven;
import socai.verify.SignedNote;

/** Grows the tree again and holds it against every checkpoint, the ledger's and the kept one. */
final class Log implements AutoCloseable {

    private final Findings findings;
    private final LogKeys keys;
    private final StoredCheckpoint.Cursor checkpoints;
    private final Tiles tiles;
    private final GrowingTree tree = new GrowingTree();
    private final Optional<Checkpoint> kept;
    private Instant sealedAt = Instant.MIN;
    private long agreedSize;
    private long coveredSize;
    private @Nullable String origin;

    @SuppressWarnings("MustBeClosedChecker") // closed with this log
    Log(Connection connection, Evidence evidence, Findings findings) throws SQLException {
        this.findings = findings;
        this.keys = new LogKeys(connection, evidence.keys(), findings);
        this.kept = open(evidence.kept());
        this.checkpoints = new StoredCheckpoint.Cursor(connection);
        this.tiles = new Tiles(connection, findings);
        compareCheckpoints();
        compareKept();
    }

    void see(SealedRow row) throws SQLException {
        if (tree.size() > coveredSize && !row.sealedAt().equals(sealedAt)) {
            Place batch = Place.between(coveredSize + 1, tree.size());
            findings.note(
                    false, Check.CHECKPOINT_ROOTS, batch, "checkpoint of " + tree.size(), "—");
        }
        Hash leaf = row.recomputedLeaf();
        tree.append(leaf);
        tiles.append(leaf, row.place());
        sealedAt = row.sealedAt();
        compareCheckpoints();
        compareKept();
    }

    void end() throws SQLException {
        tiles.end();
        StoredCheckpoint beyond = checkpoints.takeUpTo(Long.MAX_VALUE);
        long size = tree.size();
        if (beyond != null) {
            findings.same(Check.HEAD, Place.between(size + 1, beyond.size()), beyond.size(), size);
        } else {
            findings.same(Check.HEAD, Place.between(coveredSize + 1, size), size, coveredSize);
        }
        kept.ifPresent(signed -> {
            if (signed.size() > size) {
                Place gone = Place.between(size + 1, signed.size());
                findings.note(false, Check.KEPT_CHECKPOINT, gone, "≥ " + signed.size(), size);
            }
            if (origin != null) {
                findings.same(Check.KEPT_CHECKPOINT, Place.LEDGER, signed.origin(), origin);
            }
        });
    }

    Hash root() {
        return tree.root();
    }

    private Optional<Checkpoint> open(@Nullable SignedNote note) {
        if (note == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.open(note, keys.known()));
        } catch (NotProven e) {
            findings.note(
                    false,
                    Check.KEPT_CHECKPOINT,
                    Place.LEDGER,
                    "signature",
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void compareKept() {
        kept.filter(signed -> signed.size() == tree.size())
                .ifPresent(signed ->
                        findings.same(
                                Check.KEPT_CHECKPOINT,
                                Place.between(1, signed.size()),
                                signed.root(),
                                tree.root()));
    }

    private void compareCheckpoints() throws SQLException {
        StoredCheckpoint stored = checkpoints.takeUpTo(tree.size());
        while (stored != null) {
            compare(stored);
            stored = checkpoints.takeUpTo(tree.size());
        }
    }

    private void compare(StoredCheckpoint stored) {
        Place since = Place.between(Math.min(agreedSize + 1, stored.size()), stored.size());
        boolean sameRoot = stored.hasRoot(tree.root()) && stored.size() == tree.size();
        findings.note(
                sameRoot,
                Check.CHECKPOINT_ROOTS,
                since,
                tree.root(),
                java.util.HexFormat.of().formatHex(stored.root()));
        if (sameRoot) {
            agreedSize = stored.size();
        }
        if (stored.size() > 0) {
            Place last = Place.of(stored.size());
            findings.same(Check.CHECKPOINT_ROOTS, last, sealedAt, stored.sealedAt());
        }
        openStored(stored);
        coveredSize = stored.size();
    }

    private void openStored(StoredCheckpoint stored) {
        Place place = Place.of(stored.size());
        Checkpoint signed;
        try {
            signed = Checkpoint.open(SignedNote.parse(stored.note()), keys.known());
        } catch (NotProven e) {
            findings.note(
                    false,
                    Check.CHECKPOINT_SIGNATURES,
                    place,
                    "signature",
                    String.valueOf(e.getMessage()));
            return;
        }
        boolean isValid =
                signed.signers().stream()
                        .anyMatch(key -> keys.maySign(key, coveredSize, stored.size()));
        findings.note(isValid, Check.CHECKPOINT_SIGNATURES, place, "valid key", signed.signers());
        findings.note(
                signed.size() == stored.size() && stored.hasRoot(signed.root()),
                Check.CHECKPOINT_ROOTS,
                place,
                "%d %s".formatted(signed.size(), signed.root()),
                stored.size());
        String before = origin == null ? signed.origin() : origin;
        findings.same(Check.CHECKPOINT_SIGNATURES, place, before, signed.origin());
        origin = before;
    }

    @Override
    public void close() throws SQLException {
        tiles.close();
        checkpoints.close();
    }
}
