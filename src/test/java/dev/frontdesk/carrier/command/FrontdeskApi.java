package dev.frontdesk.carrier.command;

import dev.frontdesk.carrier.options.Abort;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the command asks Frontdesk as any program would: who is there, and what the log says. */
public final class FrontdeskApi {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;
    private final String token;

    public FrontdeskApi(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public List<JsonObject> lines() {
        return get("/api/company-numbers").asJsonArray().getValuesAs(JsonObject.class);
    }

    public List<JsonObject> users() {
        return get("/api/users").asJsonArray().getValuesAs(JsonObject.class);
    }

    /** Who would ring; empty where Frontdesk is too old to say. */
    Optional<JsonObject> route(long line, Instant at, String caller) {
        String path = "/api/company-numbers/" + line + "/route?at=" + at + "&from="
                + URLEncoder.encode(caller, StandardCharsets.UTF_8);
        HttpResponse<String> response = send(path);
        return response.statusCode() == 200
                ? Optional.of(read(path, response.body()).asJsonObject())
                : Optional.empty();
    }

    JsonObject call(String callUuid) {
        return get("/api/calls/" + callUuid).asJsonObject();
    }

    private JsonStructure get(String path) {
        HttpResponse<String> response = send(path);
        switch (response.statusCode()) {
            case 200 -> {
                return read(path, response.body());
            }
            case 401 ->
                throw new Abort("Frontdesk at " + base + " does not take the API token: set API_TOKEN to its own.");
            default -> throw new Abort("GET " + path + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    private HttpResponse<String> send(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Authorization", "Bearer " + token)
                    .timeout(Duration.ofSeconds(15))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new Abort(
                    "Nothing listens at " + base + ". Start Frontdesk with `mvn -Prun` in another terminal first.");
        } catch (IOException e) {
            throw new Abort("Frontdesk at " + base + " does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Abort("Interrupted.");
        }
    }

    private static JsonStructure read(String path, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        } catch (JsonException e) {
            throw new Abort("GET " + path + " answered with something that is no JSON: " + body);
        }
    }
}
