package dev.frontdesk.startup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends a small request to a port and waits for the first byte of an answer.
 *
 * @param contextPath of this application, empty at the root
 */
record PortProbe(InetSocketAddress address, String contextPath) {

    private static final Logger LOG = Logger.getLogger(PortProbe.class.getName());
    private static final int MILLIS_TO_CONNECT = 1000;
    private static final int MILLIS_TO_ANSWER = 5000;

    /** True if some program accepts the connection, whether or not it answers. */
    boolean isTaken() {
        try (Socket socket = new Socket()) {
            socket.connect(address, MILLIS_TO_CONNECT);
            awaitAnswer(socket);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private void awaitAnswer(Socket socket) {
        String request =
                "GET " + contextPath + "/api/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try {
            socket.setSoTimeout(MILLIS_TO_ANSWER);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (IOException silent) {
            LOG.log(Level.FINER, "The program at the port sends no answer.", silent);
        }
    }
}
