package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Parties.Happening;
import dev.frontdesk.carrier.Parties.Ringing;
import dev.frontdesk.carrier.Parties.TalkEnd;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Executes one Dial: all its phones ring together, the first to pick up has the call, and Plivo posts the events of each.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/dial/">Dial</a>
 */
final class Dialling {

    private static final int DEFAULT_TIMEOUT = 120;
    private static final int DEFAULT_TIME_LIMIT = 14400;

    private final CallInProgress call;
    private final Verb dial;
    /** 0 where no key is asked for. */
    private final int keySeconds;

    private final List<Leg> legs = new ArrayList<>();
    private final List<LegEnd> ends = new ArrayList<>();
    private final Map<Leg, Instant> pickedUp = new HashMap<>();
    private final Instant began;

    Dialling(CallInProgress call, Verb dial) {
        this.call = call;
        this.dial = dial;
        this.keySeconds = dial.has("confirmKey") ? dial.number("confirmTimeout", DEFAULT_TIMEOUT) : 0;
        this.began = call.now();
        for (Verb phone : dial.children()) {
            int stage = Webhook.stage(dial.attribute("action", ""));
            String uuid = UUID.randomUUID().toString();
            legs.add(new Leg(stage, keySeconds > 0, legs.size() + 1, phone.text(), uuid));
        }
    }

    Optional<List<Verb>> play() {
        if (!Set.of("", "real").contains(dial.attribute("dialMusic", ""))) {
            call.hears(null, "The caller", dial.attribute("dialMusic", ""));
        }
        call.happens("It rings at " + legs.stream().map(Leg::name).collect(Collectors.joining(", ")) + ".");
        call.parties().ring(new Ringing(dial, legs, dial.number("timeout", DEFAULT_TIMEOUT), keySeconds, began));
        while (ends.size() < legs.size()) {
            Happening next = call.parties().next();
            call.moveTo(next.at());
            switch (next.what()) {
                case PICKED_UP -> pickUp(next.leg());
                case OVER -> end(byItself(next.leg(), next.cause()));
                case CONNECTED -> {
                    return answeredBy(next.leg());
                }
                case CALLER_LEFT -> {
                    return abandoned();
                }
            }
        }
        return result(DialStatus.unanswered(ends.stream().map(LegEnd::cause).toList()), null);
    }

    private Optional<List<Verb>> answeredBy(Leg winner) {
        Instant answered = call.now();
        call.pickUp();
        if (keySeconds == 0) {
            pickUp(winner);
        }
        call.post(winner.name() + " is connected.", dial, wording(winner, "DialConnected", "connected"));
        endOthers(winner, Cause.LOST_RACE);
        TalkEnd talk = call.parties().talk(winner, dial.number("timeLimit", DEFAULT_TIME_LIMIT), answered);
        call.moveTo(talk.at());
        if (talk.callerLeft()) {
            call.callerLeaves();
        }
        end(new LegEnd(winner, began, answered, talk.at(), talk.cause(), talk.source()));
        Optional<List<Verb>> next = result(DialStatus.COMPLETED, winner);
        if (talk.callerLeft()) {
            call.hangUp(talk.cause(), talk.source());
        }
        return next;
    }

    private Optional<List<Verb>> abandoned() {
        call.callerLeaves();
        call.story().leftWhileRinging = true;
        endOthers(null, Cause.CANCELED);
        Optional<List<Verb>> next =
                call.account().cancelReported() ? result(DialStatus.CANCELED, null) : Optional.empty();
        call.hangUp(Cause.CANCELED, "Caller");
        return next;
    }

    private void pickUp(Leg leg) {
        pickedUp.put(leg, call.now());
        call.post(leg.name() + " picks up.", dial, wording(leg, "DialAnswer", "answer"));
        if (keySeconds > 0) {
            call.hears(leg, leg.name(), dial.attribute("confirmSound", ""));
        }
    }

    private LegEnd byItself(Leg leg, Cause cause) {
        return pickedUp.containsKey(leg)
                ? LegEnd.withoutKey(leg, began, pickedUp.get(leg), call.now())
                : LegEnd.unanswered(leg, began, call.now(), cause);
    }

    private void endOthers(Leg winner, Cause cause) {
        List<Leg> ended = ends.stream().map(LegEnd::leg).toList();
        legs.stream()
                .filter(leg -> leg != winner && !ended.contains(leg))
                .forEach(leg -> end(LegEnd.unanswered(leg, began, call.now(), cause)));
    }

    private void end(LegEnd end) {
        ends.add(end);
        call.story().legs.add(end);
        call.post(
                end.leg().name() + ": " + end.cause().title() + ".",
                dial,
                call.wording().legEnd(end, callerId()));
    }

    private Optional<List<Verb>> result(DialStatus status, Leg winner) {
        boolean rang = legs.stream().anyMatch(call.parties()::rang);
        return call.proceed(
                "The Dial is over: " + status.status() + ".",
                dial,
                call.wording().dialResult(call.status(), status, rang, winner));
    }

    private SortedMap<String, String> wording(Leg leg, String event, String action) {
        return call.wording().leg(leg, event, action, callerId());
    }

    private String callerId() {
        return dial.attribute("callerId", call.scenario().caller());
    }
}
