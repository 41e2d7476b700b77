package dev.frontdesk.plivo;

import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
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

    Fact factOf(EventKind kind, Origin heard, TypedParameters typedParameters, Decision decision) {
        return switch (kind) {
            case CALL_RECORD -> call(heard, typedParameters);
            case LEG_RECORD -> leg(heard, typedParameters, decision);
            default ->
                new Recorded(
                        heard,
                        typedParameters.text("recording_id"),
                        typedParameters.web("recording_url"),
                        RecordingLength.of(
                                typedParameters.milliseconds("recording_duration_ms", 1),
                                typedParameters.millisecondsBetween("recording_start_ms", "recording_end_ms")));
        };
    }

    private HungUp call(Origin heard, TypedParameters typedParameters) {
        Cause cause = cause(typedParameters);
        CarrierTimes times = times(typedParameters, null);
        Origin origin = new Origin(
                heard.kind(),
                heard.digest(),
                heard.receivedAt(),
                typedParameters.text("from_number"),
                typedParameters.text("to_number"),
                null,
                times.startedAt(),
                heard.line());
        return new HungUp(
                origin,
                cause,
                HangupCodes.ending(cause),
                seconds(typedParameters, times),
                times,
                times(typedParameters, Instant.MAX));
    }

    private LegChanged leg(Origin origin, TypedParameters typedParameters, Decision decision) {
        Cause cause = cause(typedParameters);
        CarrierTimes times = times(typedParameters, null);
        Integer seconds = seconds(typedParameters, times);
        return new LegChanged(
                origin,
                typedParameters.text("call_uuid"),
                typedParameters.text("to_number"),
                null,
                decision.app(),
                LegPhase.ENDED,
                seconds,
                ending(cause, seconds, times.answeredAt()),
                cause,
                times,
                times(typedParameters, Instant.MAX));
    }

    /** A leg that was answered and ended within the second has an answer and a normal end, and no seconds. */
    private static LegOutcome ending(Cause cause, Integer seconds, Instant answer) {
        boolean answered = answer != null && HangupCodes.isNormal(cause);
        return answered ? LegOutcome.ANSWERED : HangupCodes.leg(cause, seconds);
    }

    /** In two ways, as a webhook's, where Plivo gives no offset. */
    private CarrierTimes times(TypedParameters typedParameters, Instant notBefore) {
        return accountTime.timesOfRecord(
                notBefore,
                typedParameters.raw("initiation_time"),
                typedParameters.raw("answer_time"),
                typedParameters.raw("end_time"));
    }

    /** The billed length before it is rounded up; without it the length of the call. */
    private static Integer seconds(TypedParameters typedParameters, CarrierTimes times) {
        Integer billed = typedParameters.seconds("bill_duration");
        return billed != null ? billed : typedParameters.secondsOr("call_duration", times);
    }

    private static Cause cause(TypedParameters typedParameters) {
        return new Cause(
                null,
                typedParameters.seconds("hangup_cause_code"),
                typedParameters.text("hangup_cause_name"),
                typedParameters.text("hangup_source"));
    }
}
