package dev.frontdesk.plivo;

import dev.frontdesk.fuzz.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A webhook thrown from the tables of Plivo's documentation: each parameter of its address may be missing, hold any value
 * that Plivo has for it, or hold anything else.
 *
 * @param path with the id of the call where the address has one
 * @param call the id that it is kept under; empty where it names none, or has a name that Plivo does not give
 */
record RandomWebhook(String path, String call, Map<String, String> parameters) {

    private static final String BASE =
            "From To CallerName ForwardedFrom CallStatus Direction Event BillRate SessionStart"
                    + " ParentAuthID STIRVerification ALegUUID RequestUUID SIP-H-To X-PH-Ticket CountryCode";
    private static final String LEG = "DialAction DialBLegStatus DialALegUUID DialBLegUUID DialBLegFrom DialBLegTo"
            + " DialBLegPosition DialBLegHangupCause DialBLegHangupCauseCode DialBLegHangupCauseName"
            + " DialBLegHangupSource DialBLegDuration DialBLegTotalCost StartTime AnswerTime EndTime Event";
    private static final String RECORDING = "RecordUrl RecordFile RecordingID RecordingDuration RecordingDurationMs"
            + " RecordingStartMs RecordingEndMs RecordingEndReason Digits";

    private static final Map<String, String> NAMES = Map.of(
            "answer", BASE,
            "fallback", BASE,
            "dial-event", LEG,
            "dial-result", BASE + " DialStatus DialRingStatus DialHangupCause DialALegUUID DialBLegUUID",
            "voicemail", BASE + " " + RECORDING,
            "voicemail-ready", RECORDING,
            "hangup",
                    BASE + " HangupCause HangupCauseCode HangupCauseName HangupSource Duration BillDuration TotalCost"
                            + " StartTime AnswerTime EndTime CarrierFailoverTriggered");

    /** By how a name ends; the first that fits. */
    private static final Map<String, List<String>> VALUES = values("""
            SessionStart : 2026-04-08 12:00:00.123456
            StartTime : 2026-04-08 13:00:01
            AnswerTime : , 2026-04-08 13:00:05
            EndTime : 2026-04-08 13:00:30, 2026-10-25 01:30:00
            CallStatus : ringing, in-progress, completed, busy
            DialBLegStatus : answer, connected, hangup
            DialStatus : completed, busy, failed, cancel, timeout, no-answer
            DialAction : answer, connected, hangup, digits
            Direction : inbound, inbound, inbound, outbound
            Event : StartApp, Redirect, Hangup, DialAnswer, DialConnected, DialHangup
            CauseCode : 1000, 2020, 3010, 4000, 6010, 7012, 8012, 9000
            CauseName : Normal Hangup, Busy Line, Lost Race
            Cause : NORMAL_CLEARING, USER_BUSY, NO_ANSWER, ORIGINATOR_CANCEL, LOSE_RACE
            HangupSource : Caller, Callee, Plivo, Carrier, Error
            Duration : 0, 8, 28
            DurationMs : -1, 0, 999, 12345.67000
            BLegUUID : leg-1, leg-2, leg-3,
            Position : 1, 2, 3, 99
            From : sip:caller160408140203@phone.plivo.com, 447866555273, anonymous,
            To : sip:sales160408161440@phone.plivo.com, 441172050456, sip:nobody@phone.plivo.com
            SIP-H-To : <sip:sales160408161440@phone.plivo.com>;tag=1
            Url : https://media.plivo.com/v1/Account/MA/Recording/1.mp3, http://a.example/1.mp3
            RecordingID : recording-1, recording-2
            """);

    private static final Set<String> OVER = Set.of("completed", "busy", "failed", "timeout", "no-answer", "cancel");

    static RandomWebhook of(Dice dice, List<String> calls) {
        String address = dice.of(List.copyOf(NAMES.keySet()));
        boolean inPath = address.startsWith("dial") || address.startsWith("voice");
        String call = dice.of(calls);
        Map<String, String> parameters = parameters(dice, NAMES.get(address).split(" "));
        if (inPath || dice.chance(95)) {
            parameters.put("CallUUID", call);
        } else {
            call = "";
        }
        String path = inPath ? "/plivo/calls/" + call + "/" + address : "/plivo/" + address;
        boolean kept = parameters.keySet().stream().allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}"));
        return new RandomWebhook(path, kept ? call : "", parameters);
    }

    /** Where it is kept. Plivo may tell of the end at the answer addresses too. */
    String kind() {
        String address = path.substring(path.lastIndexOf('/') + 1);
        return switch (address) {
            case "answer", "fallback" -> tellsOfTheEnd() ? "HANGUP" : address.toUpperCase();
            case "dial-event" -> "LEG";
            default -> address.toUpperCase().replace('-', '_');
        };
    }

    /** What the caller may hear: one of these lists of verbs. */
    List<List<String>> scripts() {
        return switch (kind()) {
            case "ANSWER", "FALLBACK" ->
                List.of(List.of("Dial"), List.of("Speak", "Record"), List.of("Speak", "Hangup"));
            case "DIAL_RESULT" ->
                "completed".equals(parameters.get("DialStatus")) && isLegNamed()
                        ? List.of(List.of("Hangup"))
                        : List.of(List.of("Speak", "Record"));
            case "VOICEMAIL" -> List.of(List.of("Hangup"));
            default -> List.of(List.of());
        };
    }

    private boolean isLegNamed() {
        return !parameters.getOrDefault("DialBLegUUID", "").isBlank();
    }

    private boolean tellsOfTheEnd() {
        return parameters.getOrDefault("Event", "").equals("Hangup")
                || !parameters.getOrDefault("HangupCause", "").isEmpty()
                || OVER.contains(parameters.getOrDefault("CallStatus", ""));
    }

    private static Map<String, String> parameters(Dice dice, String... names) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : names) {
            if (dice.chance(75)) {
                parameters.put(name, dice.chance(8) ? dice.oddText() : value(dice, name));
            }
        }
        if (dice.chance(10)) {
            parameters.put(dice.chance(50) ? "New-Name" : "New" + dice.oddText(), dice.oddText());
        }
        return parameters;
    }

    private static String value(Dice dice, String name) {
        return VALUES.entrySet().stream()
                .filter(values -> name.endsWith(values.getKey()))
                .map(values -> dice.of(values.getValue()))
                .findFirst()
                .orElse("any");
    }

    private static Map<String, List<String>> values(String table) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split(" : ", 2);
            values.put(
                    parts[0].strip(),
                    Stream.of(parts[1].split(",", -1))
                            .map(String::strip)
                            .collect(Collectors.toCollection(ArrayList::new)));
        });
        return values;
    }
}
