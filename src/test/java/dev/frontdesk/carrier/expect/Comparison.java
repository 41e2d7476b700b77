package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Address;
import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedHangup;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedLeg;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedVoicemail;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds the log's entry of a call, as {@code GET /api/calls/{callUuid}} gives it, against what it must say. */
public final class Comparison {

    private final List<String> differences = new ArrayList<>();
    private final ExpectedRecord expected;
    private final JsonObject entry;

    private Comparison(ExpectedRecord expected, JsonObject entry) {
        this.expected = expected;
        this.entry = entry;
    }

    /** Each difference as a sentence; none where the log is right. Times are compared to the second. */
    public static List<String> differences(ExpectedRecord expected, JsonObject entry) {
        Comparison comparison = new Comparison(expected, entry);
        comparison.compareFacts();
        comparison.compareAnswerer();
        comparison.compareVoicemail();
        comparison.compareHangup();
        comparison.compareLegs();
        return comparison.differences;
    }

    private void compareFacts() {
        compare("state", "ended", text(entry, "state"));
        compare("outcome", expected.outcome(), text(entry, "outcome"));
        compare("missedReason", expected.missedReason(), text(entry, "missedReason"));
        compare("startedAt", expected.startedAt(), time("startedAt"));
        compare("answeredAt", expected.answeredAt(), time("answeredAt"));
        compare("endedAt", expected.endedAt(), time("endedAt"));
        compare("talkSeconds", expected.talkSeconds(), number(entry, "talkSeconds"));
        Integer rang = number(entry, "ringSeconds");
        // Where nothing rang, none and zero seconds say the same.
        if (rang != null || !expected.legs().isEmpty()) {
            compare("ringSeconds", expected.ringSeconds(), rang);
        }
    }

    private void compareAnswerer() {
        String address = object(entry, "answeredBy")
                .flatMap(by -> object(by, "userNumber"))
                .map(Comparison::address)
                .orElse(null);
        compareAddress("answeredBy", expected.answerer(), address);
    }

    private void compareVoicemail() {
        ExpectedVoicemail voicemail = expected.voicemail();
        JsonObject found = object(entry, "voicemail").orElse(JsonValue.EMPTY_JSON_OBJECT);
        compare("voicemail.url", voicemail == null ? null : voicemail.url(), text(found, "url"));
        compare("voicemail.seconds", voicemail == null ? null : voicemail.seconds(), number(found, "seconds"));
        compare(
                "voicemail.recordingId",
                voicemail == null ? null : voicemail.recordingId(),
                text(found, "recordingId"));
    }

    private void compareHangup() {
        ExpectedHangup hangup = expected.hangup();
        JsonObject found = object(entry, "hangup").orElse(JsonValue.EMPTY_JSON_OBJECT);
        compare("hangup.cause", hangup.cause(), text(found, "cause"));
        compare("hangup.code", hangup.code(), number(found, "code"));
        compare("hangup.name", hangup.name(), text(found, "name"));
        compare("hangup.source", hangup.source(), text(found, "source"));
    }

    private void compareLegs() {
        if (!(entry.get("legs") instanceof JsonArray legs)) {
            compare("legs", "an array", null);
            return;
        }
        compare("number of legs", expected.legs().size(), legs.size());
        // An app may ring in several stages, and both lists are in their order.
        List<JsonObject> left = new ArrayList<>(legs.getValuesAs(JsonObject.class));
        for (ExpectedLeg leg : expected.legs()) {
            JsonObject found = left.stream()
                    .filter(one -> Address.same(leg.endpoint(), Objects.toString(address(one), "")))
                    .findFirst()
                    .orElse(JsonValue.EMPTY_JSON_OBJECT);
            left.remove(found);
            compare("outcome of the leg to " + leg.endpoint(), leg.outcome(), text(found, "outcome"));
            compare(
                    "cause.code of the leg to " + leg.endpoint(),
                    leg.causeCode(),
                    object(found, "cause").map(cause -> number(cause, "code")).orElse(null));
        }
    }

    private void compareAddress(String what, String wanted, String found) {
        if (wanted == null || found == null || !Address.same(wanted, found)) {
            compare(what, wanted, found);
        }
    }

    private void compare(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            differences.add("The log's " + what + " is " + inWords(found) + " and should be " + inWords(wanted) + ".");
        }
    }

    private static String inWords(Object value) {
        return value == null ? "absent" : value.toString();
    }

    private static String address(JsonObject phone) {
        return Optional.ofNullable(text(phone, "sipEndpoint")).orElse(text(phone, "phoneNumber"));
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject child ? Optional.of(child) : Optional.empty();
    }

    private static String text(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static Integer number(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonNumber number ? number.intValue() : null;
    }

    /** Null for what is no time at all, which then differs from every time. */
    private Instant time(String name) {
        try {
            String text = text(entry, name);
            return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            differences.add("The log's " + name + " is no instant: " + e.getParsedString());
            return null;
        }
    }
}
