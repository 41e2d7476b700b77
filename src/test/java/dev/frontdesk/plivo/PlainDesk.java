package dev.frontdesk.plivo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.plivo.xml.Response;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers Plivo with Frontdesk's own routing and documents, and keeps nothing. */
final class PlainDesk implements AutoCloseable {

    static {
        // The JDK's server sends head and body apart; without this each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Reception reception;
    private final JAXBContext documents;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer server;

    PlainDesk(Reception reception) {
        this.reception = reception;
        try {
            documents = JAXBContext.newInstance(Response.class);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JAXBException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] document = xml(reception.document(webhook(exchange)));
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, document.length);
        exchange.getResponseBody().write(document);
        exchange.close();
    }

    private static Webhook webhook(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> parameters = new TreeMap<>();
        FormText.parse(query == null ? body : query).forEach((name, values) -> parameters.put(name, values.get(0)));
        String path = exchange.getRequestURI().getPath();
        return new Webhook(exchange.getRequestMethod(), path, parameters, Instant.now());
    }

    private byte[] xml(Response document) throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            documents.createMarshaller().marshal(document, bytes);
            return bytes.toByteArray();
        } catch (JAXBException failure) {
            throw new IOException(failure);
        }
    }
}
