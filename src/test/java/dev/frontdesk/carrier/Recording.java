package dev.frontdesk.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A voicemail as Plivo keeps it. */
public record Recording(String id, Instant startedAt, Instant endedAt) {

    /** What a recording is longer than its whole seconds, so that nobody takes the one for the other. */
    private static final int ODD_MILLIS = 240;

    static Recording of(Instant startedAt, int seconds) {
        Instant end = startedAt.plusSeconds(seconds).plusMillis(seconds == 0 ? 0 : ODD_MILLIS);
        return new Recording(UUID.randomUUID().toString(), startedAt, end);
    }

    long millis() {
        return Duration.between(startedAt, endedAt).toMillis();
    }

    public int seconds() {
        return (int) (millis() / 1000);
    }

    public String url() {
        return "https://media.plivo.com/v1/Account/" + Wording.ACCOUNT_ID + "/Recording/" + id + ".mp3";
    }
}
