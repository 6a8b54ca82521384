package socai.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.Row;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link Restatement}: what differs, and every event that made the difference. The
 * people of a body as known earlier and what all events change in them are its people as known
 * later; each headcount and population goes on from the one before.
 *
 * @param readingsFrom the readings used for the earlier knowledge
 * @param readings the readings used for the later one
 * @param differences the bodies of which anything differs
 * @param events how many events there are
 * @param causes one page of them, in the order in which they became known
 */
public record Restated(
        Restatement question,
        Knowledge knownFrom,
        Knowledge knownAt,
        Readings readingsFrom,
        Readings readings,
        List<Difference> differences,
        int events,
        List<Cause> causes,
        DemoData demo) {

    /**
     * A body, or the province level as a whole, as known at both.
     *
     * @param unit the body; absent for the province level as a whole
     * @param before absent when it was not known to exist that day
     * @param after absent when it is not known to exist that day
     */
    public record Difference(
            @Nullable UnitCode unit,
            @Nullable Row before,
            @Nullable Row after,
            Figures peopleBefore,
            Figures peopleAfter) {

        boolean isNone() {
            return peopleBefore.equals(peopleAfter) && Objects.equals(before, after);
        }
    }

    /**
     * One event that became known in between.
     *
     * @param effectiveOn the day that the entry itself names
     * @param basis the document on which it rests
     * @param effects on each body, on the day of the report
     * @param turned what a plan or a choice of readings asks of whom otherwise than before it
     */
    public record Cause(
            long ledgerNo,
            Instant sealedAt,
            LocalDate effectiveOn,
            UUID stream,
            String event,
            Nature nature,
            socai.events.Basis basis,
            List<Effect> effects,
            List<Turn> turned) {

        public Cause {
            effects = List.copyOf(effects);
            turned = List.copyOf(turned);
        }

        Cause turning(List<Turn> all) {
            return new Cause(
                    ledgerNo, sealedAt, effectiveOn, stream, event, nature, basis, effects, all);
        }
    }

    /**
     * What one event changes on one body.
     *
     * @param people by how many persons
     * @param before what was laid down about the body before; absent when the event is not about it
     * @param after what is laid down about the body after it
     */
    public record Effect(
            UnitCode unit, Figures people, @Nullable Basis before, @Nullable Basis after) {}

    /**
     * What a body is asked by one clause before an entry and after it, with the same people.
     *
     * @param unit absent for the province level as a whole
     * @param clause absent where no clause on the staff share binds
     * @param of the clause of whose minimum it takes a share; absent when of none
     * @param before absent when the clause did not bind
     * @param after absent when the clause does not bind any more
     */
    public record Turn(
            @Nullable UnitCode unit,
            @Nullable String clause,
            @Nullable String of,
            @Nullable Assessment before,
            @Nullable Assessment after) {}

    /**
     * What is laid down about a body.
     *
     * @param name absent when it does not exist, as are level and function
     * @param function by which clauses bind it, or leave it out of every sum (II.5)
     * @param belowCommune whether it stands under a commune
     * @param headcounts posts or members, by kind
     */
    public record Basis(
            @Nullable String name,
            @Nullable UnitLevel level,
            @Nullable UnitFunction function,
            boolean belowCommune,
            Map<HeadcountKind, Integer> headcounts,
            @Nullable Population population) {

        static final Basis NONE = new Basis(null, null, null, false, Map.of(), null);

        public Basis {
            headcounts = Map.copyOf(headcounts);
        }

        /** The posts assigned to it, or the members of a council body. */
        public @Nullable Integer headcount() {
            Integer members = headcounts.get(HeadcountKind.COUNCIL_MEMBERS);
            return members == null ? headcounts.get(HeadcountKind.ASSIGNED) : members;
        }
    }

    public Restated {
        differences = List.copyOf(differences);
        causes = List.copyOf(causes);
    }
}
