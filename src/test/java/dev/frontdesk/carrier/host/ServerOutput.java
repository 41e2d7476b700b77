package dev.frontdesk.carrier.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints the server's output, and notices a line that says that the server will never be ready. */
final class ServerOutput extends Thread {

    /** Payara Micro runs on after each of these, and answers 404 or nothing. */
    private static final Pattern HOPELESS =
            Pattern.compile("(?<sentence>Exception while (?:loading|deploying) the app.*|Failed to start, exiting)");

    /** As payara-config/logging.properties lays it out. */
    private static final Pattern SEVERE = Pattern.compile("^\\S+ SEVERE [^:]+: (?<sentence>.+)");

    private final BufferedReader from;
    private final PrintStream to;
    private String lastFault;
    private boolean hopeless;

    ServerOutput(Process process, PrintStream to) {
        super("output of the server");
        this.from = process.inputReader(StandardCharsets.UTF_8);
        this.to = to;
        setDaemon(true);
        start();
    }

    @Override
    public void run() {
        try (BufferedReader lines = from) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.println(line);
                take(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The server's output cannot be read", failure);
        }
    }

    private synchronized void take(String line) {
        Matcher severe = SEVERE.matcher(line);
        if (severe.find()) {
            lastFault = severe.group("sentence");
        }
        Matcher end = HOPELESS.matcher(line);
        if (end.find()) {
            lastFault = end.group("sentence");
            hopeless = true;
        }
    }

    synchronized boolean isHopeless() {
        return hopeless;
    }

    /** The last line of level SEVERE; empty if there was none. */
    synchronized Optional<String> lastFault() {
        return Optional.ofNullable(lastFault);
    }

    /** Waits until the last line is printed, or until that time has passed. */
    void awaitEnd(Duration atMost) {
        try {
            join(atMost.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
