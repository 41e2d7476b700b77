package dev.frontdesk.carrier.servers;

import dev.frontdesk.carrier.host.SettingNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of one server. They end with us, children and all, in order or by force. */
final class Processes implements AutoCloseable {

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    private final Path folder;
    private final Map<String, String> environment;
    private final Path log;
    private final List<Process> kept = Collections.synchronizedList(new ArrayList<>());
    private final Thread ending = new Thread(this::end);

    /**
     * @param folder in which they work
     * @param log where all goes that they say
     */
    Processes(Path folder, Map<String, String> environment, Path log) {
        this.folder = folder;
        this.environment = environment;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** Starts a process that is to go on. */
    void keep(List<String> command) {
        start(command);
    }

    /**
     * Returns when it has ended well.
     *
     * @throws Failure where it has not, or takes too long
     */
    void run(List<String> command, Duration atMost) {
        Process process = start(command);
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failure("The command " + command.get(0) + " takes too long; see " + log + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new Failure(
                    "The command " + command.get(0) + " ended with " + process.exitValue() + "; see " + log + ".");
        }
    }

    /** Whether one that was to go on has ended. */
    boolean hasEnded() {
        return !kept.get(kept.size() - 1).isAlive();
    }

    /** What they have said so far. */
    String said() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException failure) {
            throw new Failure("Their output cannot be read: " + log, failure);
        }
    }

    private Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(SettingNames.ALL);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            kept.add(process);
            return process;
        } catch (IOException failure) {
            throw new Failure("The command " + command.get(0) + " cannot be started.", failure);
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void end() {
        // Children first: a script that ends before its server leaves it to nobody.
        List<ProcessHandle> all = kept.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.stream().filter(process -> !endsInTime(process)).forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException alive) {
            return false;
        }
    }
}
