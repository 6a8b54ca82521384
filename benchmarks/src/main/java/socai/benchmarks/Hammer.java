package socai.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import socai.app.CommandSide;
import socai.app.postgres.EmbeddedServer;
import socai.benchmarks.Struck.Accepted;
import socai.benchmarks.Struck.Declined;
import socai.benchmarks.Struck.GaveUp;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.personnel.PersonnelRefusal;
import socai.events.PersonId;

/**
 * Two command nodes on one database that change the same one per cent of people as fast as they
 * can. What each was told is then held against the ledger ({@link Refolded}).
 */
final class Hammer {

    private static final int WRITERS_PER_NODE = 4;
    private static final int RECRUITERS = 4;
    private static final int PERCENT = 100;
    private static final long SEED = 128_2026;

    private final EmbeddedServer server;
    private final Path keys;
    private final int people;

    /** A hammer on an empty database, with so many people of whom one per cent are hot. */
    Hammer(EmbeddedServer server, Path keys, int people) {
        this.server = server;
        this.keys = keys;
        this.people = people;
    }

    /**
     * Strikes.
     *
     * @throws IllegalStateException when what the ledger holds is not what the writers were told
     */
    HammerReport run(int seconds) {
        try (Node one = new Node(server, keys, CommandSide.class);
                Node other = new Node(server, keys, CommandSide.class)) {
            Orders.UNITS.forEach(unit ->
                    one.recorder().record(Orders.establish(unit), Orders.order(UUID.randomUUID())));
            List<PersonId> hot = recruited(one).subList(0, people / PERCENT);
            long before = one.dispatched() + other.dispatched();
            Map<PersonId, Long> acknowledged = new ConcurrentHashMap<>();
            Queue<Struck> struck = new ConcurrentLinkedQueue<>();
            long began = System.nanoTime();
            long end = began + TimeUnit.SECONDS.toNanos(seconds);
            Crowd.run(
                    2 * WRITERS_PER_NODE,
                    writer -> {
                        Node node = writer % 2 == 0 ? one : other;
                        SplittableRandom random = new SplittableRandom(SEED + writer);
                        while (System.nanoTime() < end) {
                            PersonId person = hot.get(random.nextInt(hot.size()));
                            struck.add(strike(node, person, acknowledged, random));
                        }
                    });
            double took = (System.nanoTime() - began) / 1e9;
            long attempts = one.dispatched() + other.dispatched() - before;
            Refolded.require(one, hot, struck);
            Wholeness.require(one.database());
            return HammerReport.of(people, hot.size(), took, attempts, List.copyOf(struck));
        }
    }

    private List<PersonId> recruited(Node node) {
        List<PersonId> all = new ArrayList<>(people);
        IntStream.range(0, people).forEach(_ -> all.add(new PersonId(new UUID(0, 1))));
        Crowd.run(
                RECRUITERS,
                recruiter -> {
                    for (int i = recruiter; i < people; i += RECRUITERS) {
                        var unit = Orders.UNITS.get(i % Orders.UNITS.size());
                        Receipt receipt =
                                node.recorder()
                                        .record(
                                                Orders.recruit(i, unit),
                                                Orders.order(UUID.randomUUID()));
                        all.set(i, new PersonId(receipt.stream()));
                    }
                });
        return all;
    }

    private static Struck strike(
            Node node, PersonId person, Map<PersonId, Long> acknowledged, SplittableRandom random) {
        Blow blow = Blow.at(person, UUID.randomUUID(), random);
        long from = acknowledged.getOrDefault(person, 0L);
        try {
            Receipt receipt = node.recorder().record(blow.command(), Orders.order(blow.request()));
            acknowledged.merge(person, receipt.version(), Math::max);
            return new Accepted(blow, receipt);
        } catch (Refused no) {
            PersonnelRefusal refusal = (PersonnelRefusal) no.refusal();
            return new Declined(blow, refusal, from, node.version(person.toString()));
        } catch (ConcurrencyException _) {
            return new GaveUp(blow);
        }
    }
}
