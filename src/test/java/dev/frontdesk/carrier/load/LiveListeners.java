package dev.frontdesk.carrier.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Readers of the live feed during the load, all on one thread: how long after its first webhook was due each call reached each
 * of them. The first reader looks at the calls, the others at the ids of the events alone, since they get the same.
 */
final class LiveListeners implements AutoCloseable {

    private final Selector selector;
    private final List<LiveStream> streams = new ArrayList<>();
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::read, "readers of the live feed");

    private LiveListeners() throws IOException {
        selector = Selector.open();
    }

    /** Returns once all are connected. */
    static LiveListeners open(URI base, String token, int number) {
        try {
            LiveListeners listeners = new LiveListeners();
            for (int i = 0; i < number; i++) {
                listeners.connect(base, token);
            }
            listeners.thread.start();
            return listeners;
        } catch (IOException failure) {
            throw new UncheckedIOException("The live feed cannot be read.", failure);
        }
    }

    /** By HTTP/1.0, since its answers are the bytes of the stream and nothing between them. */
    private void connect(URI base, String token) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET /api/calls/live HTTP/1.0\r\nHost: any\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(US_ASCII)));
        channel.configureBlocking(false);
        LiveStream stream = new LiveStream(streams.isEmpty());
        streams.add(stream);
        channel.register(selector, SelectionKey.OP_READ, stream);
    }

    /** @param moment when the first webhook of a call is to be sent, by {@link System#nanoTime()} */
    void expect(String callUuid, long moment) {
        due.put(callUuid, moment);
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
        try {
            while (selector.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key, buffer.clear());
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException | ClosedSelectorException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(SelectionKey key, ByteBuffer buffer) throws IOException {
        if (((SocketChannel) key.channel()).read(buffer) < 0) {
            key.cancel();
        }
        ((LiveStream) key.attachment()).take(buffer.flip(), System.nanoTime());
    }

    /** Ends the readers and says how long each call took to each of them. */
    Latencies latencies() {
        close();
        Latencies latencies = new Latencies();
        Map<String, Long> seen = new ConcurrentHashMap<>();
        streams.stream()
                .limit(1)
                .forEach(first -> first.calls()
                        .forEach((id, calls) -> calls.forEach(call -> {
                            Long moment = due.get(call);
                            if (moment != null && seen.putIfAbsent(call, moment) == null) {
                                streams.forEach(stream -> stream.arrival(id)
                                        .ifPresent(arrival -> latencies.add("calls/live", moment, arrival - moment)));
                            }
                        })));
        return latencies;
    }

    @Override
    public void close() {
        try {
            selector.close();
            thread.join();
        } catch (IOException | InterruptedException failure) {
            Thread.currentThread().interrupt();
        }
    }
}
