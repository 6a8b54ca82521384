package socai.command.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Malformed;
import socai.command.roster.FileOrder;
import socai.command.roster.Imported;
import socai.command.roster.Repair;
import socai.command.roster.RosterImport;
import socai.events.Decision;

/** Takes a whole roster at once. */
@RestController
@RequestMapping("/api/v1/people/imports")
@Tag(name = "Personnel actions")
public class RosterController {

    private static final String EXAMPLE =
            """
            Họ và tên;Số định danh;Ngày sinh;Giới tính;Dân tộc;Mã đơn vị;Đối tượng;Hình thức tuyển dụng;Ngày hiệu lực;Chức vụ;Loại chức vụ;Ngày bổ nhiệm
            Nông Thị Hoa;019196000123;17/05/1996;Nữ;Tày;05569;Công chức;Thi tuyển;01/12/2026;;;
            """;

    private final RosterImport rosters;

    public RosterController(RosterImport rosters) {
        this.rosters = rosters;
    }

    /**
     * What was recorded, or would be.
     *
     * @param events one for every fact
     * @param recorded whether it stands in the ledger; false after a dry run
     * @param repaired how many cells were read otherwise than they were written; left out when none
     * @param repairs the first of them
     */
    public record ImportedBody(
            int people,
            int events,
            boolean recorded,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int repaired,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RepairBody> repairs) {

        static ImportedBody of(Imported imported, boolean recorded) {
            return new ImportedBody(
                    imported.people(),
                    imported.events(),
                    recorded,
                    imported.repairs().total(),
                    imported.repairs().listed().stream().map(RepairBody::of).toList());
        }
    }

    /**
     * A cell that was read otherwise than it was written, because it is certain what was meant.
     *
     * @param line on which its row begins, from 1
     * @param column as the header names it
     */
    public record RepairBody(long line, String column, String found, String instead) {

        static RepairBody of(Repair repair) {
            return new RepairBody(repair.line(), repair.column(), repair.found(), repair.instead());
        }
    }

    @PostMapping(consumes = "text/csv")
    @Operation(
            summary = "Import a whole roster (nhập cả danh sách), all of it or nothing",
            description =
                    "CSV in UTF-8, commas or semicolons, Vietnamese or English column names, one"
                            + " person a row; at most 100,000 rows and 30 MB. A row may bring its"
                            + " own decision; the decision in the parameters holds for all others."
                            + " Problems list the first 200 mistakes and count all; so are the"
                            + " cells that were read otherwise than they were written.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(EXAMPLE)))
    ImportedBody importRoster(
            @Parameter(example = "hoa.nt") @RequestParam String actor,
            @Parameter(example = "Nhập danh sách ban đầu") @RequestParam String reason,
            @Parameter(example = "125/QĐ-SNV") @RequestParam(required = false)
                    @Nullable String decisionNumber,
            @Parameter(example = "2026-11-20") @RequestParam(required = false)
                    @Nullable LocalDate decisionSignedOn,
            @Parameter(example = "Sở Nội vụ") @RequestParam(required = false)
                    @Nullable String decisionIssuer,
            @Parameter(example = "Nguyễn Văn An") @RequestParam(required = false)
                    @Nullable String decisionSigner,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest http)
            throws IOException {
        Optional<Decision> decision =
                decision(decisionNumber, decisionSignedOn, decisionIssuer, decisionSigner);
        FileOrder order = new FileOrder(actor, reason, decision, Orders.requestId(http));
        Imported imported =
                dryRun
                        ? rosters.tryOut(http.getInputStream(), order)
                        : rosters.record(http.getInputStream(), order, (_, _) -> {});
        return ImportedBody.of(imported, !dryRun);
    }

    private static Optional<Decision> decision(
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable String issuer,
            @Nullable String signer) {
        if (Stream.of(number, signedOn, issuer, signer).allMatch(part -> part == null)) {
            return Optional.empty();
        }
        if (number == null || signedOn == null || issuer == null || signer == null) {
            throw new Malformed("query:decisionNumber", "decision-incomplete");
        }
        return Optional.of(new Decision(number, signedOn, issuer, signer));
    }
}
