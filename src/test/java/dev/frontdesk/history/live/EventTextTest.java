package dev.frontdesk.history.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static final Instant ID = Instant.parse("2026-11-29T12:00:00.123456Z");

    @Test
    void callsAreOneArrayInOneLine() {
        byte[] event = EventText.calls(ID, List.of(bytes("{\"a\":1}"), bytes("{\"b\":\"é\"}")));

        assertThat(event)
                .isEqualTo(bytes("event: calls\nid: 2026-11-29T12:00:00.123456Z\ndata: [{\"a\":1},{\"b\":\"é\"}]\n\n"));
    }

    @Test
    void aResetHasDataSinceBrowsersDropEventsWithout() {
        assertThat(new String(EventText.reset(ID), UTF_8))
                .matches("event: reset\nid: 2026-11-29T12:00:00.123456Z\ndata: \\{.+}\n\n");
    }

    @Test
    void theWelcomeIsNoEvent() {
        assertThat(new String(EventText.welcome(ID), UTF_8)).doesNotContain("data:", "event:");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
