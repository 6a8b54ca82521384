package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.career.Due;
import socai.query.roster.PersonOnFile;

/** One person's file, as the public JSON says it. */
record PersonAnswer(
        UUID person,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        long version,
        WhoItIs.@Nullable IdentityAnswer identity,
        @Schema(description = WhoItIs.ERASED_SAYS) @Nullable String erased,
        @Schema(description = WhoItIs.ERASED_BY_SAYS) @Nullable Long erasedBy,
        @Schema(description = WhoItIs.UNREADABLE_SAYS) @Nullable String unreadable,
        @Schema(
                        description =
                                "Every identity ever stated, in order of entry: what held before, and what was entered wrong")
                List<StatedIdentityAnswer> identities,
        StateAnswer state,
        @Schema(description = "What falls due of what is under way, the nearest day first")
                List<Due> dues,
        @Schema(description = "What stands on the file on that day besides") DossierAnswer dossier,
        int page,
        int size,
        int events,
        List<HistoryEntry> history) {

    static PersonAnswer of(PersonOnFile file, int page, int size) {
        WhoItIs who = WhoItIs.of(file.identity());
        return new PersonAnswer(
                file.person().value(),
                file.asOf(),
                KnowledgeAnswer.of(file.knownAt()),
                file.version(),
                who.identity(),
                who.erased(),
                who.erasedBy(),
                who.unreadable(),
                file.identities().stream().map(StatedIdentityAnswer::of).toList(),
                StateAnswer.of(file.state()),
                file.dues(),
                DossierAnswer.of(file.dossier(), file.grounds(), file.asOf()),
                page,
                size,
                file.events(),
                file.history().stream().map(HistoryEntry::of).toList());
    }
}
