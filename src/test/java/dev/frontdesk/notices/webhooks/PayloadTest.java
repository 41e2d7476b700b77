package dev.frontdesk.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.notices.AnyCall;
import dev.frontdesk.notices.Notice;
import dev.frontdesk.notices.NoticeKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sent, in each form. */
class PayloadTest {

    private final Payload payload = new Payload(Optional.of(URI.create("https://frontdesk.example.com")));

    @Test
    void aProgramGetsTheCallAsTheApiShowsIt() {
        JsonObject event = written(Format.STANDARD, NoticeKind.CALL_HUNGUP, answered());

        assertThat(event.keySet()).containsExactly("type", "timestamp", "data");
        assertThat(event.getString("type")).isEqualTo("call.hungup");
        assertThat(event.getString("timestamp")).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(event.getJsonObject("data").getString("outcome")).isEqualTo("answered");
        assertThat(event.getJsonObject("data").getInt("revision")).isEqualTo(5);
    }

    @Test
    void slackGetsASentenceWithALink() {
        JsonObject message = written(Format.SLACK, NoticeKind.CALL_MISSED, AnyCall.missedFrom("+491511234567", "Jane"));

        assertThat(message.keySet()).containsExactly("text");
        assertThat(message.getString("text"))
                .isEqualTo("Missed call on Sales from Jane (+491511234567). The caller hung up while it rang."
                        + " <https://frontdesk.example.com/?call=a|Open>");
    }

    @Test
    void aCallersNameMentionsNobodyAndLinksNowhere() {
        String text = written(
                        Format.SLACK,
                        NoticeKind.CALL_MISSED,
                        AnyCall.missedFrom("+491511234567", "<!channel> @here [x](http://evil) *b* & co"))
                .getString("text");

        assertThat(text).contains("&lt;!channel&gt;", "&amp; co").doesNotContain("@", "[", "*", "<!");
    }

    /** As in Zammad's documentation of its generic CTI. */
    @Test
    void zammadGetsItsThreeEvents() {
        assertThat(written(Format.ZAMMAD, NoticeKind.CALL_CREATED, answered()))
                .containsEntry("event", Json.createValue("newCall"))
                .containsEntry("from", Json.createValue("491511234567"))
                .containsEntry("to", Json.createValue("4930111"))
                .containsEntry("direction", Json.createValue("in"))
                .containsEntry("callId", Json.createValue("a"));
        assertThat(written(Format.ZAMMAD, NoticeKind.CALL_ANSWERED, answered()))
                .containsEntry("event", Json.createValue("answer"))
                .containsEntry("user", Json.createValue("Luke"));
        assertThat(written(Format.ZAMMAD, NoticeKind.CALL_HUNGUP, answered()))
                .containsEntry("event", Json.createValue("hangup"))
                .containsEntry("cause", Json.createValue("normalClearing"));
        assertThat(written(Format.ZAMMAD, NoticeKind.CALL_HUNGUP, AnyCall.missedFrom("", "")))
                .containsEntry("from", Json.createValue("anonymous"))
                .containsEntry("cause", Json.createValue("cancel"));
    }

    private static Summary answered() {
        return AnyCall.with(State.ENDED, Outcome.ANSWERED);
    }

    private JsonObject written(Format format, NoticeKind kind, Summary call) {
        String json = payload.of(format, new Notice("a", kind, AnyCall.STARTED), call, 5);
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
