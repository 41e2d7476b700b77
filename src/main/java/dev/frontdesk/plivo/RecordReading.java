package dev.frontdesk.plivo;

import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.LegTimes;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.call.LegOutcome;
import java.time.Instant;

/**
 * Turns what Plivo's REST API said of a call, a leg or a recording into facts. See Plivo's documentation, Voice, API,
 * The call object, and The recording object. Its times carry an offset, its calls no telephony cause.
 */
final class RecordReading {

    private final AccountTime accountTime;

    RecordReading(AccountTime accountTime) {
        this.accountTime = accountTime;
    }

    Fact factOf(EventKind kind, Origin heard, Told told, Decision decision) {
        return switch (kind) {
            case CALL_RECORD -> call(heard, told);
            case LEG_RECORD -> leg(heard, told, decision);
            default ->
                new Recorded(
                        heard,
                        told.text("recording_id"),
                        told.web("recording_url"),
                        RecordingLength.of(
                                told.milliseconds("recording_duration_ms", 1),
                                told.millisecondsBetween("recording_start_ms", "recording_end_ms")));
        };
    }

    private HungUp call(Origin heard, Told told) {
        Cause cause = cause(told);
        Instant start = accountTime.ofRecord(told.raw("initiation_time"), null);
        Origin origin = new Origin(
                heard.kind(),
                heard.digest(),
                heard.receivedAt(),
                told.text("from_number"),
                told.text("to_number"),
                null,
                start,
                heard.line());
        Instant answer = accountTime.ofRecord(told.raw("answer_time"), start);
        Instant end = accountTime.ofRecord(told.raw("end_time"), start);
        return new HungUp(origin, cause, HangupCodes.ending(cause), seconds(told, answer, end), start, answer, end);
    }

    private LegMoved leg(Origin origin, Told told, Decision decision) {
        Cause cause = cause(told);
        Instant start = accountTime.ofRecord(told.raw("initiation_time"), null);
        Instant answer = accountTime.ofRecord(told.raw("answer_time"), start);
        Instant end = accountTime.ofRecord(told.raw("end_time"), start);
        Integer seconds = seconds(told, answer, end);
        return new LegMoved(
                origin,
                told.text("call_uuid"),
                told.text("to_number"),
                null,
                decision.app(),
                LegPhase.ENDED,
                seconds,
                ending(cause, seconds, answer),
                cause,
                new LegTimes(start, answer, end));
    }

    /** A leg that was answered and ended within the second has an answer and a normal end, and no seconds. */
    private static LegOutcome ending(Cause cause, Integer seconds, Instant answer) {
        boolean answered = answer != null && HangupCodes.isNormal(cause);
        return answered ? LegOutcome.ANSWERED : HangupCodes.leg(cause, seconds);
    }

    /** Those that were paid for before they were rounded up; the length of the call where that is not told. */
    private static Integer seconds(Told told, Instant answer, Instant end) {
        Integer billed = told.seconds("bill_duration");
        return billed != null ? billed : told.secondsOr("call_duration", answer, end);
    }

    private static Cause cause(Told told) {
        return new Cause(
                null, told.seconds("hangup_cause_code"), told.text("hangup_cause_name"), told.text("hangup_source"));
    }
}
