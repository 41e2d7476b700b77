package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.Copied;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.Erased;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Marked;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.call.Handled;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns Plivo's parameters into facts. What cannot be read (a length of "banana", a time in the thirteenth month) counts
 * as missing.
 */
@ApplicationScoped
public class PlivoReading implements Reading {

    private static final Set<String> CALLER = Set.of(
            "From",
            "CallerName",
            "ForwardedFrom",
            "DialBLegFrom",
            "SIP-H-From",
            "SIPAuthUser",
            "SIPSourceIP",
            "from_number",
            "source_ip");

    private static final Set<String> LINE = Set.of("To", "SIP-H-To", "DialBLegTo", "to_number");

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
        Parameters parameters = event.parameters();
        TypedParameters typedParameters = new TypedParameters(parameters);
        Origin origin = origin(event, typedParameters, decision, event.kind().isRecord() ? 0 : parameters.stage());
        return switch (event.kind()) {
            case ANSWER, FALLBACK -> new Arrived(origin, decision.rung(), decision.leftOut(), decision.way());
            case LEG -> leg(origin, typedParameters, decision);
            case DIAL_RESULT ->
                new DialEnded(
                        origin,
                        status(typedParameters),
                        winner(typedParameters),
                        decision.rung(),
                        decision.leftOut(),
                        decision.way());
            case VOICEMAIL, VOICEMAIL_READY -> recorded(origin, typedParameters);
            case HANGUP -> hungUp(origin, typedParameters);
            case PRESUMED_END -> new PresumedOver(origin);
            case CALL_RECORD, LEG_RECORD, RECORDING_RECORD ->
                records.factOf(event.kind(), origin, typedParameters, decision);
            case HANDLED, UNHANDLED -> new Marked(origin, Handled.read(event));
            case AUDIO_COPIED -> Copied.read(origin, event);
            case ERASED -> new Erased(origin);
        };
    }

    /** The custom headers are the caller's own, and may say anything. */
    @Override
    public boolean namesCaller(String parameter) {
        return CALLER.contains(parameter) || parameter.startsWith("X-PH-");
    }

    @Override
    public boolean namesLine(String parameter) {
        return LINE.contains(parameter);
    }

    private static Origin origin(CallEvent event, TypedParameters typedParameters, Decision decision, int stage) {
        return new Origin(
                event.kind(),
                event.id().digest(),
                event.receivedAt(),
                typedParameters.text("From"),
                typedParameters.text("To"),
                typedParameters.text("CallerName"),
                AccountTime.utc(typedParameters.raw("SessionStart")),
                decision.line(),
                stage,
                event.kind() == EventKind.LEG && decision.way().confirm());
    }

    private LegChanged leg(Origin origin, TypedParameters typedParameters, Decision decision) {
        LegPhase phase = phase(typedParameters);
        CarrierTimes times = times(typedParameters, origin.startedAt());
        Integer seconds = typedParameters.secondsOr("DialBLegDuration", times);
        boolean ended = phase == LegPhase.ENDED;
        Cause cause = ended ? cause(typedParameters, "DialBLeg") : null;
        LegOutcome ending = ended ? HangupCodes.leg(cause, seconds) : null;
        return new LegChanged(
                origin,
                typedParameters.text("DialBLegUUID"),
                typedParameters.text("DialBLegTo"),
                typedParameters.seconds("DialBLegPosition"),
                decision.app(),
                phase,
                seconds,
                ending,
                cause,
                times,
                times(typedParameters, Instant.MAX));
    }

    /** Not every event says when the session began, so a time in a doubled hour is read in both ways. */
    private CarrierTimes times(TypedParameters typedParameters, Instant notBefore) {
        return accountTime.times(
                notBefore,
                typedParameters.raw("StartTime"),
                typedParameters.raw("AnswerTime"),
                typedParameters.raw("EndTime"));
    }

    /** Three parameters say the same; the first that is understood counts. */
    private static LegPhase phase(TypedParameters typedParameters) {
        return Stream.of("DialBLegStatus", "DialAction", "Event")
                .map(name -> phase(typedParameters.raw(name)))
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
        TypedParameters typedParameters = new TypedParameters(result);
        return status(typedParameters).isConversationWith(winner(typedParameters));
    }

    private static String winner(TypedParameters typedParameters) {
        return typedParameters.text("DialBLegUUID");
    }

    private static DialStatus status(TypedParameters typedParameters) {
        return switch (typedParameters.raw("DialStatus")) {
            case "completed" -> DialStatus.COMPLETED;
            case "cancel" -> DialStatus.CANCELLED;
            default -> DialStatus.UNANSWERED;
        };
    }

    private static Recorded recorded(Origin origin, TypedParameters typedParameters) {
        String url = typedParameters.web("RecordUrl");
        return new Recorded(
                origin,
                typedParameters.text("RecordingID"),
                url != null ? url : typedParameters.web("RecordFile"),
                RecordingLength.of(
                        typedParameters.milliseconds("RecordingDurationMs", 1),
                        typedParameters.milliseconds("RecordingDuration", 1000),
                        typedParameters.millisecondsBetween("RecordingStartMs", "RecordingEndMs")));
    }

    private HungUp hungUp(Origin origin, TypedParameters typedParameters) {
        Cause cause = cause(typedParameters, "");
        CarrierTimes times = times(typedParameters, earliest(origin.startedAt()));
        return new HungUp(
                origin,
                cause,
                HangupCodes.ending(cause),
                typedParameters.secondsOr("Duration", times),
                times,
                times(typedParameters, Instant.MAX));
    }

    /** Captured pairs of StartTime and SessionStart lie a few seconds apart. */
    private static Instant earliest(Instant sessionStart) {
        return sessionStart == null ? null : sessionStart.minusSeconds(60);
    }

    private static Cause cause(TypedParameters typedParameters, String prefix) {
        return new Cause(
                typedParameters.text(prefix + "HangupCause"),
                typedParameters.seconds(prefix + "HangupCauseCode"),
                typedParameters.text(prefix + "HangupCauseName"),
                typedParameters.text(prefix + "HangupSource"));
    }
}
