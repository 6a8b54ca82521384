package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.PartialDate;
import socai.events.Text;

/**
 * A qualification as its paper says it.
 *
 * @param specialisation chuyên ngành; absent when the paper names none
 * @param language of a certificate in languages; absent when the file does not say which, and for
 *     every other kind
 * @param institution the school or institution; absent when unknown
 * @param date of the paper, as exactly as the file says
 * @param document number of diploma or certificate; absent when the file has none
 */
public record Qualification(
        QualificationKind kind,
        QualificationLevel level,
        @Nullable String specialisation,
        @Nullable Language language,
        @Nullable String institution,
        PartialDate date,
        @Nullable String document) {

    public Qualification {
        requireNonNull(kind, "kind");
        requireNonNull(level, "level");
        requireNonNull(date, "date");
        if (!level.isOf(kind)) {
            throw new IllegalFact(
                    "level-of-another-kind",
                    "%s is no level of %s".formatted(level, kind),
                    level,
                    kind);
        }
        specialisation =
                specialisation == null
                        ? null
                        : Text.required(specialisation, "specialisation", 200);
        institution = institution == null ? null : Text.required(institution, "institution", 200);
        document = document == null ? null : Text.required(document, "document", 100);
        requireLanguage(kind, language);
    }

    private static void requireLanguage(QualificationKind kind, @Nullable Language language) {
        boolean fits =
                switch (kind) {
                    case FOREIGN_LANGUAGE -> language == null || !language.isOfMinority();
                    case MINORITY_LANGUAGE -> language == null || language.isOfMinority();
                    case SCHOOLING,
                            PROFESSIONAL,
                            ACADEMIC_TITLE,
                            POLITICAL_THEORY,
                            STATE_MANAGEMENT,
                            INFORMATICS ->
                            language == null;
                };
        if (!fits) {
            throw new IllegalFact(
                    "language-of-another-kind",
                    "this language goes with no qualification in %s".formatted(kind),
                    kind);
        }
    }
}
