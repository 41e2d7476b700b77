package dev.frontdesk.plivo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How long a recording is, by all that Plivo says of it. Plivo reports spoken messages with a length of 0 whose start
 * and end lie apart (plivo-node, issue 31), so a message is lost only if all agree that nothing was said.
 */
final class RecordingLength {

    private static final long AUDIBLE_MILLISECONDS = 1000;

    private RecordingLength() {}

    /**
     * @param reported in milliseconds, the most exact first; null, and -1 with Plivo, where it is not known yet
     * @return the first that leaves something to hear, else the first at all; null where none is known
     */
    static Long of(Long... reported) {
        List<Long> known = Stream.of(reported).filter(Objects::nonNull).toList();
        return known.stream()
                .filter(length -> length >= AUDIBLE_MILLISECONDS)
                .findFirst()
                .orElse(known.isEmpty() ? null : known.get(0));
    }
}
