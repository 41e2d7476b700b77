package dev.frontdesk.history.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * What one reader has not taken yet, bounded: where more waits than it holds, all of it gives way to one reset. One event may
 * be larger, whatever waits before it. Several threads may use it.
 */
final class Backlog {

    /** Many bytes are shared with other readers; this is what one reader can keep from being collected. */
    static final int MOST_BYTES = 512 * 1024;

    private final LongSupplier nanoTime;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private long since;

    Backlog() {
        this(System::nanoTime);
    }

    /** @param nanoTime never goes back, as {@link System#nanoTime()} does not */
    Backlog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Adds an event.
     *
     * @param reset is kept in its place if there is no room
     * @return false if there was no room
     */
    synchronized boolean offer(byte[] event, byte[] reset) {
        boolean hasRoom = bytes <= MOST_BYTES;
        if (hasRoom) {
            add(event);
        } else {
            replaceBy(reset);
        }
        return hasRoom;
    }

    /** Drops what waits, and keeps this in its place. */
    synchronized void replaceBy(byte[] reset) {
        // The age stays: a reader that takes nothing must not look young after each reset.
        waiting.clear();
        bytes = 0;
        waiting.add(reset);
        bytes = reset.length;
    }

    private void add(byte[] event) {
        if (waiting.isEmpty()) {
            since = nanoTime.getAsLong();
        }
        waiting.add(event);
        bytes += event.length;
    }

    /** The next to be written; null if nothing waits. */
    synchronized byte[] poll() {
        byte[] next = waiting.poll();
        if (next != null) {
            bytes -= next.length;
            since = nanoTime.getAsLong();
        }
        return next;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** True if something waits, and nothing was taken for this long. */
    synchronized boolean isStuckFor(Duration time) {
        return !waiting.isEmpty() && nanoTime.getAsLong() - since >= time.toNanos();
    }
}
