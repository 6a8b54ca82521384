package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.IllegalFact;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The person completed a course of training (đào tạo, bồi dưỡng). Which fields clause II.4 of the
 * plan counts is said by the plan's data, not here.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day of completion, as on the certificate
 * @param provider the institution that trained
 * @param certificate number of the certificate or diploma
 * @param language of a certificate in languages; absent when nobody said which, and in every other
 *     field
 * @param audience group of people (đối tượng) 1 to 4 for which a course in defence and security is
 *     meant; absent in every other field
 */
public record TrainingCompleted(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        TrainingField field,
        TrainingLevel level,
        String provider,
        String certificate,
        @Nullable Language language,
        @Nullable Integer audience)
        implements PersonnelFact {

    private static final int AUDIENCE_MAX = 4;

    public TrainingCompleted {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(field, "field");
        requireNonNull(level, "level");
        provider = Text.required(provider, "provider", 200);
        certificate = Text.required(certificate, "certificate", 100);
        requireLanguage(field, language);
        requireAudience(field, audience);
    }

    /** The same in a field without a language or an audience, or where nobody said which. */
    public TrainingCompleted(
            PersonId person,
            LocalDate effectiveOn,
            int dayOrder,
            TrainingField field,
            TrainingLevel level,
            String provider,
            String certificate) {
        this(person, effectiveOn, dayOrder, field, level, provider, certificate, null, null);
    }

    /** The same in the order of entry. */
    public TrainingCompleted(
            PersonId person,
            LocalDate effectiveOn,
            TrainingField field,
            TrainingLevel level,
            String provider,
            String certificate) {
        this(person, effectiveOn, DayOrder.UNSAID, field, level, provider, certificate);
    }

    private static void requireLanguage(TrainingField field, @Nullable Language language) {
        boolean fits =
                language == null
                        || field
                                == (language.isOfMinority()
                                        ? TrainingField.MINORITY_LANGUAGE
                                        : TrainingField.FOREIGN_LANGUAGE);
        if (!fits) {
            throw new IllegalFact(
                    "language-of-another-kind",
                    "this language goes with no training in %s".formatted(field),
                    field);
        }
    }

    private static void requireAudience(TrainingField field, @Nullable Integer audience) {
        boolean asked = field == TrainingField.DEFENCE_AND_SECURITY;
        if (asked != (audience != null)
                || (audience != null && (audience < 1 || audience > AUDIENCE_MAX))) {
            throw new IllegalFact(
                    "audience-of-defence-training",
                    "a training in defence and security, and no other, has an audience from 1 to 4");
        }
    }
}
