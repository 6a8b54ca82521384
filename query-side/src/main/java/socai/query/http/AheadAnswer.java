package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.query.compliance.Figures;
import socai.query.compliance.LossesOnDay;
import socai.query.outlook.AheadWords;
import socai.query.outlook.DayAhead.Forecast;

/**
 * The public JSON of what an answer about a day ahead rests on: it is what is recorded so far, and
 * these known departures are not in it.
 */
record AheadAnswer(
        @Schema(description = "The day of the last entry known", example = "2026-11-30")
                LocalDate recordedUntil,
        @Schema(description = "The last day asked about", example = "2030-12-31") LocalDate asOf,
        @Schema(description = "Who reaches the age of retirement by then, and is not left out")
                int retirements,
        @Schema(description = "Of these EM") int emRetirements,
        @Schema(description = "Whose leadership term ends by then; they stay in service")
                int endsOfTerm,
        @Schema(description = "Of these EM") int emEndsOfTerm,
        @Schema(description = "Of how many nobody can say when they retire") int retirementUnknown,
        @Schema(description = "By how many persons all this changes the figures recorded")
                Figures change,
        @Schema(description = "The same in a sentence") Words words) {

    record Words(String vi, String en) {}

    static @Nullable AheadAnswer of(@Nullable Forecast<?> forecast) {
        if (forecast == null) {
            return null;
        }
        LossesOnDay losses = forecast.losses();
        return new AheadAnswer(
                forecast.recordedUntil(),
                losses.asOf(),
                losses.retirements(),
                losses.minorityRetirements(),
                losses.endsOfTerm(),
                losses.minorityEndsOfTerm(),
                forecast.retirementUnknown(),
                losses.change(),
                new Words(AheadWords.VIETNAMESE.of(forecast), AheadWords.ENGLISH.of(forecast)));
    }
}
