package socai.benchmarks;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** An event store under measurement. */
interface Engine {

    String name();

    /** Appends in one transaction and returns when it is committed. */
    void append(List<EventMessage<?>> events);

    /** Returns when everything appended can be read back. */
    void settle();

    /** Reads all events back in global order and deserialises each. */
    Tally readAll();
}
