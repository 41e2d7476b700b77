package dev.frontdesk.carrier.webhook;

import dev.frontdesk.carrier.xml.Refusal;
import dev.frontdesk.carrier.xml.StrictXml;
import dev.frontdesk.carrier.xml.Verb;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Frontdesk's reply to a webhook.
 *
 * @param status the HTTP status, 0 if no reply arrived; {@code body} then says why
 * @param contentType as received, empty if the reply had none
 */
public record Reply(int status, String contentType, byte[] body) {

    /** The webhook or its reply was lost by the network; neither Plivo nor Frontdesk is at fault. */
    static final Reply LOST = none("lost on the way");

    public static Reply none(String reason) {
        return new Reply(0, "", reason.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the document in the body as Plivo does.
     *
     * @throws Refusal if the status is no 2xx, or Plivo cannot run the document
     */
    List<Verb> verbs() throws Refusal {
        if (!isSuccess()) {
            throw Refusal.unreachable("Plivo wants a 2xx and got " + summary() + ".");
        }
        return StrictXml.read(contentType, body);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** In a few words: {@code 403}, or why there was no answer. */
    public String summary() {
        return status == 0 ? "no answer: " + text() : Integer.toString(status);
    }
}
