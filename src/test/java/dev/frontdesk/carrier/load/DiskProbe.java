package dev.frontdesk.carrier.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ten times a second forces a line to the disk, as the journal and PostgreSQL must do, and takes the time: what the disk
 * of a busy machine costs is nobody else's fault.
 */
public final class DiskProbe implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DiskProbe.class.getName());

    private static final byte[] LINE = new byte[512];

    private final Latencies latencies = new Latencies();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final FileChannel channel;

    /** @param folder on the disk that is probed */
    public DiskProbe(Path folder) {
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    Files.createTempFile(folder, "probe", ""),
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        thread.scheduleWithFixedDelay(this::probe, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void probe() {
        long start = System.nanoTime();
        try {
            channel.write(ByteBuffer.wrap(LINE));
            channel.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        latencies.add("", start, System.nanoTime() - start);
    }

    /** Of the writes that began within any of these spans. */
    Latencies.Figures within(List<Span> spans) {
        return latencies.within("", spans);
    }

    Latencies.Figures all() {
        return latencies.of("");
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
            channel.close();
        } catch (IOException | InterruptedException failure) {
            LOG.log(Level.FINER, "The probe of the disk did not end in order.", failure);
        }
    }
}
