package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.career.Due;
import socai.query.roster.DueList;

/** What falls due for the staff of a body, as the public JSON says it. */
record DuesAnswer(
        @Schema(example = "05569") String unit,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        LocalDate from,
        LocalDate to,
        int page,
        int size,
        @Schema(description = "On all pages") int total,
        List<DueAnswer> dues) {

    record DueAnswer(
            @Schema(description = "The last day of what ends") LocalDate on,
            Due.Kind kind,
            @Schema(
                            description =
                                    "The title of the position, the host, or the body that a"
                                            + " rotation came from",
                            example = "Phó Chủ tịch UBND xã")
                    String about,
            UUID person,
            @Nullable String name,
            @Schema(description = WhoItIs.ERASED_SAYS) @Nullable String erased,
            @Schema(description = WhoItIs.ERASED_BY_SAYS) @Nullable Long erasedBy,
            @Schema(description = WhoItIs.UNREADABLE_SAYS) @Nullable String unreadable) {

        private static DueAnswer of(DueList.DueOfPerson due) {
            WhoItIs who = WhoItIs.of(due.identity());
            return new DueAnswer(
                    due.due().on(),
                    due.due().kind(),
                    due.about(),
                    due.person().value(),
                    who.name(),
                    who.erased(),
                    who.erasedBy(),
                    who.unreadable());
        }
    }

    static DuesAnswer of(DueList list) {
        return new DuesAnswer(
                list.unit().value(),
                list.asOf(),
                KnowledgeAnswer.of(list.knownAt()),
                list.from(),
                list.to(),
                list.page(),
                list.size(),
                list.total(),
                list.dues().stream().map(DueAnswer::of).toList());
    }
}
