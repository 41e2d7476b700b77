package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.webhook.Reply;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/** One HTTP/1.1 connection that is kept open, and costs less than a client that can do everything. */
final class Connection implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    /** After so long Plivo gives up waiting for XML. */
    private static final int REPLY_MILLIS = 15_000;

    private final Socket socket;
    private final InputStream in;
    private boolean reusable = true;
    private long usedAt = System.nanoTime();

    Connection(URI to) throws IOException {
        socket = to.getScheme().equals("https") ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(REPLY_MILLIS);
            socket.connect(new InetSocketAddress(to.getHost(), to.getPort()), CONNECT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 4096);
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** @throws IOException where no whole answer came; the connection is then of no use any more */
    Reply send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        boolean chunked = false;
        String type = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "content-type" -> type = value;
                case "connection" -> reusable = !value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        byte[] body = chunked ? chunks() : length >= 0 ? exactly(length) : in.readAllBytes();
        reusable &= chunked || length >= 0;
        usedAt = System.nanoTime();
        return new Reply(Integer.parseInt(status.substring(9, 12)), type, body);
    }

    /** Whether another request may be sent; one that has been idle for long may have been closed at the other end. */
    boolean isFresh(long idleNanos) {
        return reusable && System.nanoTime() - usedAt < idleNanos;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The connection ended within an answer.");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("The connection ended before an answer.");
            }
            if (letter != '\r') {
                line.write(letter);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
