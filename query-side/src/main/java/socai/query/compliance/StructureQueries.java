package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.UnitLevel;
import socai.query.NotFound;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Structure.Missing;
import socai.query.compliance.Structure.OfField;
import socai.query.compliance.Structure.OfGroup;
import socai.query.compliance.Structure.Presence;
import socai.query.compliance.Structure.Why;
import socai.query.knowledge.Knowledge;
import socai.reference.EthnicGroups;
import socai.reference.TrainingFields;
import socai.reference.VerySmallGroups;
import socai.reference.VerySmallList;

/** Answers {@link StructureOnDay}. */
public final class StructureQueries {

    private final Snapshots snapshots;

    public StructureQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Counts staff and residents by ethnic group.
     *
     * @throws NotFound when the one body does not exist on that day
     */
    @QueryHandler
    public Structure handle(StructureOnDay question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Structure answer(StructureOnDay question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge, question.expected());
        LocalDate day = question.asOf();
        List<UnitOnDay> units = units(question, known);
        Residents residents = new Residents(units, known, day);
        VerySmallList list =
                question.verySmall() == null ? known.verySmall(day) : question.verySmall();
        Set<EthnicGroup> verySmall = VerySmallGroups.of(list);
        List<OfGroup> groups = new ArrayList<>();
        int ofVerySmall = 0;
        Long smallResidents = null;
        for (EthnicGroups.Entry entry : EthnicGroups.all()) {
            EthnicGroup group = entry.group();
            Presence presence =
                    new Presence(
                            units.stream()
                                    .mapToInt(unit -> known.persons(unit.code(), group, day))
                                    .sum(),
                            residents.of(group));
            boolean isVerySmall = verySmall.contains(group);
            if (isVerySmall) {
                ofVerySmall += presence.staff();
                smallResidents = plus(smallResidents, presence.residents());
            }
            if (presence.staff() > 0 || presence.residents() != null) {
                groups.add(new OfGroup(group, entry.name(), isVerySmall, presence));
            }
        }
        return new Structure(
                question,
                knowledge,
                units.stream().mapToInt(UnitOnDay::staff).sum(),
                residents.all,
                residents.counted,
                residents.missing,
                list,
                new Presence(
                        units.stream().mapToInt(unit -> unit.people().minority()).sum(),
                        residents.all == 0 ? null : residents.minority),
                new Presence(ofVerySmall, smallResidents),
                groups,
                fields(known, units, day),
                snapshot.demo(knowledge));
    }

    private static List<UnitOnDay> units(StructureOnDay question, AsKnown known) {
        UnitCode only = question.unit();
        if (only == null) {
            return UnitScope.EXISTING.on(question.asOf(), known).units();
        }
        return List.of(
                known.unit(only, question.asOf())
                        .orElseThrow(() -> new NotFound("unit-not-found", only, question.asOf())));
    }

    private static List<OfField> fields(AsKnown known, List<UnitOnDay> units, LocalDate day) {
        List<OfField> fields = new ArrayList<>();
        for (TrainingFields.Entry entry : TrainingFields.all()) {
            if (entry.isOfClause()) {
                int trained = persons(known, units, Particular.field(entry.field()), day);
                fields.add(new OfField(entry, trained));
            }
        }
        return fields;
    }

    private static int persons(
            AsKnown known, Collection<UnitOnDay> units, String particular, LocalDate day) {
        return units.stream().mapToInt(unit -> known.persons(unit.code(), particular, day)).sum();
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    /** The residents of some bodies together. */
    private static final class Residents {
        private final Map<EthnicGroup, Long> groups = new HashMap<>();
        private long all;
        private long minority;
        private long counted;
        private final List<Missing> missing = new ArrayList<>();

        Residents(List<UnitOnDay> units, AsKnown known, LocalDate day) {
            for (UnitOnDay unit : units) {
                List<GroupCount> counts = known.numbers(unit.code()).groups(day);
                if (unit.level() == UnitLevel.COMMUNE) {
                    missing(unit, counts).ifPresent(missing::add);
                }
                if (unit.population() != null) {
                    all += unit.population().total();
                    minority += unit.population().minority();
                    for (GroupCount count : counts) {
                        groups.merge(count.ethnicity(), (long) count.persons(), Long::sum);
                        counted += count.persons();
                    }
                }
            }
        }

        private static Optional<Missing> missing(UnitOnDay unit, List<GroupCount> counts) {
            if (unit.population() != null) {
                return counts.isEmpty()
                        ? Optional.of(
                                new Missing(unit.code(), unit.name(), Why.GROUPS_MISSING, null))
                        : Optional.empty();
            }
            return Optional.of(
                    unit.unknown().stream()
                            .filter(each -> each.kind() == null)
                            .findFirst()
                            .map(each ->
                                    new Missing(
                                            unit.code(),
                                            unit.name(),
                                            Why.POPULATION_UNKNOWN_SINCE_REORGANISATION,
                                            each))
                            .orElseGet(() ->
                                    new Missing(
                                            unit.code(),
                                            unit.name(),
                                            Why.POPULATION_MISSING,
                                            null)));
        }

        @Nullable Long of(EthnicGroup group) {
            return groups.get(group);
        }
    }
}
