package dev.frontdesk.carrier.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stand-in: one account, on a port of this machine. */
public final class PlivoRest implements AutoCloseable {

    static {
        // Else the JDK's server and the kernel wait 40 ms for each other in every answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public static final String AUTH_ID = "MASTANDINFORPLIVO001";
    public static final String AUTH_TOKEN = "plivo-auth-token-of-the-tests";

    private static final int MOST_HEARD = 10_000;
    private static final Pattern MEDIA = Pattern.compile("/v1/Account/[^/]+/Recording/([0-9A-Za-z-]+)\\.mp3");

    private final Applications applications = new Applications();
    private final Endpoints endpoints = new Endpoints(applications);
    private final Numbers numbers = new Numbers(applications);
    private final Map<String, Resource> resources = new ConcurrentHashMap<>();
    private final Deque<Asked> heard = new ArrayDeque<>();
    private final Faults faults = new Faults();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private final String token;

    private PlivoRest(int port, String token) {
        this.token = token;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        List.of(applications, endpoints, numbers).forEach(this::offer);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** On a free port. */
    public static PlivoRest start() {
        return start(AUTH_TOKEN);
    }

    /** On a free port, with another token for the account. */
    public static PlivoRest start(String token) {
        return new PlivoRest(0, token);
    }

    /** What {@code PLIVO_API_URL} is set to. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** From now on this can be asked for, too. */
    public void offer(Resource resource) {
        resources.put(resource.name(), resource);
    }

    public Applications applications() {
        return applications;
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public Numbers numbers() {
        return numbers;
    }

    /** The next requests go wrong and have no effect. */
    public void failNext(int requests, Fault fault) {
        faults.before(0, requests, fault);
    }

    /** So many requests go well, all that follow go wrong and have no effect, until {@link #recover}. */
    public void failFrom(int goodRequests, Fault fault) {
        faults.before(goodRequests, Integer.MAX_VALUE, fault);
    }

    /**
     * The k-th change from now on takes effect, and whoever asked for it gets this instead of an answer.
     *
     * @param change 1 for the next POST or DELETE
     */
    public void failAfterChange(int change, Fault fault) {
        faults.afterChange(change, fault);
    }

    /** All is well again. */
    public void recover() {
        faults.clear();
    }

    /** The last 10,000 requests with the right credentials, in order, whether or not they went wrong. */
    public List<Asked> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** Those of {@link #heard()} that were to change something. */
    public List<Asked> changes() {
        return heard().stream().filter(Asked::changes).toList();
    }

    public void forgetHeard() {
        synchronized (heard) {
            heard.clear();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Wire wire = new Wire(exchange);
            if (!wire.hasCredentials(AUTH_ID, token)) {
                wire.send(Reply.error(401, "Could not verify your access level for that URL."));
                return;
            }
            Matcher media = MEDIA.matcher(exchange.getRequestURI().getPath());
            if (media.matches()) {
                play(wire, media.group(1));
                return;
            }
            Asked asked = wire.asked();
            if (asked == null || !asked.account().equals(AUTH_ID)) {
                wire.send(Reply.missing());
                return;
            }
            answer(wire, asked);
        }
    }

    /** As the media host does, whose addresses do not end with a slash. */
    private void play(Wire wire, String recordingId) throws IOException {
        Fault fault;
        Resource recordings;
        synchronized (heard) {
            fault = faults.early();
            recordings = resources.get("Recording");
        }
        if (fault != null) {
            wire.fail(fault, end);
        } else if (recordings instanceof FiledRecordings filed
                && filed.sound(recordingId).isPresent()) {
            wire.send(filed.type(), filed.sound(recordingId).get());
        } else {
            wire.send(Reply.missing());
        }
    }

    private void answer(Wire wire, Asked asked) throws IOException {
        Fault early;
        Fault late = null;
        Reply reply = null;
        synchronized (heard) {
            heard.add(asked);
            if (heard.size() > MOST_HEARD) {
                heard.remove();
            }
            early = faults.early();
            if (early == null) {
                reply = resources.containsKey(asked.resource())
                        ? resources.get(asked.resource()).reply(asked)
                        : Reply.missing();
                late = asked.changes() ? faults.late() : null;
            }
        }
        Fault fault = early == null ? late : early;
        if (fault == null) {
            wire.send(reply);
        } else {
            wire.fail(fault, end);
        }
    }
}
