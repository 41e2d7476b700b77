package dev.frontdesk.notices.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A program that is sent events, on an address that the tests' Frontdesk may reach. What it does with them can be changed. */
public final class Subscriber implements AutoCloseable {

    /** Listed in the tests' SUBSCRIPTIONS_MAY_REACH; nothing else of this machine is. */
    private static final String HOST = "127.0.0.2";

    /** Answers that all is well. */
    public static final HttpHandler TAKES = answering(204);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile HttpHandler behaviour = TAKES;

    private Subscriber(HttpServer server) {
        this.server = server;
    }

    /** What was sent, with the headers of the specification. */
    public record Received(Map<String, List<String>> headers, String body) {

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        public String id() {
            return headers.get("Webhook-id").get(0);
        }
    }

    public static Subscriber start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
            Subscriber subscriber = new Subscriber(server);
            server.createContext("/", subscriber::take);
            server.setExecutor(subscriber.threads);
            server.start();
            return subscriber;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://" + HOST + ":" + server.getAddress().getPort() + "/calls";
    }

    /** Does this with whatever comes from now on. */
    public void does(HttpHandler other) {
        behaviour = other;
    }

    static HttpHandler answering(int status, String... header) {
        return exchange -> {
            if (header.length > 0) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static HttpHandler answering(int status, String body) {
        return exchange -> {
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        };
    }

    /** Accepts what it is sent, and does not answer within this time. */
    public HttpHandler silentFor(int seconds) {
        return exchange -> {
            if (!awaitEnd(seconds)) {
                exchange.sendResponseHeaders(204, -1);
            }
        };
    }

    private boolean awaitEnd(int seconds) {
        try {
            return end.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Answers with so many bytes. */
    static HttpHandler pouring(long bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes);
            byte[] piece = new byte[1 << 16];
            OutputStream out = exchange.getResponseBody();
            for (long sent = 0; sent < bytes; sent += piece.length) {
                out.write(piece);
            }
        };
    }

    /** Of all that has come so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> received(String type, String callUuid) {
        return received.stream()
                .filter(each -> each.json().getString("type").equals(type))
                .filter(each ->
                        each.json().getJsonObject("data").getString("callUuid").equals(callUuid))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
        try {
            behaviour.handle(exchange);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
