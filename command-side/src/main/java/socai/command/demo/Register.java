package socai.command.demo;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.Event;

/** Collects the facts of one subject and puts them in the order in which they were recorded. */
final class Register {

    private record Line(LocalDate recordedOn, Fact fact) {}

    private final long seed;
    private final int subject;
    private final List<Line> lines = new ArrayList<>(12);

    Register(long seed, int subject) {
        this.seed = seed;
        this.subject = subject;
    }

    /** A fact recorded once it is signed and has taken effect. */
    void add(Event event, Act act, Decision decision) {
        add(event, act, decision, Days.later(event.effectiveOn(), decision.signedOn()));
    }

    void add(Event event, Act act, Decision decision, LocalDate recordedOn) {
        Authority authority =
                new Authority(Authority.DEMO_ACTOR, decision, act.reason(), request());
        lines.add(new Line(recordedOn, new Fact(event, authority)));
    }

    /** In order of recording; of one day, in the order of telling. */
    List<Fact> facts() {
        lines.sort(Comparator.comparing(Line::recordedOn));
        return lines.stream().map(Line::fact).toList();
    }

    int size() {
        return lines.size();
    }

    private UUID request() {
        ByteBuffer name = ByteBuffer.allocate(16);
        name.putLong(seed).putInt(subject).putInt(lines.size());
        return UUID.nameUUIDFromBytes(name.array());
    }
}
