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
    private static final int LONGEST_REST = 10;
    private static final int SHORTEST_REST = 2;

    private final Consumer<List<CallEvent>> door;
    private double rest = LONGEST_REST;

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

    /** Then rests for several times as long as that took: for long at first, when nothing that this needs is warm. */
    private void hand(List<CallEvent> batch) {
        long start = System.nanoTime();
        door.accept(batch);
        LockSupport.parkNanos((long) (rest * (System.nanoTime() - start)));
        rest = Math.max(SHORTEST_REST, rest - 0.5);
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
