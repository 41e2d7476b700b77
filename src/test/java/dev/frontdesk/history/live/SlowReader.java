package dev.frontdesk.history.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.carrier.host.Frontdesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A reader that takes nothing from its connection until it is asked to, with as little room on its side as there can be. */
final class SlowReader implements AutoCloseable {

    private static final int TIME_TO_READ = 20_000;

    private final Socket socket = new Socket();
    private BufferedReader lines;

    static SlowReader open(String query) throws IOException {
        SlowReader reader = new SlowReader();
        reader.connect(query);
        return reader;
    }

    private void connect(String query) throws IOException {
        URI base = Frontdesk.running().base();
        socket.setReceiveBufferSize(2048);
        socket.setSoTimeout(TIME_TO_READ);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        socket.getOutputStream()
                .write(("GET /api/calls/live" + query + " HTTP/1.1\r\nHost: any\r\nAuthorization: Bearer "
                                + Frontdesk.running().apiToken() + "\r\n\r\n")
                        .getBytes(US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 512);
        awaitLine("id: ");
    }

    /** From now on it takes what it is sent as fast as others. */
    void hurry() throws IOException {
        socket.setReceiveBufferSize(4 * 1024 * 1024);
    }

    /**
     * Reads on until a line with this beginning.
     *
     * @throws java.net.SocketTimeoutException if none comes in time
     */
    void awaitLine(String beginning) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("The stream ended before a line that begins with " + beginning);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
