package dev.frontdesk.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The least that Plivo would take for a Frontdesk: canned documents, any of which a test may spoil. */
public final class TinyFrontdesk implements AutoCloseable {

    public static final URI PUBLIC_URL = URI.create("https://frontdesk.example.com");
    static final String TOKEN = "any-auth-token";
    public static final String SALES = "sip:sales160408161440@phone.plivo.com";
    static final String JANE = "sip:jane160408155457@phone.plivo.com";
    static final String LUKE = "sip:luke160409112049@phone.plivo.com";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RING = """
        <Response>
          <Dial action="https://frontdesk.example.com/plivo/calls/ID/dial-result" method="POST" timeout="20"
                callbackUrl="https://frontdesk.example.com/plivo/calls/ID/dial-event" callbackMethod="POST">
            <User>sip:jane160408155457@phone.plivo.com</User>
            <User>sip:luke160409112049@phone.plivo.com</User>
          </Dial>
        </Response>\
        """;
    private static final String TAKE_A_MESSAGE = """
        <Response>
          <Speak>Please leave a message after the tone.</Speak>
          <Record action="https://frontdesk.example.com/plivo/calls/ID/voicemail" maxLength="120" finishOnKey="#"
                  callbackUrl="https://frontdesk.example.com/plivo/calls/ID/voicemail-ready"/>
        </Response>\
        """;

    static {
        // The JDK's server sends head and body apart; without this each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Canned> canned = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** A request as it came in; {@code name} is the last part of its path, {@code folder} the one before. */
    public record Heard(
            String folder,
            String name,
            String method,
            Map<String, String> parameters,
            Map<String, String> headers,
            String raw) {}

    record Canned(int status, String contentType, String body) {}

    public TinyFrontdesk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        says("answer", RING);
        says("fallback", TAKE_A_MESSAGE);
        says("voicemail", "<Response><Hangup/></Response>");
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Account account() {
        return Account.of(PUBLIC_URL, TOKEN, ZoneId.of("Asia/Kolkata"));
    }

    Carrier carrier() {
        return new Carrier(base(), account());
    }

    /** From now on this address answers so; {@code ID} becomes the id of the call. A folder is named with a slash. */
    public TinyFrontdesk says(String name, String document) {
        return answers(name, 200, "application/xml", XML + document);
    }

    public TinyFrontdesk answers(String name, int status, String contentType, String body) {
        canned.put(name, new Canned(status, contentType, body));
        return this;
    }

    List<Heard> heard() {
        return heard;
    }

    /** In a word each, such as {@code dial-event DialAnswer}. */
    List<String> heardInWords() {
        return heard.stream()
                .map(one -> (one.name() + " " + one.parameters().getOrDefault("Event", "")).strip())
                .toList();
    }

    public Heard lastHeard(String name) {
        return heard.stream()
                .filter(one -> one.name().equals(name))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Heard request = read(exchange);
        heard.add(request);
        Canned reply =
                canned.getOrDefault(request.name(), canned.getOrDefault(request.folder() + "/", byContent(request)));
        byte[] body = reply.body()
                .replace("ID", request.parameters().getOrDefault("CallUUID", ""))
                .getBytes(StandardCharsets.UTF_8);
        if (!reply.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Canned byContent(Heard request) {
        boolean nobodyTalked =
                !request.parameters().getOrDefault("DialStatus", "completed").equals("completed");
        String document = nobodyTalked ? TAKE_A_MESSAGE : "<Response><Hangup/></Response>";
        return new Canned(200, "application/xml", XML + document);
    }

    private static Heard read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String raw = query == null ? body : query;
        Map<String, String> parameters = new TreeMap<>();
        Form.decode(raw).forEach(pair -> parameters.put(pair.getKey(), pair.getValue()));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String[] parts = path.split("/");
        return new Heard(
                parts[parts.length - 2],
                parts[parts.length - 1],
                exchange.getRequestMethod(),
                parameters,
                headers,
                raw);
    }
}
