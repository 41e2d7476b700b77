package dev.frontdesk.carrier;

import java.time.Instant;
import java.util.List;

/**
 * What the log must say of a played call, read off what happened and never off what the log says. It supposes that every
 * webhook has arrived: what was lost on the way, Frontdesk cannot know.
 *
 * @param outcome answered, voicemail, blocked, rejected, missed or failed
 * @param missedReason why nobody took the call; null for all other outcomes
 * @param answerer the address of the phone that was answered, null where none was
 * @param legs one for each phone that was rung, in the order of the Dial
 * @param answeredAt when a colleague picked up, null where nobody did; a voicemail does not count
 * @param ringSeconds from the start to the answer, or to the end of the ringing; 0 where nothing rang
 * @param talkSeconds how long the two talked, 0 where they did not
 * @param voicemail null where no message of at least a second was left
 */
public record ExpectedRecord(
        String callUuid,
        String outcome,
        String missedReason,
        String answerer,
        List<ExpectedLeg> legs,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        int ringSeconds,
        int talkSeconds,
        ExpectedVoicemail voicemail,
        ExpectedHangup hangup) {

    /** @param outcome answered, answered-elsewhere, no-answer, busy, declined, not-accepted, unreachable, cancelled or failed */
    public record ExpectedLeg(String endpoint, String outcome, int causeCode) {}

    /** @param seconds whole seconds */
    public record ExpectedVoicemail(String url, int seconds, String recordingId) {}

    /** Plivo's words for how the call ended. */
    public record ExpectedHangup(String cause, int code, String name, String source) {}
}
