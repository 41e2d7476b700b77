package dev.frontdesk.carrier.subscribers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.carrier.host.Frontdesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of programs that are sent events, all at one server, and what came to those that are quick. */
public final class Programs implements AutoCloseable {

    /** The address that the settings of all tests let events go to. */
    private static final String HOST = "127.0.0.2";

    /** Nearly as long as a recipient may take. */
    private static final Duration SLOW = Duration.ofSeconds(4);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    private Programs(HttpServer server) {
        this.server = server;
    }

    /** Starts the server; no program has an address yet. */
    public static Programs start() {
        try {
            Programs programs = new Programs(HttpServer.create(new InetSocketAddress(HOST, 0), 500));
            programs.server.setExecutor(programs.threads);
            programs.server.start();
            return programs;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of another program that answers at once. */
    public String quick() {
        int number = made.incrementAndGet();
        return address(number, exchange -> {
            String event = exchange.getRequestHeaders().getFirst("webhook-id");
            arrivals.add(new Arrival(number, event, System.nanoTime()));
        });
    }

    /** The address of another program that takes seconds to answer. */
    public String slow() {
        return address(made.incrementAndGet(), exchange -> awaitEnd(SLOW));
    }

    /** An address where nobody listens. */
    public String dead() {
        return "http://" + HOST + ":" + Frontdesk.freePort() + "/" + made.incrementAndGet();
    }

    /** All that came to quick programs so far, repetitions included. */
    public Collection<Arrival> arrivals() {
        return arrivals;
    }

    private String address(int number, Work work) {
        server.createContext("/" + number + "/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            work.on(exchange);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        return "http://" + HOST + ":" + server.getAddress().getPort() + "/" + number + "/";
    }

    private void awaitEnd(Duration atMost) {
        try {
            end.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a program does before it answers. */
    private interface Work {
        void on(HttpExchange exchange);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
