package socai.query.http;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;
import socai.query.units.UnitFile;
import socai.query.units.UnitOnFile;

/** A body that a question names: nobody is told of the staff or the tasks of one never known. */
final class NamedBody {

    private NamedBody() {}

    /**
     * Makes sure that the code names a body, whichever days it exists on.
     *
     * @throws socai.query.NotFound when it named none, as known
     */
    static void require(UnitCode unit, LocalDate day, AskedKnowledge knownAt, Answers answers) {
        answers.to(new UnitFile(unit, day, knownAt, 0, 1), UnitOnFile.class);
    }
}
