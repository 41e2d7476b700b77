package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.webhook.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The connections to one Frontdesk. The one used last is used next, so that only as many stay open as are needed. */
final class Connections implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Connections.class.getName());

    private static final long LONGEST_IDLE = Duration.ofSeconds(10).toNanos();

    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final URI to;

    /** @param to must be on this machine: load goes nowhere else */
    Connections(URI to) {
        if (!to.getHost().equals("localhost") && !to.getHost().equals("127.0.0.1")) {
            throw new IllegalArgumentException("Load goes to this machine only, not to " + to.getHost());
        }
        this.to = to;
    }

    /** Status 0 if the connection was refused, -1 if no complete answer came; the text then says why. */
    Reply send(byte[] request) {
        Connection connection = null;
        try {
            connection = free();
            Reply reply = connection.send(request);
            idle.push(connection);
            return reply;
        } catch (IOException failure) {
            close(connection);
            return new Reply(
                    connection == null ? 0 : -1,
                    "",
                    String.valueOf(failure.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Connection free() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (connection.isFresh(LONGEST_IDLE)) {
                return connection;
            }
            connection.close();
        }
        return new Connection(to);
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException alreadyClosed) {
            LOG.log(Level.FINER, "A connection is closed already.", alreadyClosed);
        }
    }
}
