package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.webhook.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that name no call: there is nothing to keep them under, so each makes one line of the server's log. */
class NamelessWebhooksIT {

    private static final String ANY_CALLER = "+998877665544";

    private final WebhookProbe desk = new WebhookProbe();

    @Test
    void aCallerWithoutAnIdHearsASentence() {
        for (String address : List.of("/plivo/answer", "/plivo/fallback")) {
            Reply reply = WebhookProbe.plivo().post(address, Map.of("From", ANY_CALLER, "To", WebhookProbe.SALES));

            assertThat(WebhookProbe.verbs(reply)).containsExactly("Speak", "Hangup");
        }
        assertThat(desk.lines("names no call", 2)).hasSize(2).noneMatch(line -> line.contains("998877665544"));
    }

    @Test
    void aWebhookThatSaysNothingAtAllIsAnswered() {
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/answer", Map.of())))
                .containsExactly("Speak", "Hangup");
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().get("/plivo/answer", Map.of())))
                .containsExactly("Speak", "Hangup");
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/hangup", Map.of())))
                .isEmpty();
        assertThat(desk.lines("names no call", 3)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a\u0000b", "a\nb", "é", "\u202ea", "<\"'&>", "');drop/**/table/**/call;--"})
    void whatCanBeNoIdIsNone(String id) {
        Map<String, String> said = new HashMap<>(Map.of("From", ANY_CALLER, "To", WebhookProbe.SALES, "CallUUID", id));

        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/answer", said)))
                .containsExactly("Speak", "Hangup");
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/hangup", said)))
                .isEmpty();

        said.put("CallUUID", "x" + id + UUID.randomUUID());
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/answer", said)))
                .containsExactly("Speak", "Hangup");
        assertThat(desk.lines("names no call", 3)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "CallUUID:", "1", "\u0000", "é"})
    void aWebhookWithANameThatPlivoDoesNotGiveIsAnsweredAndNotKept(String name) {
        String call = UUID.randomUUID().toString();
        Map<String, String> said = Map.of("From", ANY_CALLER, "To", WebhookProbe.SALES, "CallUUID", call, name, "any");

        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/answer", said)))
                .containsExactly("Dial");
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/hangup", said)))
                .isEmpty();
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().get("/plivo/answer", said)))
                .containsExactly("Dial");

        assertThat(desk.lines("names no call", 3)).hasSize(3).noneMatch(line -> line.contains("998877665544"));
        assertThat(WebhookProbe.kept(call, "ANSWER")).isEmpty();
        assertThat(WebhookProbe.kept(call, "HANGUP")).isEmpty();
    }

    @Test
    void aCallerWhoseCallTheAddressDoesNotNameIsStillAskedForAMessage() {
        assertThat(WebhookProbe.verbs(
                        WebhookProbe.plivo().post("/plivo/calls/a%20b/dial-result", Map.of("DialStatus", "busy"))))
                .containsExactly("Speak", "Record");
        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/calls/a%20b/dial-event", Map.of())))
                .isEmpty();
        assertThat(desk.lines("names no call", 2)).hasSize(2);
    }
}
