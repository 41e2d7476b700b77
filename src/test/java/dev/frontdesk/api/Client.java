package dev.frontdesk.api;

import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
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
import java.util.concurrent.CompletableFuture;

/** Sends requests to the API of the shared Frontdesk, with a token. */
public final class Client {

    private final Frontdesk frontdesk = Frontdesk.running();
    private final String token;
    private final HttpClient http;

    public Client() {
        this(Frontdesk.running().apiToken());
    }

    /** With another token than that of the settings. */
    public Client(String token) {
        this(token, HttpClient.newHttpClient());
    }

    private Client(String token, HttpClient http) {
        this.token = token;
        this.http = http;
    }

    /** Like a browser it does not offer HTTP/2: Payara takes the bodies of requests that offer it by other rules. */
    public static Client likeABrowser() {
        return new Client(
                Frontdesk.running().apiToken(),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> http) {

        public JsonValue json() {
            try (JsonReader reader = Json.createReader(new StringReader(http.body()))) {
                return reader.readValue();
            }
        }

        public JsonObject object() {
            return json().asJsonObject();
        }

        public long id() {
            return object().getJsonNumber("id").longValueExact();
        }

        /** Empty where there is none. */
        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send(request(path));
    }

    public Answer post(String path, String json) {
        return send(json(path).POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json, String... headers) {
        return send(with(headers, json(path)).PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path, String... headers) {
        return send(with(headers, request(path)).DELETE());
    }

    /** The same answer as {@link #post}, when it has come. */
    CompletableFuture<Answer> posting(String path, String json) {
        return http.sendAsync(json(path).POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString())
                .thenApply(answer -> new Answer(answer.statusCode(), answer));
    }

    /** The same answer as {@link #put}, when it has come. */
    CompletableFuture<Answer> putting(String path, String json) {
        return http.sendAsync(json(path).PUT(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString())
                .thenApply(answer -> new Answer(answer.statusCode(), answer));
    }

    /** With whatever headers the test is about, and no others. */
    public Answer bare(String method, String path, BodyPublisher body, String... headers) {
        return send(with(headers, HttpRequest.newBuilder(address(path))).method(method, body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private URI address(String path) {
        return URI.create(frontdesk.base() + path);
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
