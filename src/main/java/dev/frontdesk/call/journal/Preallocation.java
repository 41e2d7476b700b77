package dev.frontdesk.call.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Fills a new journal file with zeros, where its lines will be written. A write into a file that does not grow is durable
 * once the disk has it; a growing file also waits for the file system's own threads, which are late on a busy machine.
 * Databases preallocate their logs for the same reason. No line contains a zero.
 */
final class Preallocation {

    /** Enough for about four seconds of a thousand webhooks each. */
    static final int BYTES = 4 << 20;

    private static final int PIECE = 64 << 10;

    private Preallocation() {}

    /** Returns once the zeros are on the disk. The file must be empty. */
    static void of(FileChannel file) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(PIECE);
        while (file.size() < BYTES) {
            file.write(zeros.clear(), file.size());
        }
        file.force(true);
    }

    /**
     * In bytes, where the lines end: only zeros follow. Zeros among the lines are not preallocated, but a lost block.
     */
    static long usedLength(FileChannel file) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long end = file.size();
        while (end > 0) {
            long begin = Math.max(0, end - PIECE);
            int last = lastLine(file, piece.clear().limit((int) (end - begin)), begin);
            if (last >= 0) {
                return begin + last + 1;
            }
            end = begin;
        }
        return 0;
    }

    /** Where in this piece of the file the last byte is that is not zero; -1 if there is none. */
    private static int lastLine(FileChannel file, ByteBuffer piece, long begin) throws IOException {
        int read = 0;
        while (piece.hasRemaining() && read >= 0) {
            read = file.read(piece, begin + piece.position());
        }
        int last = piece.position() - 1;
        while (last >= 0 && piece.get(last) == 0) {
            last--;
        }
        return last;
    }
}
