package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An event as one line of ASCII: checksum, call, kind, receipt, decision and parameters, separated by blanks, which the
 * encoded parts cannot contain. A line that was cut short by a crash does not match its checksum.
 */
final class JournalLine {

    /** In bytes. Anything longer is no line, so that a damaged file cannot use up the heap. */
    static final int LONGEST = 1 << 20;

    private static final int PARTS = 6;

    private JournalLine() {}

    /** Ends with a line feed. */
    static byte[] write(CallEvent event) {
        String line = String.join(
                " ",
                encoded(event.callUuid()),
                event.kind().name(),
                event.receivedAt().toString(),
                encoded(event.decisionText() == null ? "" : event.decisionText()),
                encoded(event.parametersText()));
        return (checksum(line) + " " + line + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty for a line that is not whole. */
    static Optional<CallEvent> read(String line) {
        int blank = line.indexOf(' ');
        if (blank < 0 || !checksum(line.substring(blank + 1)).equals(line.substring(0, blank))) {
            return Optional.empty();
        }
        String[] parts = line.split(" ", -1);
        return parts.length == PARTS ? event(parts) : Optional.empty();
    }

    private static Optional<CallEvent> event(String[] parts) {
        try {
            String decision = decoded(parts[4]);
            return Optional.of(new CallEvent(
                    decoded(parts[1]),
                    EventKind.valueOf(parts[2]),
                    decoded(parts[5]),
                    decision.isEmpty() ? null : decision,
                    Instant.parse(parts[3])));
        } catch (IllegalArgumentException | DateTimeParseException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(checksum.getValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
