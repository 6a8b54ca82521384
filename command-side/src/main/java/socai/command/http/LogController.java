package socai.command.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Malformed;
import socai.command.NotThere;
import socai.log.Hash;
import socai.log.KeptCheckpoint;
import socai.log.PublishedLog;
import socai.log.TileAddress;

/** Publishes the log at the addresses of C2SP tlog-tiles, for verifiers that nobody here wrote. */
@RestController
@RequestMapping("/log")
@Tag(name = "Log", description = "The transparency log: checkpoint, tiles, keys (C2SP)")
public class LogController {

    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_MOMENT = CacheControl.maxAge(Duration.ofSeconds(1));

    private final PublishedLog log;

    public LogController(PublishedLog log) {
        this.log = log;
    }

    /**
     * That one tree is the beginning of another.
     *
     * @param hashes in base64 (RFC 6962 section 2.1.2)
     */
    record ConsistencyAnswer(long from, long to, List<String> hashes) {}

    @GetMapping("/checkpoint")
    @Operation(summary = "The newest signed checkpoint (C2SP tlog-checkpoint)")
    ResponseEntity<String> checkpoint() {
        KeptCheckpoint newest = log.newest().orElseThrow(() -> new NotThere("log-empty"));
        return ResponseEntity.ok().contentType(TEXT).cacheControl(A_MOMENT).body(newest.note());
    }

    @GetMapping("/tile/{*path}")
    @Operation(summary = "A tile of hashes or a bundle of entries (C2SP tlog-tiles)")
    ResponseEntity<byte[]> tile(@Parameter(example = "0/000.p/1") @PathVariable String path) {
        String address = path.isEmpty() ? path : path.substring(1);
        byte[] bytes =
                TileAddress.parse(address)
                        .flatMap(log::tile)
                        .orElseThrow(() -> new NotThere("no-such-tile", address));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(bytes);
    }

    @GetMapping("/keys")
    @Operation(summary = "The keys that sign or have signed, oldest first (C2SP vkeys)")
    ResponseEntity<String> keys() {
        String lines = log.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
        return ResponseEntity.ok().contentType(TEXT).cacheControl(A_MOMENT).body(lines);
    }

    @GetMapping("/consistency")
    @Operation(summary = "A proof that the log of one size is the beginning of that of another")
    ResponseEntity<ConsistencyAnswer> consistency(
            @Parameter(example = "1") @RequestParam long from,
            @Parameter(example = "1") @RequestParam long to) {
        if (from < 1 || from > to) {
            throw new Malformed("query:from", "sizes-out-of-order", from, to);
        }
        List<Hash> proof =
                log.consistency(from, to).orElseThrow(() -> new NotThere("log-not-that-large", to));
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .body(new ConsistencyAnswer(from, to, proof.stream().map(Hash::toString).toList()));
    }
}
