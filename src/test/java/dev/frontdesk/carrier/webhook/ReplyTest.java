package dev.frontdesk.carrier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.frontdesk.carrier.xml.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    private static final byte[] DOCUMENT = "<Response/>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 500, 503})
    void rejectsAnyStatusButSuccess(int status) {
        unreachable(new Reply(status, "application/xml", DOCUMENT), "2xx");
    }

    @Test
    void aMissingReplyCountsAsUnreachable() {
        unreachable(Reply.none("Connection refused"), "Connection refused");
    }

    @Test
    void aSuccessIsReadAsADocument() throws Refusal {
        assertThat(new Reply(200, "application/xml", DOCUMENT).verbs()).isEmpty();
    }

    private static void unreachable(Reply reply, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(reply::verbs)
                .withMessageContaining(reason)
                .satisfies(refusal ->
                        assertThat(refusal.cause("unreachable", "invalid")).isEqualTo("unreachable"));
    }
}
