package socai.verify.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.verify.Hash;

/**
 * What a verification of a whole ledger came to.
 *
 * @param size how many sealed events there are
 * @param root of the tree of all of them, recomputed
 * @param pending how many events are recorded and not yet sealed; nothing is proven of them
 * @param outcomes one for each check that was made
 */
public record Verdict(long size, Hash root, long pending, List<Outcome> outcomes) {

    public Verdict {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether every check found everything as it must be. */
    public boolean isVerified() {
        return outcomes.stream().allMatch(Outcome::isGood);
    }

    /** What is wrong, the finding that names its event most exactly and earliest first. */
    public List<Finding> findings() {
        return outcomes.stream()
                .flatMap(outcome -> first(outcome.first()))
                .sorted(
                        Comparator.comparing((Finding finding) -> !finding.place().isEvent())
                                .thenComparingLong(finding -> finding.place().to())
                                .thenComparingLong(finding -> -finding.place().from()))
                .toList();
    }

    /** The first bad event, when a check can tell which. */
    public Optional<Place> firstBadEvent() {
        return findings().stream().map(Finding::place).filter(Place::isEvent).findFirst();
    }

    /** The outcome of one check, when it was made. */
    public Optional<Outcome> of(Check check) {
        return outcomes.stream().filter(outcome -> outcome.check() == check).findFirst();
    }

    private static Stream<Finding> first(@Nullable Finding finding) {
        return Stream.ofNullable(finding);
    }
}
