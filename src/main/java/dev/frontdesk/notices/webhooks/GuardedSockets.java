package dev.frontdesk.notices.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect to none but these addresses. It looks at the very address that is connected to: neither a name
 * whose address changes, nor an address written as a number, passes by it.
 */
final class GuardedSockets extends SocketFactory {

    private final Predicate<InetAddress> mayConnect;

    GuardedSockets(Predicate<InetAddress> mayConnect) {
        this.mayConnect = mayConnect;
    }

    /** Nothing was sent: the address may not be reached. */
    static final class OutOfBounds extends IOException {

        private static final long serialVersionUID = 1L;

        private OutOfBounds(InetAddress address) {
            super(address.getHostAddress()
                    + " is in the own network. An operator may list it in SUBSCRIPTIONS_MAY_REACH.");
        }
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(address, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(from, fromPort));
        socket.connect(new InetSocketAddress(address, port));
        return socket;
    }

    /** Never by a proxy, which would connect in our place. */
    private final class Guarded extends Socket {

        private Guarded() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetAddress address = endpoint instanceof InetSocketAddress internet ? internet.getAddress() : null;
            if (address != null && !mayConnect.test(address)) {
                close();
                throw new OutOfBounds(address);
            }
            super.connect(endpoint, timeout);
        }
    }
}
