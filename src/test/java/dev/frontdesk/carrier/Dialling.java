package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays one Dial: all its phones ring together, the first to pick up has the call, and Plivo posts the events of each.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/dial/">Dial</a>
 */
final class Dialling {

    private static final int DEFAULT_TIMEOUT = 120;
    private static final int DEFAULT_TIME_LIMIT = 14400;

    private final CallInProgress call;
    private final Verb dial;
    private final int timeout;
    /** 0 where no key is asked for. */
    private final int keySeconds;

    private final List<Leg> legs = new ArrayList<>();
    private final List<LegEnd> ends = new ArrayList<>();
    private final Instant began;

    Dialling(CallInProgress call, Verb dial) {
        this.call = call;
        this.dial = dial;
        this.timeout = dial.number("timeout", DEFAULT_TIMEOUT);
        this.keySeconds = dial.has("confirmKey") ? dial.number("confirmTimeout", DEFAULT_TIMEOUT) : 0;
        this.began = call.now();
        for (Verb phone : dial.children()) {
            Behaviour behaviour = call.scenario().phones().at(phone.text());
            legs.add(new Leg(legs.size() + 1, phone.text(), UUID.randomUUID().toString(), behaviour));
        }
    }

    Optional<List<Verb>> play() {
        if (!Set.of("", "real").contains(dial.attribute("dialMusic", ""))) {
            call.hears("The caller", dial.attribute("dialMusic", ""));
        }
        call.happens("It rings at " + legs.stream().map(Leg::name).collect(Collectors.joining(", ")) + ".");
        Optional<Leg> quickest = quickest();
        int over = legs.stream()
                .mapToInt(leg -> leg.overAfter(timeout, keySeconds))
                .max()
                .orElseThrow();
        int patience = call.patience(Stage.CALL);
        if (patience <= quickest.map(this::connectedAfter).orElse(over - 1)) {
            return abandonedAfter(patience);
        }
        return quickest.map(this::answeredBy).orElseGet(() -> unansweredAfter(over));
    }

    private Optional<Leg> quickest() {
        return legs.stream()
                .filter(leg -> leg.takesTheCallWithin(timeout, keySeconds))
                .min(Comparator.comparingInt(this::connectedAfter));
    }

    private int connectedAfter(Leg leg) {
        return leg.behaviour().connectedAfter(keySeconds > 0);
    }

    private Optional<List<Verb>> answeredBy(Leg winner) {
        playUntil(connectedAfter(winner));
        call.moveTo(began.plusSeconds(connectedAfter(winner)));
        call.pickUp();
        Instant answered = call.now();
        if (keySeconds == 0) {
            pickUp(winner);
        }
        call.post(winner.name() + " is connected.", dial, wording(winner, "DialConnected", "connected"));
        endOthers(winner, Cause.LOST_RACE);
        talk(winner, answered);
        return result(DialStatus.COMPLETED, winner);
    }

    private void talk(Leg winner, Instant answered) {
        Behaviour behaviour = winner.behaviour();
        int limit = dial.number("timeLimit", DEFAULT_TIME_LIMIT);
        int patience = call.patience(Stage.CALL);
        int planned = Math.min(behaviour.talkSeconds(), patience);
        call.moveBy(Math.min(planned, limit));
        if (limit < planned) {
            end(new LegEnd(winner, began, answered, call.now(), Cause.TALK_LIMIT, "Plivo"));
        } else if (behaviour.calleeHangsUp() && planned < patience) {
            end(new LegEnd(winner, began, answered, call.now(), Cause.NORMAL, "Callee"));
        } else {
            call.callerLeaves();
            end(new LegEnd(winner, began, answered, call.now(), Cause.NORMAL, "Caller"));
        }
    }

    private Optional<List<Verb>> abandonedAfter(int seconds) {
        playUntil(seconds);
        call.moveTo(began.plusSeconds(seconds));
        call.callerLeaves();
        call.story().leftWhileRinging = true;
        endOthers(null, Cause.CANCELED);
        if (call.account().cancelReported()) {
            return result(DialStatus.CANCELED, null);
        }
        call.hangUp(Cause.CANCELED, "Caller");
        return Optional.empty();
    }

    private Optional<List<Verb>> unansweredAfter(int seconds) {
        playUntil(seconds);
        call.moveTo(began.plusSeconds(seconds));
        return result(DialStatus.unanswered(ends.stream().map(LegEnd::cause).toList()), null);
    }

    /** What a phone does by itself, seconds after it began to ring. */
    private record Happening(int after, Leg leg, Runnable play) {}

    /** What the phones did until then by themselves, in that order: they were picked up, or over. */
    private void playUntil(int seconds) {
        Stream<Happening> pickedUp = legs.stream()
                .filter(leg -> keySeconds > 0 && leg.answersWithin(timeout))
                .map(leg -> new Happening(leg.behaviour().afterSeconds(), leg, () -> pickUp(leg)));
        Stream<Happening> over = legs.stream()
                .filter(leg -> leg.isOverBy(seconds, timeout, keySeconds))
                .map(leg -> new Happening(leg.overAfter(timeout, keySeconds), leg, () -> endByItself(leg)));
        Stream.concat(pickedUp, over)
                .filter(happening -> happening.after() <= seconds)
                .sorted(Comparator.comparingInt(Happening::after))
                .forEach(happening -> {
                    call.moveTo(began.plusSeconds(happening.after()));
                    happening.play().run();
                });
    }

    private void pickUp(Leg leg) {
        call.post(leg.name() + " picks up.", dial, wording(leg, "DialAnswer", "answer"));
        if (keySeconds > 0) {
            call.hears(leg.name(), dial.attribute("confirmSound", ""));
        }
    }

    private void endByItself(Leg leg) {
        Instant pickedUp = began.plusSeconds(leg.behaviour().afterSeconds());
        end(
                leg.answersWithin(timeout)
                        ? LegEnd.withoutKey(leg, began, pickedUp, call.now())
                        : LegEnd.unanswered(
                                leg, began, call.now(), leg.behaviour().end(timeout)));
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
        boolean left = call.status().equals("completed");
        boolean rang = legs.stream().anyMatch(leg -> leg.behaviour().rings());
        Optional<List<Verb>> next = call.proceed(
                "The Dial is over: " + status.status() + ".",
                dial,
                call.wording().dialResult(call.status(), status, rang, winner));
        if (left) {
            call.hangUp(winner == null ? Cause.CANCELED : Cause.NORMAL, "Caller");
        }
        return next;
    }

    private SortedMap<String, String> wording(Leg leg, String event, String action) {
        return call.wording().leg(leg, event, action, callerId());
    }

    private String callerId() {
        return dial.attribute("callerId", call.scenario().caller());
    }
}
