package socai.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.events.IllegalFact;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;

/**
 * A clause of a plan as a client writes it. Its text is asked for, although the ledger holds plans
 * without: nobody can check a number against words that are not there.
 */
record ClauseBody(
        @Schema(example = "COM") @NotBlank @Size(max = Clause.ID_MAX) String id,
        @Schema(example = "II.2.b") @NotBlank @Size(max = 50) String citation,
        @NotNull Measure measure,
        @NotNull Scope scope,
        @Schema(example = "SO-DAN-TOC-TON-GIAO")
                @Nullable
                @Pattern(regexp = PersonnelController.UNIT)
                String unit,
        @Nullable Band band,
        @Nullable @Min(1) @Max(100) Integer minimumPercent,
        @Nullable @Min(1) @Max(1_000) Integer minimumPersons,
        @Nullable @Min(1) @Max(100) Integer fromSharePercent,
        @Schema(description = "The Vietnamese text as printed")
                @NotBlank
                @Size(max = Clause.TEXT_MAX)
                String text,
        @Schema(description = "What it says, in English") @Nullable @Size(max = Clause.TEXT_MAX)
                String gloss) {

    /**
     * The clauses of a plan.
     *
     * @param pointer where they stand in the request
     */
    static List<Clause> clauses(List<ClauseBody> bodies, String pointer) {
        List<Clause> clauses = new ArrayList<>(bodies.size());
        for (ClauseBody body : bodies) {
            try {
                clauses.add(body.clause());
            } catch (IllegalFact illegal) {
                String at = pointer + "/" + clauses.size();
                throw new Malformed(at, illegal.code(), illegal.arguments());
            }
        }
        return clauses;
    }

    private Clause clause() {
        UnitCode code = unit == null ? null : new UnitCode(unit);
        return new Clause(
                id,
                citation,
                measure,
                scope,
                code,
                band,
                minimumPercent,
                minimumPersons,
                fromSharePercent,
                text,
                gloss);
    }
}
