package dev.frontdesk.carrier;

import java.nio.charset.StandardCharsets;

/**
 * What came back.
 *
 * @param status the HTTP status, 0 where nothing came back at all; {@code body} then says why
 * @param contentType as received, empty where none was
 */
public record Reply(int status, String contentType, byte[] body) {

    /** Plivo and Frontdesk did not hear each other, which is nobody's fault. */
    static final Reply LOST = none("lost on the way");

    static Reply none(String reason) {
        return new Reply(0, "", reason.getBytes(StandardCharsets.UTF_8));
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
