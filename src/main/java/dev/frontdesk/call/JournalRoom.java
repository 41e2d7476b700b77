package dev.frontdesk.call;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Zeros at the end of a journal's file, where its next lines will stand. What is written into a file that does not grow is
 * on the disk once the disk says so; a file that grows has to wait for the file system's own threads as well, which on a
 * busy machine come late. Databases make such room in their logs for the same reason. A line has no zero in it.
 */
final class JournalRoom {

    /** For about four seconds of a thousand webhooks each. */
    static final int BYTES = 4 << 20;

    private static final int PIECE = 64 << 10;

    private JournalRoom() {}

    /** Returns once they are on the disk. The file must be empty. */
    static void make(FileChannel file) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(PIECE);
        while (file.size() < BYTES) {
            file.write(zeros.clear(), file.size());
        }
        file.force(true);
    }

    /**
     * In bytes, where the lines end and the zeros begin.
     *
     * @param file of a process that may have died: then a line that was never acknowledged may have zeros in it
     */
    static long begin(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long lines = 0;
        long zeros = file.size();
        while (lines < zeros) {
            long middle = (lines + zeros) / 2;
            if (file.read(one.clear(), middle) < 1 || one.get(0) == 0) {
                zeros = middle;
            } else {
                lines = middle + 1;
            }
        }
        return lines;
    }
}
