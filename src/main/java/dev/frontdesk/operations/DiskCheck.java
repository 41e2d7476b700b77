package dev.frontdesk.operations;

import dev.frontdesk.call.store.LogStatus;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Checks that DATA_DIR can hold the events of an outage: writes a file there and deletes it. */
@ApplicationScoped
class DiskCheck implements Check {

    private static final String NAME = "disk";
    private static final int MEBI = 1 << 20;

    /** Below this the journal writes nothing. */
    private static final long TOO_LITTLE = 16L * MEBI;

    /** An event takes about a kilobyte, so this is a few hundred thousand of them. */
    private static final long LITTLE = 256L * MEBI;

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        return List.of(look(settings.dataDir(), settings.diskOutlivesProcess()));
    }

    /** From what the journal has found, without writing a file. */
    CheckResult atOnce(LogStatus log) {
        if (!log.journalWritable()) {
            return new CheckResult(
                    watch.isAvailable() ? CheckStatus.DEGRADED : CheckStatus.DOWN,
                    "DATA_DIR cannot be written or is full, so no event outlives an outage of the database."
                            + " Make room, or name another folder.");
        }
        if (!log.journalSafe()) {
            return new CheckResult(
                    CheckStatus.DOWN,
                    "The journal was removed or replaced while in use. Its lines are written again as soon as DATA_DIR"
                            + " takes them; do not end the service before.");
        }
        return new CheckResult(
                CheckStatus.UP,
                log.diskOutlivesProcess()
                        ? "The journal can be written."
                        : "The journal can be written, but goes with this dyno: events that wait in it are"
                                + " lost if the dyno ends before the database is back.");
    }

    static Finding look(Path folder, boolean outlivesProcess) {
        try {
            return finding(freeAfterWriting(folder), outlivesProcess);
        } catch (IOException refused) {
            return unwritable(refused);
        }
    }

    private static long freeAfterWriting(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path probe = Files.createTempFile(folder, "doctor", ".tmp");
        try {
            Files.writeString(probe, "Frontdesk was here.");
            return Files.getFileStore(folder).getUsableSpace();
        } finally {
            Files.delete(probe);
        }
    }

    private static Finding unwritable(IOException refused) {
        return Finding.fault(
                NAME,
                "DATA_DIR cannot be written (" + refused.getClass().getSimpleName()
                        + "), so no event outlives an outage of the database.",
                "Set DATA_DIR to a folder that Frontdesk may write to.");
    }

    static Finding finding(long free, boolean outlivesProcess) {
        String finding = String.format(Locale.ROOT, "DATA_DIR can be written and has %,d MiB free.", free / MEBI);
        if (free < TOO_LITTLE) {
            return Finding.fault(NAME, finding + " That is too little for the journal.", "Make room there.");
        }
        if (free < LITTLE) {
            return Finding.warning(NAME, finding, "Make room there.");
        }
        return Finding.ok(
                NAME,
                outlivesProcess
                        ? finding
                        : finding + " Events in the journal are lost with this dyno: a disk of Heroku ends with it.");
    }
}
