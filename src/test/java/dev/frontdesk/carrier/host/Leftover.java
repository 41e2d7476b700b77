package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A process that an earlier run started and could not end, since it was killed itself.
 *
 * @param pidFile has the process's id in its first line; may be missing
 * @param sign stands in its command line, and tells it from another process that got the same id later
 */
record Leftover(Path pidFile, String sign) {

    void end() {
        if (!Files.exists(pidFile)) {
            return;
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> process.info().commandLine().orElse("").contains(sign))
                    .ifPresent(Leftover::kill);
        } catch (IOException unreadable) {
            throw new NotStarted(pidFile + " cannot be read: run as the user who owns it.", unreadable);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
