package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.Sex;
import socai.events.personnel.PositionKind;
import socai.events.personnel.StaffCategory;
import socai.query.roster.Roster;

/** Who serves in a body, as the public JSON says it. */
record RosterAnswer(
        @Schema(example = "05569") String unit,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        int page,
        int size,
        @Schema(description = "Persons on all pages") int total,
        List<MemberAnswer> people) {

    record MemberAnswer(
            UUID person,
            @Nullable String name,
            @Schema(description = WhoItIs.ERASED_SAYS) @Nullable String erased,
            @Schema(description = WhoItIs.ERASED_BY_SAYS) @Nullable Long erasedBy,
            @Schema(description = WhoItIs.UNREADABLE_SAYS) @Nullable String unreadable,
            @Schema(description = "On whose headcount the person counts", example = "05569")
                    String unit,
            @Schema(description = "First day in that body") LocalDate since,
            Sex sex,
            @Schema(example = "tay") String ethnicity,
            StaffCategory category,
            @Nullable String title,
            @Nullable PositionKind positionKind,
            @Nullable LocalDate positionSince,
            @Schema(description = "Last day of the term") @Nullable LocalDate positionUntil,
            @Nullable SecondmentAnswer secondment,
            @Schema(description = "The last planned day of a rotation under way")
                    @Nullable LocalDate rotationUntil) {

        private static MemberAnswer of(Roster.Member member) {
            WhoItIs who = WhoItIs.of(member.identity());
            Roster.Post post = member.post();
            Roster.Secondment secondment = member.secondment();
            return new MemberAnswer(
                    member.person().value(),
                    who.name(),
                    who.erased(),
                    who.erasedBy(),
                    who.unreadable(),
                    member.unit().value(),
                    member.since(),
                    member.sex(),
                    member.ethnicity().slug(),
                    member.category(),
                    post == null ? null : post.title(),
                    post == null ? null : post.kind(),
                    post == null ? null : post.since(),
                    post == null ? null : post.until(),
                    secondment == null
                            ? null
                            : new SecondmentAnswer(
                                    secondment.host().value(),
                                    secondment.since(),
                                    secondment.until()),
                    member.rotationUntil());
        }
    }

    record SecondmentAnswer(
            @Schema(description = "Where the work is done", example = "SO-NOI-VU") String host,
            LocalDate since,
            LocalDate until) {}

    static RosterAnswer of(Roster roster) {
        return new RosterAnswer(
                roster.unit().value(),
                roster.asOf(),
                KnowledgeAnswer.of(roster.knownAt()),
                roster.page(),
                roster.size(),
                roster.total(),
                roster.people().stream().map(MemberAnswer::of).toList());
    }
}
