package dev.frontdesk.call;

import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedHangup;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedLeg;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedVoicemail;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** What the API says of a call, in the form of what its script implies, so that the two can be held against each other. */
final class LoggedCall {

    private final JsonObject call;

    private LoggedCall(JsonObject call) {
        this.call = call;
    }

    static ExpectedRecord read(JsonObject call) {
        return new LoggedCall(call).record();
    }

    private ExpectedRecord record() {
        return new ExpectedRecord(
                text("callUuid"),
                text("outcome"),
                text("missedReason"),
                answerer(),
                call.getJsonArray("legs").getValuesAs(LoggedCall::leg),
                instant("startedAt"),
                instant("answeredAt"),
                instant("endedAt"),
                call.getInt("ringSeconds"),
                call.getInt("talkSeconds"),
                voicemail(),
                hangup());
    }

    private String answerer() {
        return isNull("answeredBy")
                ? null
                : address(call.getJsonObject("answeredBy").getJsonObject("userNumber"));
    }

    private static ExpectedLeg leg(JsonValue value) {
        JsonObject leg = value.asJsonObject();
        JsonObject cause = leg.isNull("cause") ? JsonValue.EMPTY_JSON_OBJECT : leg.getJsonObject("cause");
        return new ExpectedLeg(address(leg), leg.getString("outcome", null), cause.getInt("code", 0));
    }

    private ExpectedVoicemail voicemail() {
        if (isNull("voicemail")) {
            return null;
        }
        JsonObject voicemail = call.getJsonObject("voicemail");
        return new ExpectedVoicemail(
                voicemail.getString("url"), voicemail.getInt("seconds"), voicemail.getString("recordingId"));
    }

    private ExpectedHangup hangup() {
        JsonObject hangup = call.getJsonObject("hangup");
        return new ExpectedHangup(
                hangup.getString("cause"), hangup.getInt("code"), hangup.getString("name"), hangup.getString("source"));
    }

    private static String address(JsonObject from) {
        return from.isNull("sipEndpoint") ? from.getString("phoneNumber") : from.getString("sipEndpoint");
    }

    private Instant instant(String name) {
        return isNull(name) ? null : Instant.parse(call.getString(name));
    }

    private String text(String name) {
        return isNull(name) ? null : call.getString(name);
    }

    private boolean isNull(String name) {
        return call.isNull(name);
    }

    static List<String> words(JsonObject call) {
        return call.getJsonArray("timeline")
                .getValuesAs(line -> line.asJsonObject().getString("event"));
    }
}
