package socai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks HTTP with the product and knows nothing of its inside. */
final class Client {

    static final String KEY = "Idempotency-Key";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final Duration SEEN_MAX = Duration.ofSeconds(15);

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String code() {
            return json().path("code").asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final String address;

    Client(String address) {
        this.address = address;
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Posts under a new idempotency key. */
    Answer post(String path, Map<String, ? extends @Nullable Object> body, String... headers) {
        return post(UUID.randomUUID(), path, body, headers);
    }

    Answer post(
            UUID key,
            String path,
            Map<String, ? extends @Nullable Object> body,
            String... headers) {
        return postText(path, json(body), with(headers, KEY, key.toString()));
    }

    String json(Map<String, ? extends @Nullable Object> body) {
        return JSON.writeValueAsString(body);
    }

    Answer postText(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (!String.join("\n", headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    Answer send(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    /** Asks until the answer is as it should be or the wait is over; gives the last answer. */
    Answer getUntil(Predicate<Answer> seen, String path) {
        long deadline = System.nanoTime() + SEEN_MAX.toNanos();
        Answer answer = get(path);
        while (!seen.test(answer) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            answer = get(path);
        }
        return answer;
    }

    /** Posts under one key until the answer is no server error or the wait is over. */
    Answer postUntilTaken(String path, Map<String, ? extends @Nullable Object> body) {
        UUID key = UUID.randomUUID();
        long deadline = System.nanoTime() + SEEN_MAX.toNanos();
        Answer answer = post(key, path, body);
        while (answer.status() >= 500 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = post(key, path, body);
        }
        return answer;
    }

    static String[] with(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_MAX);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
