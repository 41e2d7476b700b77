package dev.frontdesk.notices.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that answers each command as the test says, one connection after the other. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> replies =
            new ConcurrentHashMap<>(Map.of("EHLO", "250 here", "DATA", "354 go on"));
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile SSLContext tls;

    private ScriptedSmtp(ServerSocket socket) {
        this.socket = socket;
    }

    static ScriptedSmtp start() throws IOException {
        ScriptedSmtp server = new ScriptedSmtp(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::serve, "scripted SMTP");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** @param command its first word, or {@code .} for the end of a mail */
    ScriptedSmtp answers(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    /** Offers STARTTLS (RFC 3207), and shows the certificate of this context. */
    ScriptedSmtp startsTls(SSLContext context) {
        tls = context;
        return answers("EHLO", "250-here\r\n250 STARTTLS").answers("STARTTLS", "220 go ahead");
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException ended) {
                commands.add("(ended)");
            }
        }
    }

    private void converse(Socket client) throws IOException {
        say(client, "220 here");
        listen(client);
    }

    private void listen(Socket client) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        boolean isInMail = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            commands.add(line);
            String word = line.split(" ", 2)[0];
            if (!isInMail || line.equals(".")) {
                say(client, replies.getOrDefault(word, "250 fine"));
            }
            if (word.equals("STARTTLS")) {
                listen(encrypted(client));
                return;
            }
            isInMail = word.equals("DATA") && replies.get(word).startsWith("354") || isInMail && !line.equals(".");
        }
    }

    /** What comes from now on is noted as sent within TLS. */
    private Socket encrypted(Socket client) throws IOException {
        answers("EHLO", "250-here\r\n250 AUTH PLAIN").answers("AUTH", "235 welcome");
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        commands.add("(encrypted)");
        return socket;
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
