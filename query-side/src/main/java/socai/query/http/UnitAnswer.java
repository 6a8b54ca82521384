package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.query.units.UnitList;

/** One body, as the public JSON says it. */
record UnitAnswer(
        @Schema(example = "05569") String code,
        String name,
        UnitLevel level,
        UnitFunction function,
        @Schema(description = "The body under which it stands, as far as recorded")
                @Nullable String parent,
        LocalDate existsFrom,
        @Schema(description = "First day without it") @Nullable LocalDate existsTo,
        @Schema(description = "Whether it is generated demonstration data") boolean demo) {

    static UnitAnswer of(UnitList.Unit unit) {
        UnitCode parent = unit.parent();
        return new UnitAnswer(
                unit.code().value(),
                unit.name(),
                unit.level(),
                unit.function(),
                parent == null ? null : parent.value(),
                unit.existsFrom(),
                unit.existsTo(),
                unit.demo());
    }

    /** A page of bodies. */
    record Page(
            LocalDate asOf,
            KnowledgeAnswer knownAt,
            int page,
            int size,
            @Schema(description = "Bodies on all pages") int total,
            List<UnitAnswer> units) {

        static Page of(UnitList list) {
            return new Page(
                    list.asOf(),
                    KnowledgeAnswer.of(list.knownAt()),
                    list.page(),
                    list.size(),
                    list.total(),
                    list.units().stream().map(UnitAnswer::of).toList());
        }
    }
}
