package dev.frontdesk.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Hands the files of the journal to the door and forgets what the door has taken. It takes its time: whoever calls in the
 * second in which the database is back needs processor and disk, too, and must not wait for the locks of a large batch.
 */
final class JournalReader {

    private static final Logger LOG = Logger.getLogger(JournalReader.class.getName());
    private static final int BATCH = 50;
    private static final long LONGEST_GENTLE_REST_NANOS = Duration.ofMillis(200).toNanos();

    private final Consumer<List<CallEvent>> door;
    private int gentleness = 10;

    JournalReader(Consumer<List<CallEvent>> door) {
        this.door = door;
    }

    /** Leaves alone what somebody else writes or brings in. */
    void bringIn(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                channel.truncate(JournalRoom.begin(channel));
                boolean whole = readAll(channel);
                settle(file, whole);
            }
        } catch (OverlappingFileLockException | NoSuchFileException somebodyElseHasIt) {
            LOG.fine("Another one brings in the journal " + file.getFileName() + ".");
        }
    }

    /** False if a line was not whole. */
    private boolean readAll(FileChannel file) throws IOException {
        boolean whole = true;
        List<CallEvent> batch = new ArrayList<>();
        BufferedReader lines = new BufferedReader(Channels.newReader(file, StandardCharsets.ISO_8859_1));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            whole &= JournalLine.read(line).map(batch::add).orElse(false);
            if (batch.size() == BATCH) {
                hand(List.copyOf(batch));
                batch.clear();
            }
        }
        hand(batch);
        return whole;
    }

    private void hand(List<CallEvent> batch) {
        long start = System.nanoTime();
        door.accept(batch);
        rest(System.nanoTime() - start);
    }

    /** For twice as long as that took, and at first for longer: then nothing that this needs is warm. */
    private void rest(long took) {
        LockSupport.parkNanos(Math.max(2 * took, Math.min(gentleness * took, LONGEST_GENTLE_REST_NANOS)));
        gentleness--;
    }

    /** A line that is not whole was never acknowledged, as a rule; it is kept all the same, for a person to look at. */
    private static void settle(Path file, boolean whole) throws IOException {
        if (whole) {
            Files.delete(file);
        } else {
            Path kept = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            LOG.warning("The journal " + kept.getFileName() + " has a line that is not whole, as a crash leaves one."
                    + " All other lines are in the log; the file is kept.");
        }
    }
}
