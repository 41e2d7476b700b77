package dev.frontdesk.call.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Zeros at the end of a journal's file, where its next lines will stand. What is written into a file that does not grow is
 * on the disk once the disk says so; a file that grows has to wait for the file system's own threads as well, which on a
 * busy machine come late. Databases make such room in their logs for the same reason. A line has no zero in it.
 */
final class Preallocation {

    /** For about four seconds of a thousand webhooks each. */
    static final int BYTES = 4 << 20;

    private static final int PIECE = 64 << 10;

    private Preallocation() {}

    /** Returns once they are on the disk. The file must be empty. */
    static void of(FileChannel file) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(PIECE);
        while (file.size() < BYTES) {
            file.write(zeros.clear(), file.size());
        }
        file.force(true);
    }

    /**
     * In bytes, where the lines end and the zeros begin: only zeros follow. Zeros among the lines are no room, but a block
     * that was lost.
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
