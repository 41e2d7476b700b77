package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.routing.RingPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Webhooks of a random call as a clock that is wrong by up to five minutes stamps them: some are lost, some lack
 * parameters that Plivo leaves out now and then. Its parts in time are known, since it was made from them.
 */
final class RandomCall {

    static final List<App> APPS = List.of(
            new App(1, "Jane", 1, "desktop", "sip:jane@phone.plivo.com", null),
            new App(2, "Peter", 2, "desktop", "sip:peter@phone.plivo.com", null),
            new App(3, "Luke", 3, "mobile", null, "+442071838750"));

    private static final Line SALES = new Line(2, "Sales", "sip:sales@phone.plivo.com", null);
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int WRONG_SECONDS = 300;

    private final Random random;
    private final ZoneId zone;
    private final Instant start;
    private final long ring;
    private final long talk;
    private final boolean answered;
    private final int winner;
    private final Duration wrong;
    private final double kept;
    private final List<CallEvent> whole = new ArrayList<>();

    RandomCall(Random random, ZoneId zone) {
        this.random = random;
        this.zone = zone;
        start = YEAR.plusSeconds(random.nextInt(31_000_000));
        ring = random.nextInt(20);
        talk = random.nextInt(90);
        answered = random.nextBoolean();
        winner = random.nextInt(APPS.size());
        wrong = Duration.ofSeconds(random.nextInt(2 * WRONG_SECONDS + 1) - WRONG_SECONDS);
        kept = 0.3 + random.nextDouble() * 0.7;
        play();
        whole.removeIf(event -> random.nextInt(10) == 0);
    }

    /** What of it reaches us, at least one event, in the order in which it happened. */
    List<CallEvent> received() {
        List<CallEvent> received = new ArrayList<>(whole);
        received.removeIf(event -> random.nextInt(4) == 0);
        return received.isEmpty() ? whole : received;
    }

    /** All that could reach us. */
    List<CallEvent> whole() {
        return whole;
    }

    boolean isAnswered() {
        return answered;
    }

    /** The same once more, in another order, and some of it twice. */
    List<CallEvent> repeated(List<CallEvent> received) {
        List<CallEvent> again = new ArrayList<>(received);
        again.addAll(received.subList(0, random.nextInt(received.size() + 1)));
        Collections.shuffle(again, random);
        return again;
    }

    private void play() {
        add(EventKind.ANSWER, 0, Decision.of(new RingPlan(SALES, APPS, List.of(), null)), session());
        boolean reached = !answered && random.nextBoolean();
        for (int i = 0; i < APPS.size(); i++) {
            playLeg(i);
        }
        String word = answered
                ? "completed"
                : List.of("no-answer", "cancel", "completed").get(random.nextInt(3));
        long over = answered ? ring + talk : ring;
        add(
                EventKind.DIAL_RESULT,
                over,
                Decision.NONE,
                session("DialStatus", word, "DialBLegUUID", answered && random.nextInt(5) > 0 ? "leg-" + winner : ""));
        long message = reached ? random.nextInt(20) : 0;
        if (reached) {
            playMessage(message, over + 5 + message);
        }
        long end = reached ? over + 5 + message : over;
        add(EventKind.HANGUP, end, Decision.NONE, end(end, answered || reached ? end - ring : 0));
    }

    private void playLeg(int place) {
        Map<String, String> leg = parameters(
                "DialBLegUUID", "leg-" + place,
                "DialBLegTo", APPS.get(place).endpoint(),
                "DialBLegPosition", String.valueOf(place + 1));
        boolean won = answered && place == winner;
        if (won) {
            add(EventKind.LEG, ring, Decision.NONE, with(leg, "Event", "DialAnswer"));
            add(EventKind.LEG, ring, Decision.NONE, with(leg, "Event", "DialConnected"));
        }
        long over = won ? ring + talk : ring;
        boolean lost = answered && !won;
        Map<String, String> times =
                parameters("StartTime", local(0), "AnswerTime", won ? local(ring) : "", "EndTime", local(over));
        Map<String, String> end = with(
                with(leg, "Event", "DialHangup"),
                "DialBLegHangupCauseCode",
                won ? "4000" : lost ? "9000" : "6010",
                "DialBLegDuration",
                String.valueOf(won ? talk : 0));
        end.putAll(times);
        add(EventKind.LEG, over, Decision.NONE, end);
    }

    private void playMessage(long seconds, long over) {
        Map<String, String> recording = parameters(
                "RecordingID", "r1",
                "RecordUrl", "https://media.plivo.com/r1.mp3",
                "RecordingDuration", random.nextBoolean() ? "-1" : String.valueOf(seconds));
        add(EventKind.VOICEMAIL, over, Decision.NONE, recording);
        recording.put("RecordingDuration", String.valueOf(seconds));
        add(EventKind.VOICEMAIL_READY, over, Decision.NONE, recording);
    }

    private Map<String, String> end(long end, long duration) {
        boolean pickedUp = duration > 0;
        return with(
                session(
                        "StartTime", local(0),
                        "AnswerTime", pickedUp ? local(ring) : "",
                        "EndTime", local(end),
                        "Duration", String.valueOf(duration)),
                "HangupCauseCode",
                "4000",
                "HangupSource",
                random.nextBoolean() ? "Caller" : "Callee");
    }

    private void add(EventKind kind, long second, Decision decision, Map<String, String> parameters) {
        Map<String, List<String>> said = new TreeMap<>();
        parameters.forEach((name, value) -> {
            boolean isOfTime = name.endsWith("Time") || name.endsWith("Start") || name.endsWith("Duration");
            if (!isOfTime || random.nextDouble() < kept) {
                said.put(name, List.of(value));
            }
        });
        Instant receivedAt = start.plusSeconds(second + random.nextInt(3)).plus(wrong);
        whole.add(new CallEvent("any-call", kind, Parameters.of(said), decision, receivedAt));
    }

    private Map<String, String> session(String... more) {
        return with(
                parameters(more), "From", "447700900123", "SessionStart", FORMAT.format(start.atZone(ZoneOffset.UTC)));
    }

    private String local(long second) {
        return FORMAT.format(start.plusSeconds(second).atZone(zone));
    }

    private static Map<String, String> parameters(String... pairs) {
        return with(Map.of(), pairs);
    }

    private static Map<String, String> with(Map<String, String> some, String... pairs) {
        Map<String, String> parameters = new TreeMap<>(some);
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return parameters;
    }
}
