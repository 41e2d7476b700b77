package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.call.LegOutcome;
import dev.frontdesk.call.Reading;
import dev.frontdesk.startup.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Turns Plivo's parameters into facts. What cannot be read (a length of "banana", a time in the thirteenth month) is as
 * good as not told.
 */
@ApplicationScoped
public class PlivoReading implements Reading {

    private final AccountTime accountTime;
    private final RecordReading records;

    /** For CDI. */
    protected PlivoReading() {
        this(ZoneOffset.UTC);
    }

    @Inject
    public PlivoReading(Settings settings) {
        this(settings.plivoTimeZone());
    }

    PlivoReading(ZoneId accountZone) {
        accountTime = new AccountTime(accountZone);
        records = new RecordReading(accountTime);
    }

    @Override
    public Fact factOf(CallEvent event) {
        Decision decision = event.decision();
        Told told = new Told(event.parameters());
        Origin origin = origin(event, told, decision);
        return switch (event.kind()) {
            case ANSWER, FALLBACK -> new Arrived(origin, decision.rung(), decision.leftOut());
            case LEG -> leg(origin, told, decision);
            case DIAL_RESULT -> new DialEnded(origin, status(told), told.text("DialBLegUUID"));
            case VOICEMAIL, VOICEMAIL_READY -> recorded(origin, told);
            case HANGUP -> hungUp(origin, told);
            case PRESUMED_END -> new PresumedOver(origin);
            case CALL_RECORD, LEG_RECORD, RECORDING_RECORD -> records.factOf(event.kind(), origin, told, decision);
        };
    }

    private static Origin origin(CallEvent event, Told told, Decision decision) {
        return new Origin(
                event.kind(),
                event.id().digest(),
                event.receivedAt(),
                told.text("From"),
                told.text("To"),
                told.text("CallerName"),
                AccountTime.utc(told.raw("SessionStart")),
                decision.line());
    }

    private LegMoved leg(Origin origin, Told told, Decision decision) {
        LegPhase phase = phase(told);
        Integer seconds = told.seconds("DialBLegDuration");
        boolean ended = phase == LegPhase.ENDED;
        Cause cause = ended ? cause(told, "DialBLeg") : null;
        LegOutcome ending = ended ? HangupCodes.leg(cause, seconds) : null;
        Instant start = accountTime.at(told.raw("StartTime"), origin.startedAt());
        return new LegMoved(
                origin,
                told.text("DialBLegUUID"),
                told.text("DialBLegTo"),
                told.seconds("DialBLegPosition"),
                decision.app(),
                phase,
                seconds,
                ending,
                cause,
                accountTime.at(told.raw("AnswerTime"), start),
                accountTime.at(told.raw("EndTime"), start));
    }

    /** Three parameters say the same; the first that says anything counts. */
    private static LegPhase phase(Told told) {
        return switch (told.firstOf("DialBLegStatus", "DialAction", "Event")) {
            case "answer", "DialAnswer" -> LegPhase.ANSWERED;
            case "connected", "DialConnected" -> LegPhase.CONNECTED;
            case "hangup", "DialHangup" -> LegPhase.ENDED;
            default -> LegPhase.OTHER;
        };
    }

    private static DialStatus status(Told told) {
        return switch (told.raw("DialStatus")) {
            case "completed" -> DialStatus.COMPLETED;
            case "cancel" -> DialStatus.CANCELLED;
            default -> DialStatus.UNANSWERED;
        };
    }

    /** Plivo says -1 for a length that it does not know yet. */
    private static Recorded recorded(Origin origin, Told told) {
        Long milliseconds = told.milliseconds("RecordingDurationMs", 1);
        String url = told.web("RecordUrl");
        return new Recorded(
                origin,
                told.text("RecordingID"),
                url != null ? url : told.web("RecordFile"),
                milliseconds != null ? milliseconds : told.milliseconds("RecordingDuration", 1000));
    }

    private HungUp hungUp(Origin origin, Told told) {
        Cause cause = cause(told, "");
        Instant start = accountTime.at(told.raw("StartTime"), earliest(origin.startedAt()));
        return new HungUp(
                origin,
                cause,
                HangupCodes.ending(cause),
                told.seconds("Duration"),
                start,
                accountTime.at(told.raw("AnswerTime"), start),
                accountTime.at(told.raw("EndTime"), start));
    }

    /** Captured pairs of StartTime and SessionStart lie a few seconds apart. */
    private static Instant earliest(Instant sessionStart) {
        return sessionStart == null ? null : sessionStart.minusSeconds(60);
    }

    private static Cause cause(Told told, String prefix) {
        return new Cause(
                told.text(prefix + "HangupCause"),
                told.seconds(prefix + "HangupCauseCode"),
                told.text(prefix + "HangupCauseName"),
                told.text(prefix + "HangupSource"));
    }
}
