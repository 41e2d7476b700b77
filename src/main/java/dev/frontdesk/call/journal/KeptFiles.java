package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The files of the journal's folder that no replay takes away: dead letters, and damaged files that are kept for a person.
 */
public final class KeptFiles {

    private static final Logger LOG = Logger.getLogger(KeptFiles.class.getName());

    /** A file is changed in memory; one that is larger is left to a person, by a line in the log. */
    private static final long LARGEST = 64 << 20;

    private final Path folder;

    /** @param folder the journal's */
    public KeptFiles(Path folder) {
        this.folder = folder;
    }

    /** What is to become of the lines. */
    public interface Change {

        /** As many events as are given, in their order. */
        List<CallEvent> of(List<CallEvent> events);

        /** True for a line that cannot be read as an event and must not stay. */
        boolean isMentionedIn(String line);
    }

    /** Rewrites each file in place, since another process may have it open, and only where something changes. */
    public void rewrite(Change change) throws IOException {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file : files.filter(KeptFiles::isKept).toList()) {
                rewrite(file, change);
            }
        }
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.equals("refused") || name.contains(".damaged"));
    }

    private static void rewrite(Path file, Change change) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
                FileChannel channel = open.getChannel();
                FileLock lock = channel.lock()) {
            if (channel.size() > LARGEST) {
                LOG.warning(
                        "The file " + file.getFileName() + " of the journal is too large to be looked through for an"
                                + " erased caller. Delete it once it is not needed.");
                return;
            }
            byte[] before = new byte[(int) channel.size()];
            open.readFully(before);
            String text = new String(before, StandardCharsets.ISO_8859_1);
            String changed = changed(text, change);
            if (!changed.equals(text)) {
                channel.truncate(0);
                ByteBuffer bytes = ByteBuffer.wrap(changed.getBytes(StandardCharsets.ISO_8859_1));
                for (long at = 0; bytes.hasRemaining(); ) {
                    at += channel.write(bytes, at);
                }
                channel.force(lock.isShared());
            }
        }
    }

    private static String changed(String text, Change change) {
        List<String> lines = List.of(text.split("(?<=\n)"));
        List<Optional<CallEvent>> read =
                lines.stream().map(line -> JournalLine.read(line.strip())).toList();
        List<CallEvent> events = new ArrayList<>(
                change.of(read.stream().flatMap(Optional::stream).toList()));
        StringBuilder written = new StringBuilder();
        for (int place = 0; place < lines.size(); place++) {
            Optional<CallEvent> before = read.get(place);
            if (before.isPresent()) {
                CallEvent after = events.remove(0);
                boolean same = after.parametersText().equals(before.get().parametersText());
                written.append(same ? lines.get(place) : line(after));
            } else if (!change.isMentionedIn(lines.get(place))) {
                written.append(lines.get(place));
            }
        }
        return written.toString();
    }

    private static String line(CallEvent event) {
        return new String(JournalLine.write(event), StandardCharsets.US_ASCII);
    }
}
