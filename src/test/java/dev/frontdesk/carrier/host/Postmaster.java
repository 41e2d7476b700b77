package dev.frontdesk.carrier.host;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of a PostgreSQL on this machine, to be stopped, frozen and killed as bad days do. They live beside the
 * library that started them first, and come back in the same folder and on the same port. For systems with signals.
 */
public final class Postmaster {

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);
    private static final Duration TIME_TO_START = Duration.ofSeconds(60);

    private final Path data;
    private final Path control;

    /** @param data the folder of a PostgreSQL that runs */
    Postmaster(Path data) {
        this.data = data;
        this.control = Path.of(first().info().command().orElseThrow()).resolveSibling("pg_ctl");
    }

    /** Of the process that all others are children of. */
    public long pid() {
        return first().pid();
    }

    /** What PostgreSQL calls immediate: it drops everything and leaves the clearing up to the next start. */
    public void stopImmediately() {
        ProcessHandle first = first();
        signal("QUIT", Stream.of(first));
        awaitEnd(first);
    }

    /** As a power cut does; nobody has a chance to put anything in order. */
    public void kill() {
        ProcessHandle first = first();
        List<ProcessHandle> children = first.descendants().toList();
        signal("KILL", Stream.concat(Stream.of(first), children.stream()));
        awaitEnd(first);
    }

    /** It keeps its port and its connections, and says nothing any more. */
    public void freeze() {
        ProcessHandle first = first();
        // The first one before the others, so that it makes no more of them.
        signal("STOP", Stream.of(first));
        signal("STOP", first.descendants());
    }

    /** It goes on where it was. */
    public void thaw() {
        ProcessHandle first = first();
        signal("CONT", Stream.concat(first.descendants(), Stream.of(first)));
    }

    /** With the settings and the port that it had before; returns once it can be asked. */
    public void startAgain() {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL does not run as root: the library does the same.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(control.toString(), "-D", data.toString(), "-s", "-w", "-t", "60", "restart"));
        run(command, TIME_TO_START.plusSeconds(5));
    }

    private ProcessHandle first() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run in " + data));
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not run in " + data, failure);
        }
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
        if (command.size() > 2) {
            run(command, Duration.ofSeconds(10));
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(TIME_TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException alive) {
            throw new IllegalStateException("PostgreSQL does not end", alive);
        }
    }

    private static void run(List<String> command, Duration atMost) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(command + " takes too long");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
