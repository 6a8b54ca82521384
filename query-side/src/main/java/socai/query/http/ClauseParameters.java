package socai.query.http;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import socai.query.compliance.AskedClause;

/** The clause that a question means. */
record ClauseParameters(
        @Parameter(
                        description = "Id of the clause; the staff share of II.2 if not given",
                        example = "LEAD-C")
                @Nullable String clause,
        @Parameter(
                        description = "Id of the clause of whose minimum the clause takes a share",
                        example = "COM")
                @Nullable String of) {

    AskedClause asked() {
        return new AskedClause(Parameters.clause("clause", clause), Parameters.clause("of", of));
    }
}
