package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.career.Due;
import socai.identity.Identity;
import socai.query.roster.PersonOnFile;

/** One person's file, as the public JSON says it. */
record PersonAnswer(
        UUID person,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        long version,
        @Nullable IdentityAnswer identity,
        @Schema(description = Erased.SAYS) @Nullable String erased,
        StateAnswer state,
        @Schema(description = "What falls due of what is under way, the nearest day first")
                List<Due> dues,
        int page,
        int size,
        int events,
        List<HistoryEntry> history) {

    record IdentityAnswer(String name, String number, LocalDate birthDate) {}

    static PersonAnswer of(PersonOnFile file, int page, int size) {
        Identity identity = file.identity();
        return new PersonAnswer(
                file.person().value(),
                file.asOf(),
                KnowledgeAnswer.of(file.knownAt()),
                file.version(),
                identity == null
                        ? null
                        : new IdentityAnswer(
                                identity.name(), identity.number(), identity.birthDate()),
                Erased.unless(identity),
                StateAnswer.of(file.state()),
                file.dues(),
                page,
                size,
                file.events(),
                file.history().stream().map(HistoryEntry::of).toList());
    }
}
