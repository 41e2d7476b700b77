package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a journal file line by line, whatever it contains. Anything longer than a line can be is skipped without being held
 * in memory. Zeros among the lines are a block that the disk has lost: no line contains a zero, so reading continues behind
 * them, and the checksums decide which lines are whole.
 */
final class JournalLines {

    private static final int PIECE = 64 << 10;

    private final FileChannel file;
    private final long end;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;
    private boolean tooLong;
    private boolean inHole;
    private int whole;
    private int unreadable;
    private int holes;

    /** @param end where the lines end and the preallocated part begins */
    JournalLines(FileChannel file, long end) {
        this.file = file;
        this.end = end;
    }

    /** The event of the next whole line; empty at the end of the file. */
    Optional<CallEvent> next() throws IOException {
        Optional<CallEvent> event = Optional.empty();
        while (event.isEmpty() && hasMore()) {
            event = take(piece.get());
            skip();
        }
        return event.isPresent() ? event : lineEnds();
    }

    private boolean hasMore() throws IOException {
        if (!piece.hasRemaining() && position < end) {
            piece.clear().limit((int) Math.min(PIECE, end - position));
            int read = file.read(piece, position);
            position = read < 0 ? end : position + read;
            piece.flip();
        }
        return piece.hasRemaining();
    }

    private Optional<CallEvent> take(byte next) {
        boolean zero = next == 0;
        if (zero && !inHole) {
            holes++;
        }
        inHole = zero;
        if (zero || next == '\n') {
            return lineEnds();
        }
        if (line.size() < JournalLine.LONGEST) {
            line.write(next);
        } else {
            tooLong = true;
        }
        return Optional.empty();
    }

    /** Passes over the rest of a hole, or of what is too long for a line: either may be as large as the disk. */
    private void skip() {
        byte[] bytes = piece.array();
        int next = piece.position();
        while (next < piece.limit()
                && (inHole ? bytes[next] == 0 : tooLong && bytes[next] != 0 && bytes[next] != '\n')) {
            next++;
        }
        piece.position(next);
    }

    private Optional<CallEvent> lineEnds() {
        if (line.size() == 0) {
            return Optional.empty();
        }
        Optional<CallEvent> event =
                tooLong ? Optional.empty() : JournalLine.read(line.toString(StandardCharsets.ISO_8859_1));
        line.reset();
        tooLong = false;
        if (event.isPresent()) {
            whole++;
        } else {
            unreadable++;
        }
        return event;
    }

    /** So far: true if each line was whole and none may be missing. */
    boolean areWhole() {
        return unreadable == 0 && holes == 0;
    }

    /** The result in words for people. */
    String findings() {
        return "unreadable pieces: " + unreadable + ", holes of zeros: " + holes + ", whole lines: " + whole;
    }
}
