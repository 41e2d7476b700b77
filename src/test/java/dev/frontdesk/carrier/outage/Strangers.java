package dev.frontdesk.carrier.outage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * People who know no secret and want the phones to be silent: they hold many connections at once, and as soon as one is
 * closed they open another. They stop when they are closed.
 */
public final class Strangers implements AutoCloseable {

    /** Well formed, so that the server reads the body. */
    private static final String FORGED =
            "X-Plivo-Signature-V3-Nonce: 12345678901234567890\r\nX-Plivo-Signature-V3: " + "A".repeat(43) + "=\r\n";

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI base;
    private final ExecutorService people;
    private final AtomicInteger tries = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    private Strangers(URI base, int connections) {
        this.base = base;
        this.people = Executors.newFixedThreadPool(connections);
    }

    /** Announce a long body, and send a byte of it each half second. */
    public static Strangers whoSendSlowly(URI base, int connections) {
        return attack(base, connections, socket -> {
            send(socket, head("POST", "/plivo/answer", FORGED + "Content-Length: 50000\r\n"));
            trickle(socket, "a");
        });
    }

    /** The same in chunks, of which they tell no end. */
    public static Strangers whoNeverEnd(URI base, int connections) {
        return attack(base, connections, socket -> {
            send(socket, head("POST", "/plivo/answer", FORGED + "Transfer-Encoding: chunked\r\n"));
            trickle(socket, "1\r\na\r\n");
        });
    }

    /** Send bodies of so many names, as fast as they can. */
    public static Strangers whoNameMuch(URI base, int connections, int names) {
        String body = names(names);
        return attack(base, connections, socket -> {
            send(socket, head("POST", "/plivo/answer", FORGED + "Content-Length: " + body.length() + "\r\n") + body);
            read(socket);
        });
    }

    /** The same in the query of a GET. */
    public static Strangers whoAskMuch(URI base, int connections, int names) {
        String query = names(names);
        return attack(base, connections, socket -> {
            send(socket, head("GET", "/plivo/answer?" + query, FORGED));
            read(socket);
        });
    }

    /** The same to the API, where they have no token. */
    public static Strangers whoPostToTheApi(URI base, int connections) {
        return attack(base, connections, socket -> {
            send(socket, head("POST", "/api/users", "Content-Type: application/json\r\nContent-Length: 50000\r\n"));
            trickle(socket, "a");
        });
    }

    /** Connect, begin a request and say no more. */
    public static Strangers whoOnlyConnect(URI base, int connections) {
        return attack(base, connections, socket -> {
            send(socket, "GET /api/health/live HT");
            read(socket);
        });
    }

    /** Ask for addresses that cannot be decoded, as fast as they can. */
    public static Strangers whoAskOddly(URI base, int connections) {
        return attack(base, connections, socket -> {
            for (String path : new String[] {"/%", "/plivo/%", "/api/%zz", "/%00", "/..;/", "/plivo/%c0%ae"}) {
                send(socket, head("GET", path, ""));
                read(socket);
            }
        });
    }

    /** Guess the token, as fast as they can. */
    public static Strangers whoGuess(URI base, int connections) {
        return attack(base, connections, socket -> {
            send(socket, head("GET", "/api/users", "Authorization: Bearer guess\r\nConnection: close\r\n"));
            read(socket);
        });
    }

    /** Speak HTTP/2, with and without an upgrade, and announce streams. */
    public static Strangers whoSpeakHttp2(URI base, int connections) {
        return attack(base, connections, socket -> {
            send(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\0\0\0\4\0\0\0\0\0");
            for (int stream = 0; stream < 1000; stream++) {
                send(socket, "\0\0\1\1\4\0\0\0\1" + "x");
            }
            read(socket);
        });
    }

    private static Strangers attack(URI base, int connections, Trick trick) {
        Strangers strangers = new Strangers(base, connections);
        for (int i = 0; i < connections; i++) {
            strangers.people.execute(() -> strangers.goOn(trick));
        }
        return strangers;
    }

    /** How often they have connected. */
    public int tries() {
        return tries.get();
    }

    private void goOn(Trick trick) {
        while (!stopped) {
            Socket socket = new Socket();
            open.add(socket);
            try (socket) {
                socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                tries.incrementAndGet();
                trick.on(socket);
            } catch (IOException closed) {
                // That is what was wanted of the server. They try again.
                Thread.onSpinWait();
            } finally {
                open.remove(socket);
            }
        }
    }

    /** Until the server has had enough. */
    private static void trickle(Socket socket, String drop) throws IOException {
        socket.setSoTimeout(500);
        boolean answered = false;
        while (!answered) {
            send(socket, drop);
            answered = hasAnswer(socket);
        }
    }

    private static boolean hasAnswer(Socket socket) throws IOException {
        try {
            read(socket);
            return true;
        } catch (SocketTimeoutException nothingYet) {
            return false;
        }
    }

    private static int read(Socket socket) throws IOException {
        return socket.getInputStream().read(new byte[4096]);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static String head(String method, String target, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: any\r\n" + headers + "\r\n";
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i + "=").collect(Collectors.joining("&"));
    }

    /** Closes what they have open, since a thread that reads notices no interrupt. */
    @Override
    public void close() {
        stopped = true;
        people.shutdownNow();
        open.forEach(Strangers::hangUp);
        try {
            people.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An action on a connection. */
    @FunctionalInterface
    private interface Trick {
        void on(Socket socket) throws IOException;
    }
}
