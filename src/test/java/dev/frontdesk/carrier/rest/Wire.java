package dev.frontdesk.carrier.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One exchange, between bytes and what they mean. */
final class Wire {

    private static final Pattern ADDRESS = Pattern.compile("/v1/Account/([^/]+)/([^/]+)/(?:(.+)/)?");
    private static final long LONGEST_HANG_SECONDS = 60;

    private final HttpExchange exchange;
    private final String body;

    Wire(HttpExchange exchange) throws IOException {
        this.exchange = exchange;
        this.body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    boolean hasCredentials(String authId, String authToken) {
        String right = "Basic " + Base64.getEncoder().encodeToString((authId + ":" + authToken).getBytes(UTF_8));
        return right.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** Null where the address is none of Plivo's; they all end with a slash. */
    Asked asked() {
        Matcher address = ADDRESS.matcher(exchange.getRequestURI().getRawPath());
        if (!address.matches()) {
            return null;
        }
        String id = address.group(3) == null ? "" : decoded(address.group(3));
        return new Asked(exchange.getRequestMethod(), address.group(1), address.group(2), id, query(), json());
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(decoded(sides[0]), sides.length < 2 ? "" : decoded(sides[1]));
        }
        return query;
    }

    private JsonObject json() {
        if (body.isBlank()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    void send(Reply reply) throws IOException {
        send(
                reply.status(),
                "application/json",
                reply.status() == 204 ? "" : reply.body().toString());
    }

    /** @param end lets go of those who hang */
    void fail(Fault fault, CountDownLatch end) throws IOException {
        switch (fault) {
            case HANG -> hang(end);
            case CUT -> exchange.close();
            case A_PAGE -> send(200, "text/html", "<html><body>Welcome!</body></html>");
            case OVERLOADED -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                send(Reply.error(fault.status(), "overloaded"));
            }
            default -> send(Reply.error(fault.status(), "as the test wanted"));
        }
    }

    private void hang(CountDownLatch end) {
        try {
            end.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    void send(String type, byte[] bytes) throws IOException {
        send(200, type, bytes);
    }

    private void send(int status, String type, String text) throws IOException {
        send(status, type, text.getBytes(UTF_8));
    }

    private void send(int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
