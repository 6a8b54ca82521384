package socai.command.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import socai.command.NotThere;
import socai.log.LogProof;
import socai.log.PublishedLog;

/** Gives out one event with its receipt: what was sealed, and the proof that it was. */
@RestController
@RequestMapping("/api/v1/events/{ledgerNo}")
@Tag(name = "Proof", description = "Receipts of single events, checkpoints, what was known when")
public class EventController {

    private final PublishedLog log;

    public EventController(PublishedLog log) {
        this.log = log;
    }

    @GetMapping("/proof")
    @Operation(summary = "The offline receipt of one event (C2SP tlog-proof)")
    ResponseEntity<byte[]> proof(@Parameter(example = "1") @PathVariable long ledgerNo) {
        LogProof proof =
                log.proof(ledgerNo).orElseThrow(() -> new NotThere("event-not-sealed", ledgerNo));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        file("event-%d.tlog-proof".formatted(ledgerNo)))
                .cacheControl(CacheControl.noStore())
                .body(proof.text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/document")
    @Operation(summary = "The sealed document whose SHA-256 is the entry; identity as ciphertext")
    ResponseEntity<byte[]> document(@Parameter(example = "1") @PathVariable long ledgerNo) {
        byte[] document =
                log.document(ledgerNo)
                        .orElseThrow(() -> new NotThere("event-not-sealed", ledgerNo));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file("event-%d.json".formatted(ledgerNo)))
                .cacheControl(CacheControl.noStore())
                .body(document);
    }

    private static String file(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
