package dev.frontdesk.carrier.sip.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Carries the sound of all calls by one thread: what arrives is passed on at once, and every 20 ms each port that plays
 * something sends a packet. Beats have absolute times, so that a late one does not make all that follow late.
 */
public final class Media implements AutoCloseable {

    static final int BEAT_MILLIS = 20;

    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS);
    private static final int LARGEST_PACKET = 2048;

    private final Selector selector;
    private final Set<RtpPort> ports = ConcurrentHashMap.newKeySet();
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_PACKET);
    private final Thread thread = new Thread(this::run, "sip-media");
    private volatile boolean closed;

    public Media() {
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** A port for one phone, on an address of this machine that no other reaches. */
    public RtpPort open() {
        try {
            RtpPort port = new RtpPort(this);
            ports.add(port);
            port.channel().register(selector.wakeup(), SelectionKey.OP_READ, port);
            return port;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Closed ports leave the selector with the next beat. */
    void forget(RtpPort port) {
        ports.remove(port);
        selector.wakeup();
    }

    /** How many are open. */
    public int openPorts() {
        return ports.size();
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        ports.forEach(RtpPort::close);
    }

    private void run() {
        long next = System.nanoTime() + BEAT;
        try (selector) {
            while (!closed) {
                long wait = next - System.nanoTime();
                select(wait);
                if (System.nanoTime() >= next) {
                    ports.forEach(RtpPort::beat);
                    next += BEAT;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void select(long nanos) throws IOException {
        if (nanos > 0) {
            selector.select(this::receive, Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        } else {
            selector.selectNow(this::receive);
        }
    }

    private void receive(SelectionKey key) {
        if (key.isValid()) {
            ((RtpPort) key.attachment()).receive(buffer);
        }
    }
}
