package dev.frontdesk.carrier.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** As much as goes over so many connections: each plays call after call and never pauses. */
public final class FullLoad {

    private final Sender sender;
    private final int connections;

    public FullLoad(Sender sender, int connections) {
        this.sender = sender;
        this.connections = connections;
    }

    /** A call with all that is sent for it, written and signed before the clock starts. */
    record Prepared(LoadCall call, List<byte[]> requests) {}

    /** How many calls were played to their end, and how long that took. */
    public record Played(int calls, double seconds) {}

    /** Plays these calls, or as many of them as there is time for. */
    public Played play(List<Prepared> calls, Duration atMost) {
        ConcurrentLinkedQueue<Prepared> waiting = new ConcurrentLinkedQueue<>(calls);
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger played = new AtomicInteger();
        ExecutorService players = Executors.newFixedThreadPool(connections);
        List<Future<?>> playing = new ArrayList<>();
        for (int player = 0; player < connections; player++) {
            playing.add(players.submit(() -> {
                start.await();
                long end = System.nanoTime() + atMost.toNanos();
                for (Prepared next = waiting.poll(); next != null && System.nanoTime() < end; next = waiting.poll()) {
                    play(next);
                    played.incrementAndGet();
                }
                return null;
            }));
        }
        long began = System.nanoTime();
        start.countDown();
        awaitAll(playing);
        players.shutdown();
        return new Played(played.get(), (System.nanoTime() - began) / 1e9);
    }

    public List<Prepared> prepared(List<LoadCall> calls) {
        return calls.stream().map(this::prepared).toList();
    }

    private Prepared prepared(LoadCall call) {
        List<byte[]> requests = new ArrayList<>();
        for (int step = 0; step < call.steps().size(); step++) {
            requests.add(sender.request(call, step));
        }
        return new Prepared(call, requests);
    }

    private void play(Prepared prepared) {
        for (int step = 0; step < prepared.requests().size(); step++) {
            sender.deliver(prepared.call(), step, prepared.requests().get(step), System.nanoTime());
        }
    }

    private static void awaitAll(List<Future<?>> playing) {
        try {
            for (Future<?> player : playing) {
                player.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The load failed", fault.getCause());
        }
    }
}
