package socai.query.compliance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Restated.Turn;

/** What one entry about a plan turns in the assessments of bodies, whose people it leaves alone. */
final class Turns {

    private record Id(@Nullable String clause, @Nullable String of) {}

    private Turns() {}

    /** Of the same bodies in the same order, as known before the entry and with it. */
    static List<Turn> between(List<Row> before, List<Row> after) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            between(before.get(i), after.get(i), turns);
        }
        return turns;
    }

    private static void between(Row before, Row after, List<Turn> turns) {
        Set<Id> seen = new HashSet<>();
        for (Assessment was : before.assessments()) {
            Id id = id(was);
            seen.add(id);
            Assessment is = find(after, id);
            if (!was.equals(is)) {
                turns.add(new Turn(before.unit(), id.clause(), id.of(), was, is));
            }
        }
        for (Assessment is : after.assessments()) {
            Id id = id(is);
            if (seen.add(id)) {
                turns.add(new Turn(after.unit(), id.clause(), id.of(), null, is));
            }
        }
    }

    private static @Nullable Assessment find(Row in, Id id) {
        return in.assessments().stream()
                .filter(assessment -> id(assessment).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Id id(Assessment assessment) {
        return new Id(name(assessment.clause()), name(assessment.of()));
    }

    private static @Nullable String name(@Nullable Clause clause) {
        return clause == null ? null : clause.id();
    }
}
