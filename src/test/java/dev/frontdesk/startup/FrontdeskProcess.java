package dev.frontdesk.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Frontdesk on Payara Micro as a process of its own, started by the command of the Procfile. */
public final class FrontdeskProcess implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofSeconds(120);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);
    private static final int TAIL = 40;

    private final Process process;
    private final URI base;
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private FrontdeskProcess(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    /**
     * Starts it, and does not wait.
     *
     * @param settings the environment's additions, {@code PORT} among them; a setting that is not named here is unset
     * @param log where all output goes
     */
    public static FrontdeskProcess start(Map<String, String> settings, Path log) {
        ProcessBuilder builder = new ProcessBuilder(ServerCommand.with(settings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(SettingNames.ALL);
        builder.environment().putAll(settings);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new FrontdeskProcess(builder.start(), URI.create("http://localhost:" + settings.get("PORT")), log);
        } catch (IOException failure) {
            throw new UncheckedIOException("Frontdesk cannot be started", failure);
        }
    }

    /**
     * Returns once it serves requests.
     *
     * @throws IllegalStateException with the log's last lines, where it has ended, refused to deploy, or takes too long
     */
    public FrontdeskProcess awaitReady() {
        long deadline = System.nanoTime() + TIME_TO_START.toNanos();
        while (!answers()) {
            if (awaitEnd(Duration.ofMillis(250))) {
                throw failure("has ended with code " + process.exitValue());
            }
            if (log().contains("Deployed 0 archive(s)")) {
                throw failure("could not be deployed");
            }
            if (System.nanoTime() > deadline) {
                throw failure("is not ready after " + TIME_TO_START);
            }
        }
        return this;
    }

    /** The address that all paths are appended to, without a slash at its end. */
    public URI base() {
        return base;
    }

    /** All that it has said so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** True where it ended within that time; {@link #exitCode()} then says how. */
    public boolean awaitEnd(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Frontdesk", interrupted);
        }
    }

    /** @throws IllegalThreadStateException while it runs */
    public int exitCode() {
        return process.exitValue();
    }

    /** Ends it without a chance to put anything in order, as a crash or a power cut does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(TIME_TO_STOP);
    }

    /** Ends it in order, and by force where it takes too long. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(TIME_TO_STOP)) {
            kill();
        }
    }

    /** A closed door answers 401; before, there is no server, or one that knows no such address. */
    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/calls?limit=1"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 401;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private IllegalStateException failure(String what) {
        List<String> lines = log().lines().toList();
        String tail = lines.stream().skip(Math.max(0, lines.size() - TAIL)).collect(Collectors.joining("\n"));
        return new IllegalStateException("Frontdesk " + what + ". The end of " + log + ":\n" + tail);
    }
}
