package socai.query.units;

import java.util.List;
import socai.query.replay.Recorded;

/**
 * The answer to {@link UnitHistory}.
 *
 * @param version of the stream, for If-Match
 * @param history this page, in the order in which the facts were recorded
 */
public record UnitOnFile(UnitList.Unit unit, long version, List<Recorded> history) {

    public UnitOnFile {
        history = List.copyOf(history);
    }
}
