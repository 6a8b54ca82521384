package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.personnel.TrainingField;
import socai.reference.VerySmallGroups;
import socai.reference.VerySmallList;

/** What a question counts. */
public sealed interface Tally {

    /** The word of the very small groups together, beside the slugs of single groups. */
    String VERY_SMALL = "very-small";

    /** As an address writes it, such as {@code happened:TRAINED:EM}. */
    String word();

    /**
     * Reads what an address counts.
     *
     * @throws socai.query.BadParameter when it counts nothing
     */
    static Tally read(String text) {
        return TallyWords.read(text);
    }

    /** Whether it is counted over a period, and not on a day. */
    default boolean isOfPeriod() {
        return false;
    }

    /**
     * Those in service of whom one measure counts and another does not.
     *
     * @param without absent when it is all whom the first counts
     */
    record People(String word, Measure counted, @Nullable Measure without) implements Tally {

        /** All whom one measure counts. */
        public static People of(Measure measure) {
            return new People(measure.name(), measure, null);
        }

        int in(Figures figures) {
            return figures.of(counted) - (without == null ? 0 : figures.of(without));
        }
    }

    /**
     * Who came into one body in a period, however: recruited, moved or with a reorganisation.
     *
     * @param half of them
     */
    record Came(Half half) implements Tally {

        @Override
        public String word() {
            return "came:" + half;
        }

        @Override
        public boolean isOfPeriod() {
            return true;
        }
    }

    /** What is counted one by one. */
    sealed interface ByParticular extends Tally {

        /** Under which words, which exclude one another. */
        Set<String> particulars(VerySmallList list);
    }

    /**
     * Those in service of one ethnic group.
     *
     * @param group absent for the very small groups together
     */
    record Group(@Nullable EthnicGroup group) implements ByParticular {

        @Override
        public String word() {
            return "group:" + (group == null ? VERY_SMALL : group.slug());
        }

        @Override
        public Set<String> particulars(VerySmallList list) {
            return groups(group, list).stream()
                    .map(Particular::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** EM persons in service who completed a training in one field of clause II.4. */
    record Field(TrainingField field) implements ByParticular {

        @Override
        public String word() {
            return Particular.field(field);
        }

        @Override
        public Set<String> particulars(VerySmallList list) {
            return Set.of(Particular.field(field));
        }
    }

    /**
     * How often something happened in a period.
     *
     * @param halves to persons of all of these; empty for everybody
     */
    record Happened(Happening happening, Set<Half> halves) implements ByParticular {

        public Happened {
            requireNonNull(happening, "happening");
            halves =
                    halves.isEmpty()
                            ? Set.of()
                            : Collections.unmodifiableSet(EnumSet.copyOf(halves));
        }

        @Override
        public String word() {
            return halves.stream()
                    .map(half -> ":" + half)
                    .collect(Collectors.joining("", "happened:" + happening, ""));
        }

        @Override
        public boolean isOfPeriod() {
            return true;
        }

        @Override
        public Set<String> particulars(VerySmallList list) {
            Set<String> particulars = new TreeSet<>();
            for (Sex sex : Sex.values()) {
                for (boolean minority : new boolean[] {true, false}) {
                    if (halves.stream().allMatch(half -> half.counts(sex, minority))) {
                        particulars.add(Particular.happened(happening, sex, minority));
                    }
                }
            }
            return particulars;
        }
    }

    /**
     * Residents, as they were counted.
     *
     * @param group of {@link Whose#GROUP} alone; absent for the very small groups together
     */
    record Residents(Whose whose, @Nullable EthnicGroup group) implements Tally {

        @Override
        public String word() {
            return switch (whose) {
                case ALL -> "residents";
                case GROUP -> "residents:group:" + (group == null ? VERY_SMALL : group.slug());
                case EM, OTHERS, GROUPED -> "residents:" + whose;
            };
        }
    }

    /** Which residents. */
    enum Whose {
        ALL,
        EM,
        OTHERS,
        /** Whose ethnic group the counts give. */
        GROUPED,
        /** Of one ethnic group, or of the very small ones together. */
        GROUP
    }

    /** The group, or all that a list names. */
    static Set<EthnicGroup> groups(@Nullable EthnicGroup group, VerySmallList list) {
        return group == null ? VerySmallGroups.of(list) : Set.of(group);
    }
}
