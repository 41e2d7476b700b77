package dev.frontdesk.carrier.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A proxy between a service and its database that can forget its connections as a NAT does, without closing them. */
final class ForgetfulNetwork implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ForgetfulNetwork.class.getName());

    private final ServerSocket door;
    private final int target;
    private final List<Link> links = new CopyOnWriteArrayList<>();

    private ForgetfulNetwork(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** To a port of this machine. */
    static ForgetfulNetwork to(int target) {
        try {
            var network = new ForgetfulNetwork(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            start(network::accept);
            return network;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Stops all traffic over the present connections; new ones work. */
    void forget() {
        links.forEach(link -> link.forgotten = true);
    }

    private void accept() throws IOException {
        while (true) {
            Link link = new Link(door.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            start(() -> link.pass(link.near, link.far));
            start(() -> link.pass(link.far, link.near));
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                LOG.log(Level.FINER, "A connection is closed.", closed);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Link link : links) {
                link.end();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a thread does until its connection is closed. */
    private interface Work {
        void run() throws IOException;
    }

    /** One connection: what comes in at one end goes out at the other. */
    private static final class Link {

        private final Socket near;
        private final Socket far;
        private volatile boolean forgotten;

        private Link(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        private void pass(Socket from, Socket to) throws IOException {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] bytes = new byte[8192];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (!forgotten) {
                        out.write(bytes, 0, read);
                    }
                }
            } finally {
                if (!forgotten) {
                    end();
                }
            }
        }

        private void end() throws IOException {
            near.close();
            far.close();
        }
    }
}
