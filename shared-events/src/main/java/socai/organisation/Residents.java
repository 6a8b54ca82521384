package socai.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.organisation.GroupCount;
import socai.events.organisation.PopulationRecorded;

/**
 * The residents of a commune.
 *
 * @param minority residents of a group other than Kinh
 * @param groups of each group, as far as they are counted; empty when they are not
 * @param countedOn the day on which the source counted; absent when it does not say
 * @param source where the count is from; of several counts added up, all of them
 */
public record Residents(
        int total,
        int minority,
        List<GroupCount> groups,
        @Nullable LocalDate countedOn,
        String source) {

    private static final String AND = "; ";

    public Residents {
        groups = List.copyOf(groups);
    }

    static Residents of(PopulationRecorded count) {
        return new Residents(
                count.total(), count.minority(), count.groups(), count.countedOn(), count.source());
    }

    /** Both together. Groups that one of them does not give are not known of both. */
    Residents plus(Residents other) {
        return new Residents(
                Math.addExact(total, other.total),
                Math.addExact(minority, other.minority),
                groups.isEmpty() || other.groups.isEmpty()
                        ? List.of()
                        : together(groups, other.groups),
                Objects.equals(countedOn, other.countedOn) ? countedOn : null,
                Stream.of(source, other.source)
                        .flatMap(each -> Arrays.stream(each.split(AND)))
                        .distinct()
                        .collect(Collectors.joining(AND)));
    }

    private static List<GroupCount> together(List<GroupCount> one, List<GroupCount> other) {
        Map<EthnicGroup, Integer> sum = new HashMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(count -> sum.merge(count.ethnicity(), count.persons(), Math::addExact));
        return sum.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new GroupCount(each.getKey(), each.getValue()))
                .toList();
    }
}
