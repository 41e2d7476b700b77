package dev.frontdesk.carrier.load;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

/** Reads health and lists of a Frontdesk, as the person who runs it does. */
public final class Operator {

    /** Payara closes a connection of HTTP/2 after half a minute of silence, in the middle of a rebuild. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI base;
    private final String token;

    public Operator(URI base, String apiToken) {
        this.base = base;
        this.token = apiToken;
    }

    String token() {
        return token;
    }

    /** {@code UP}, {@code DEGRADED} or {@code DOWN}; {@code DOWN} also without a valid answer. */
    public String health() {
        try {
            return object(send("GET", "/api/health/ready").body()).getString("status");
        } catch (UncheckedIOException | JsonException nobody) {
            return "DOWN";
        }
    }

    /** True if the database is available and the journal empty, whatever else is wrong; false also without an answer. */
    boolean hasRecovered() {
        try {
            JsonObject checks = object(send("GET", "/api/health/ready").body()).getJsonObject("checks");
            return Stream.of("database", "journal")
                    .allMatch(name ->
                            checks.getJsonObject(name).getString("status").equals("UP"));
        } catch (UncheckedIOException | JsonException nobody) {
            return false;
        }
    }

    /** The last line of {@code POST /api/rebuild}. */
    public String rebuild() {
        return send("POST", "/api/rebuild").body().lines().reduce("", (before, last) -> last);
    }

    /** How long the newest calls took to be listed, in nanoseconds. */
    long list() {
        long start = System.nanoTime();
        HttpResponse<String> answer = send("GET", "/api/calls?limit=50");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET /api/calls answered " + answer.statusCode());
        }
        return System.nanoTime() - start;
    }

    /** What the log says of a call. */
    public JsonObject call(String callUuid) {
        return object(send("GET", "/api/calls/" + callUuid).body());
    }

    /** Changes something of the directory. */
    public void put(String path, String json) {
        HttpResponse<String> answer = send("PUT", path, BodyPublishers.ofString(json));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("PUT " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Lets these events be sent to this address. */
    public void subscribe(String url, String... events) {
        String body = "{\"url\": \"%s\", \"events\": [\"%s\"]}".formatted(url, String.join("\", \"", events));
        HttpResponse<String> answer = send("POST", "/api/subscriptions", BodyPublishers.ofString(body));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("POST /api/subscriptions answered " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/plain, application/json;q=0.5")
                .timeout(Duration.ofMinutes(10))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
