package dev.frontdesk.carrier.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** One connection to the live feed: when each event had come whole, and if wanted, which calls were in it. */
final class LiveStream {

    private static final Pattern CALL = Pattern.compile("\"callUuid\":\"([^\"]+)\"");
    private static final int START_OF_LINE = 64;

    private final boolean looksAtCalls;
    private final Map<String, Long> arrivals = new HashMap<>();
    private final Map<String, List<String>> calls = new LinkedHashMap<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String id = "";

    LiveStream(boolean looksAtCalls) {
        this.looksAtCalls = looksAtCalls;
    }

    /** @param moment when these bytes came, by {@link System#nanoTime()} */
    void take(ByteBuffer bytes, long moment) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                end(line.toString(UTF_8), moment);
                line.reset();
            } else if (looksAtCalls || line.size() < START_OF_LINE) {
                line.write(next);
            }
        }
    }

    private void end(String text, long moment) {
        if (text.startsWith("id: ")) {
            id = text.substring(4);
        } else if (text.isEmpty()) {
            arrivals.putIfAbsent(id, moment);
        } else if (looksAtCalls && text.startsWith("data: [")) {
            calls.put(
                    id,
                    CALL.matcher(text).results().map(found -> found.group(1)).toList());
        }
    }

    /** The calls of each event, by its id, in the order of the events. */
    Map<String, List<String>> calls() {
        return calls;
    }

    /** When this event had come, by {@link System#nanoTime()}; empty if it has not. */
    OptionalLong arrival(String event) {
        Long moment = arrivals.get(event);
        return moment == null ? OptionalLong.empty() : OptionalLong.of(moment);
    }
}
