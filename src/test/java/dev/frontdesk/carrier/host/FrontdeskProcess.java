package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Frontdesk on Payara Micro as a process of its own, started by the command of the Procfile. */
public final class FrontdeskProcess implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofSeconds(240);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);

    private final Process process;
    private final ServerOutput output;
    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private FrontdeskProcess(Process process, PrintStream output, URI base) {
        this.process = process;
        this.output = new ServerOutput(process, output);
        this.base = base;
    }

    /**
     * Starts it, and does not wait.
     *
     * @param settings with {@code PORT}; one of Frontdesk's settings that is not among them is unset
     * @param output receives all that the server prints
     */
    public static FrontdeskProcess start(Map<String, String> settings, PrintStream output) {
        return start(settings, UnaryOperator.identity(), output);
    }

    /** @param change what becomes of the command of the Procfile before it is run */
    public static FrontdeskProcess start(
            Map<String, String> settings, UnaryOperator<List<String>> change, PrintStream output) {
        List<String> command = change.apply(ServerCommand.with(settings));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(SettingNames.ALL);
        builder.environment().putAll(settings);
        try {
            return new FrontdeskProcess(builder.start(), output, base(settings));
        } catch (IOException failure) {
            throw new NotStarted("The server cannot be started.", failure);
        }
    }

    /** Where a server with these settings is. */
    static URI base(Map<String, String> settings) {
        return URI.create("http://" + host(settings) + ":" + settings.get("PORT"));
    }

    private static String host(Map<String, String> settings) {
        InetAddress address = RunSettings.listen(settings);
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return "localhost";
        }
        String host = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + host + "]" : host;
    }

    /**
     * Returns once it serves requests.
     *
     * @throws NotStarted if it ended, could not be deployed, or takes too long
     */
    public FrontdeskProcess awaitReady() {
        long deadline = System.nanoTime() + TIME_TO_START.toNanos();
        while (!answers()) {
            if (awaitEnd(Duration.ofMillis(250))) {
                throw notStarted("The server ended with code " + exitCode());
            }
            if (output.isHopeless()) {
                throw notStarted("Frontdesk could not be deployed");
            }
            if (System.nanoTime() > deadline) {
                throw notStarted("The server is not ready after " + TIME_TO_START.toSeconds() + " seconds");
            }
        }
        return this;
    }

    /** The address that all paths are appended to, without a slash at its end. */
    public URI base() {
        return base;
    }

    public long pid() {
        return process.pid();
    }

    /** True if it ended within that time; {@link #exitCode()} then has its code. */
    public boolean awaitEnd(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotStarted("Interrupted while waiting for the server.", interrupted);
        }
    }

    /** @throws IllegalThreadStateException while it runs */
    public int exitCode() {
        return process.exitValue();
    }

    /** Ends it without a chance to put anything in order, as a crash or a power cut does. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd(TIME_TO_STOP);
    }

    /** Sends SIGTERM, and does not wait. */
    public void terminate() {
        // By the handle: Process.destroy would close its output, and the last lines would be lost.
        process.toHandle().destroy();
    }

    /** Ends it in order, and by force if it takes too long. */
    @Override
    public void close() {
        terminate();
        if (!awaitEnd(TIME_TO_STOP)) {
            kill();
        }
    }

    /** The same, and returns when all of its output is printed. */
    void closeAndAwaitOutput() {
        close();
        output.awaitEnd(TIME_TO_STOP);
    }

    /** A request without a token is answered 401; before that, the port is closed or the address unknown. */
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
            throw new NotStarted("Interrupted while waiting for the server.", interrupted);
        }
    }

    private NotStarted notStarted(String what) {
        // The last lines may still be on their way.
        output.awaitEnd(Duration.ofSeconds(1));
        return new NotStarted(
                what + output.lastFault().map(fault -> ": " + fault).orElse("."));
    }
}
