package socai.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to record something, which can be sent again under the same key.
 *
 * @param isRecruitment whether it makes a person
 */
record Asked(UUID key, String path, Map<String, Object> body, boolean isRecruitment) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int CREATED = 201;

    /** What the product answered when it had recorded it. */
    record Acknowledged(Asked asked, UUID stream, long version) {}

    static Asked establish(String unit) {
        Map<String, Object> body = order("2025-07-01");
        body.putAll(
                Map.of(
                        "code",
                        unit,
                        "name",
                        "Đơn vị " + unit,
                        "level",
                        "COMMUNE",
                        "function",
                        "GENERAL"));
        return new Asked(UUID.randomUUID(), "/api/v1/units", body, false);
    }

    static Asked recruit(int number, String unit) {
        Map<String, Object> body = order("2026-03-01");
        body.putAll(
                Map.of(
                        "unit", unit,
                        "route", "EXAM",
                        "category", "CIVIL_SERVANT",
                        "sex", "FEMALE",
                        "ethnicity", "tay",
                        "identity",
                                Map.of(
                                        "name", "Nông Thị Hoa",
                                        "number", "%012d".formatted(number),
                                        "birthDate", "1996-05-17")));
        return new Asked(UUID.randomUUID(), "/api/v1/people", body, true);
    }

    static Asked train(UUID person) {
        Map<String, Object> body = order("2026-05-04");
        body.putAll(
                Map.of(
                        "field", "STATE_MANAGEMENT",
                        "level", "SHORT_COURSE",
                        "provider", "Trường Chính trị tỉnh",
                        "certificate", "CC-" + UUID.randomUUID()));
        return new Asked(UUID.randomUUID(), "/api/v1/people/" + person + "/trainings", body, false);
    }

    private static Map<String, Object> order(String day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("effectiveOn", day);
        body.put("actor", "hoa.nt");
        body.put("reason", "Theo kế hoạch năm 2026");
        body.put(
                "decision",
                Map.of(
                        "number", "12/QĐ-SNV",
                        "signedOn", "2026-01-10",
                        "issuer", "Sở Nội vụ",
                        "signer", "Nguyễn Văn An"));
        return body;
    }

    /**
     * Sends it.
     *
     * @return nothing when there was no answer or one that says that the product cannot now
     * @throws IllegalStateException when the product refused it, which it never should
     */
    Optional<Acknowledged> send(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(ANSWER_MAX)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            JsonNode json = JSON.readTree(answer.body());
            String stream = json.path(isOfUnit() ? "unit" : "person").asString("");
            return Optional.of(
                    new Acknowledged(
                            this,
                            isOfUnit() ? new UUID(0, 0) : UUID.fromString(stream),
                            json.path("version").asLong()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isOfUnit() {
        return path.equals("/api/v1/units");
    }

    /** A text that the product publishes. */
    static String read(String address, String path) {
        try {
            HttpResponse<String> answer =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .timeout(ANSWER_MAX)
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
