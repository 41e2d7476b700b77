package dev.frontdesk.history.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/**
 * The bytes of the stream, each made once for all readers that get them.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">The format</a>
 */
final class EventText {

    /** Sent at once, so that the headers leave with it and proxies pass them on. */
    static final byte[] HELLO = bytes(": changes of the call log follow\n\n");

    /** A comment. Routers close a silent connection, and only writing shows that a reader has left. */
    static final byte[] BEAT = bytes(": no change\n\n");

    private EventText() {}

    /** The id with which the reader comes back, and after how many milliseconds; it is no event. */
    static byte[] welcome(Instant id) {
        return bytes("retry: 2000\nid: " + id + "\n\n");
    }

    static byte[] reset(Instant id) {
        return bytes("event: reset\nid: " + id
                + "\ndata: {\"detail\":\"Changes may be missing here. Read GET /api/calls again.\"}\n\n");
    }

    /** @param calls each as JSON in one line */
    static byte[] calls(Instant id, List<byte[]> calls) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(bytes("event: calls\nid: " + id + "\ndata: ["));
        for (int i = 0; i < calls.size(); i++) {
            if (i > 0) {
                event.write(',');
            }
            event.writeBytes(calls.get(i));
        }
        event.writeBytes(bytes("]\n\n"));
        return event.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
