package dev.frontdesk.carrier.sip.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The way of a phone's messages to the switch, by UDP or by TCP. */
final class Wires implements AutoCloseable {

    private final boolean tcp;
    private final Socket stream;
    private final DatagramSocket datagrams;
    private final InetSocketAddress target;

    Wires(int switchPort, boolean tcp, Consumer<SipMessage> onMessage) {
        this.tcp = tcp;
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), switchPort);
        try {
            stream = tcp ? new Socket(target.getAddress(), switchPort) : null;
            datagrams = tcp ? null : new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread reader = new Thread(() -> read(onMessage), "phone");
        reader.setDaemon(true);
        reader.start();
    }

    String transport() {
        return tcp ? "TCP" : "UDP";
    }

    int port() {
        return tcp ? stream.getLocalPort() : datagrams.getLocalPort();
    }

    /** What is sent by a phone that is dead goes nowhere. */
    void send(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            if (tcp) {
                stream.getOutputStream().write(bytes);
            } else {
                datagrams.send(new DatagramPacket(bytes, bytes.length, target));
            }
        } catch (IOException dead) {
            close();
        }
    }

    private void read(Consumer<SipMessage> onMessage) {
        try {
            while (true) {
                String message = tcp ? fromStream(stream.getInputStream()) : fromDatagram();
                if (!message.isBlank()) {
                    onMessage.accept(SipMessage.read(message));
                }
            }
        } catch (IOException closed) {
            close();
        }
    }

    private String fromDatagram() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        datagrams.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static String fromStream(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
            if (head.toString().equals("\r\n")) {
                return "";
            }
        }
        int length = Integer.parseInt(SipMessage.read(head.toString()).header("content-length"));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (tcp) {
                stream.close();
            } else {
                datagrams.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
