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
import dev.frontdesk.call.Fact.LegTimes;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.call.LegOutcome;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.Reading;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

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
            case DIAL_RESULT -> new DialEnded(origin, status(told), winner(told));
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
        LegTimes times = legTimes(told, origin.startedAt());
        Integer seconds = told.secondsOr("DialBLegDuration", times.answeredAt(), times.endedAt());
        boolean ended = phase == LegPhase.ENDED;
        Cause cause = ended ? cause(told, "DialBLeg") : null;
        LegOutcome ending = ended ? HangupCodes.leg(cause, seconds) : null;
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
                times,
                legTimes(told, Instant.MAX));
    }

    /** A leg's events do not say when the session began, so a time in a doubled hour is read in both ways. */
    private LegTimes legTimes(Told told, Instant notBefore) {
        Instant start = accountTime.at(told.raw("StartTime"), notBefore);
        Instant known = start == null ? notBefore : start;
        return new LegTimes(
                start, accountTime.at(told.raw("AnswerTime"), known), accountTime.at(told.raw("EndTime"), known));
    }

    /** Three parameters say the same; the first that is understood counts. */
    private static LegPhase phase(Told told) {
        return Stream.of("DialBLegStatus", "DialAction", "Event")
                .map(name -> phase(told.raw(name)))
                .filter(phase -> phase != LegPhase.OTHER)
                .findFirst()
                .orElse(LegPhase.OTHER);
    }

    private static LegPhase phase(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "answer", "dialanswer" -> LegPhase.ANSWERED;
            case "connected", "dialconnected" -> LegPhase.CONNECTED;
            case "hangup", "dialhangup" -> LegPhase.ENDED;
            default -> LegPhase.OTHER;
        };
    }

    /** By the result of a Dial alone: what the caller hears next follows from it. */
    static boolean isConversationOver(Parameters result) {
        Told told = new Told(result);
        return status(told).isConversationWith(winner(told));
    }

    private static String winner(Told told) {
        return told.text("DialBLegUUID");
    }

    private static DialStatus status(Told told) {
        return switch (told.raw("DialStatus")) {
            case "completed" -> DialStatus.COMPLETED;
            case "cancel" -> DialStatus.CANCELLED;
            default -> DialStatus.UNANSWERED;
        };
    }

    private static Recorded recorded(Origin origin, Told told) {
        String url = told.web("RecordUrl");
        return new Recorded(
                origin,
                told.text("RecordingID"),
                url != null ? url : told.web("RecordFile"),
                RecordingLength.of(
                        told.milliseconds("RecordingDurationMs", 1),
                        told.milliseconds("RecordingDuration", 1000),
                        told.millisecondsBetween("RecordingStartMs", "RecordingEndMs")));
    }

    private HungUp hungUp(Origin origin, Told told) {
        Cause cause = cause(told, "");
        Instant start = accountTime.at(told.raw("StartTime"), earliest(origin.startedAt()));
        Instant answer = accountTime.at(told.raw("AnswerTime"), start);
        Instant end = accountTime.at(told.raw("EndTime"), start);
        return new HungUp(
                origin, cause, HangupCodes.ending(cause), told.secondsOr("Duration", answer, end), start, answer, end);
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
