package dev.frontdesk.carrier.outage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** nginx with the configuration that the README shows, in front of two Frontdesks. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = "/nginx.conf";

    private final Path configuration;
    private final Process process;
    private final Thread ending = new Thread(this::end);

    private Nginx(Path configuration, Process process) {
        this.configuration = configuration;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** Where it is on this machine; empty where it is not on the PATH. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it, and returns once it listens.
     *
     * @param folder with the certificate and the key
     * @param nodes the ports of the two
     */
    static Nginx start(Path program, Path folder, int port, List<Integer> nodes) throws IOException {
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                filled(Map.of(
                        "port",
                        String.valueOf(port),
                        "folder",
                        folder.toString(),
                        "node1",
                        "127.0.0.1:" + nodes.get(0),
                        "node2",
                        "127.0.0.1:" + nodes.get(1))));
        String globally = "daemon off; pid " + folder.resolve("nginx.pid") + "; error_log stderr warn;";
        Process process = new ProcessBuilder(
                        program.toString(), "-p", folder.toString(), "-c", configuration.toString(), "-g", globally)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Nginx nginx = new Nginx(configuration, process);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> nginx.listensAt(port));
        return nginx;
    }

    private static String filled(Map<String, String> values) {
        try (InputStream stream = Nginx.class.getResourceAsStream(CONFIGURATION)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean listensAt(int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx has ended; its folder has nginx.log");
        }
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "nginx with " + configuration;
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
