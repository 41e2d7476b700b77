package dev.frontdesk.call.journal;

import dev.frontdesk.background.Backoff;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The files of the journal that cannot be used, with causes. A failure concerns one file: each cause is logged once, the
 * file is tried again after growing waits, and the other files are replayed.
 */
public final class JournalFaults {

    private static final Logger LOG = Logger.getLogger(JournalFaults.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final Map<Path, Fault> faults = new ConcurrentHashMap<>();

    private record Fault(String cause, Backoff backoff) {}

    /** Work on one file. */
    interface Step {
        void take() throws IOException;
    }

    /** Takes the step, unless the file is in its back-off. */
    void attempt(Path file, Step step) {
        if (mayTry(file)) {
            try {
                step.take();
                succeeded(file);
            } catch (ClosedChannelException takenOver) {
                LOG.log(Level.FINE, "Another thread has taken over the lines of a journal file.", takenOver);
            } catch (IOException failure) {
                failed(file, failure);
            }
        }
    }

    private boolean mayTry(Path file) {
        Fault fault = faults.get(file);
        return fault == null || fault.backoff().isDue();
    }

    void failed(Path file, IOException failure) {
        String cause = cause(failure);
        Fault known = faults.get(file);
        Backoff backoff = known == null ? new Backoff(FIRST_WAIT, LONGEST_WAIT) : known.backoff();
        backoff.failed();
        faults.put(file, new Fault(cause, backoff));
        if (known == null || !known.cause().equals(cause)) {
            LOG.warning("The journal cannot use " + file.getFileName() + ": " + cause
                    + ". All other files are replayed. Mend it, or move it out of the journal's folder.");
        }
    }

    void succeeded(Path file) {
        faults.remove(file);
    }

    void forgetRemoved() {
        faults.keySet().removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Such as {@code 0-dir.journal (FileSystemException: no regular file)}; in no order, without the folder's path. */
    public List<String> names() {
        return faults.entrySet().stream()
                .map(entry ->
                        entry.getKey().getFileName() + " (" + entry.getValue().cause() + ")")
                .sorted()
                .toList();
    }

    /** The message of such an exception has the whole path in it; its reason does not. */
    private static String cause(IOException failure) {
        String kind = failure.getClass().getSimpleName();
        return failure instanceof FileSystemException fault && fault.getReason() != null
                ? kind + ": " + fault.getReason()
                : kind;
    }
}
