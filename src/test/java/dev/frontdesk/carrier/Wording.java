package dev.frontdesk.carrier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plivo's parameters for each address, as captured from real traffic: sorted by name, times in the account's zone but
 * for {@code SessionStart} in UTC, absent times empty rather than missing.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/request">Plivo's request parameters</a>
 */
final class Wording {

    static final String ACCOUNT_ID = "MAXXXXXXXXXXXXXXXXXX";

    private static final BigDecimal RATE = new BigDecimal("0.00300");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    /** A session begins within the second in which the call starts, never sharp. */
    private static final int SESSION_OFFSET_NANOS = 129_660_000;

    private final Scenario scenario;
    private final String callUuid;
    private final ZoneId zone;

    Wording(Scenario scenario, String callUuid, ZoneId zone) {
        this.scenario = scenario;
        this.callUuid = callUuid;
        this.zone = zone;
    }

    /** What every request carries that knows the caller. */
    SortedMap<String, String> base(String event, String callStatus) {
        SortedMap<String, String> base = new TreeMap<>(scenario.extras());
        base.put("BillRate", RATE.toPlainString());
        base.put("CallStatus", callStatus);
        base.put("CallUUID", callUuid);
        base.put("CallerName", scenario.callerName());
        base.put("Direction", "inbound");
        base.put("Event", event);
        base.put("From", scenario.caller());
        base.put("ParentAuthID", ACCOUNT_ID);
        base.put("STIRAttestation", "Not Applicable");
        base.put("STIRVerification", "Not Applicable");
        Instant session = scenario.startedAt().plusNanos(SESSION_OFFSET_NANOS);
        base.put("SessionStart", MICROS.format(session.atZone(ZoneOffset.UTC)));
        base.put("To", scenario.line());
        if (Address.isSip(scenario.line())) {
            base.put("SIP-H-To", "<" + scenario.line() + ">");
        }
        return base;
    }

    /** An event of a leg: nothing of the caller is in it. {@code action} is answer, connected or hangup. */
    SortedMap<String, String> leg(Leg leg, String event, String action, String callerId) {
        return new TreeMap<>(Map.of(
                "CallUUID", callUuid,
                "DialALegUUID", callUuid,
                "DialAction", action,
                "DialBLegBillRate", RATE.toPlainString(),
                "DialBLegFrom", callerId,
                "DialBLegPosition", Integer.toString(leg.position()),
                "DialBLegStatus", action,
                "DialBLegTo", leg.address(),
                "DialBLegUUID", leg.uuid(),
                "Event", event));
    }

    SortedMap<String, String> legEnd(LegEnd end, String callerId) {
        SortedMap<String, String> parameters = leg(end.leg(), "DialHangup", "hangup", callerId);
        parameters.put("DialBLegDuration", Integer.toString(end.talkSeconds()));
        parameters.put("DialBLegBillDuration", Long.toString(billed(end.talkSeconds())));
        parameters.put("DialBLegTotalCost", cost(end.talkSeconds()));
        parameters.put("DialBLegHangupCause", end.cause().text());
        parameters.put("DialBLegHangupCauseCode", Integer.toString(end.cause().code()));
        parameters.put("DialBLegHangupCauseName", end.cause().title());
        parameters.put("DialBLegHangupSource", end.source());
        putTimes(parameters, end.startedAt(), end.answeredAt(), end.endedAt());
        return parameters;
    }

    /** @param winner the leg that was bridged, null where nobody answered */
    SortedMap<String, String> dialResult(String callStatus, DialStatus result, boolean rang, Leg winner) {
        SortedMap<String, String> parameters = base("Redirect", callStatus);
        parameters.put("DialALegUUID", callUuid);
        parameters.put("DialBLegUUID", winner == null ? "" : winner.uuid());
        parameters.put("DialHangupCause", result.cause());
        parameters.put("DialRingStatus", Boolean.toString(rang));
        parameters.put("DialStatus", result.status());
        return parameters;
    }

    /** @param digits the key that ended the recording, empty where none did */
    SortedMap<String, String> recorded(String callStatus, Recording recording, String digits) {
        SortedMap<String, String> parameters = base("Redirect", callStatus);
        parameters.putAll(recordingReady(recording));
        parameters.put("Digits", digits);
        return parameters;
    }

    /** The notice that a file can be fetched; it names neither caller nor line nor call. */
    SortedMap<String, String> recordingReady(Recording recording) {
        return new TreeMap<>(Map.of(
                "RecordUrl", recording.url(),
                "RecordingDuration", Integer.toString(recording.seconds()),
                "RecordingDurationMs", Long.toString(recording.millis()),
                "RecordingEndMs", Long.toString(recording.endedAt().toEpochMilli()),
                "RecordingID", recording.id(),
                "RecordingStartMs", Long.toString(recording.startedAt().toEpochMilli())));
    }

    /** @param answeredAt null where neither a phone nor the voicemail ever answered */
    SortedMap<String, String> hangup(CallEnd end, Instant answeredAt) {
        long seconds =
                answeredAt == null ? 0 : Duration.between(answeredAt, end.at()).toSeconds();
        SortedMap<String, String> parameters = base("Hangup", "completed");
        parameters.put("BillDuration", Long.toString(billed(seconds)));
        parameters.put("Duration", Long.toString(seconds));
        parameters.put("HangupCause", end.cause().text());
        parameters.put("HangupCauseCode", Integer.toString(end.cause().code()));
        parameters.put("HangupCauseName", end.cause().title());
        parameters.put("HangupSource", end.source());
        parameters.put("TotalCost", cost(seconds));
        putTimes(parameters, scenario.startedAt(), answeredAt, end.at());
        return parameters;
    }

    private void putTimes(Map<String, String> parameters, Instant start, Instant answer, Instant end) {
        parameters.put("StartTime", local(start));
        parameters.put("AnswerTime", answer == null ? "" : local(answer));
        parameters.put("EndTime", local(end));
    }

    private String local(Instant time) {
        return SECONDS.format(time.atZone(zone));
    }

    /** Whole minutes, begun ones included. */
    private static long billed(long seconds) {
        return (seconds + 59) / 60 * 60;
    }

    private static String cost(long seconds) {
        return RATE.multiply(BigDecimal.valueOf(billed(seconds) / 60))
                .setScale(5, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
