package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

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
    private final List<Leg> legs = new ArrayList<>();
    private final List<LegEnd> ends = new ArrayList<>();
    private final Instant began;

    Dialling(CallInProgress call, Verb dial) {
        this.call = call;
        this.dial = dial;
        this.timeout = dial.number("timeout", DEFAULT_TIMEOUT);
        this.began = call.now();
        for (Verb phone : dial.children()) {
            Behaviour behaviour = call.scenario().phones().at(phone.text());
            legs.add(new Leg(legs.size() + 1, phone.text(), UUID.randomUUID().toString(), behaviour));
        }
    }

    Optional<List<Verb>> play() {
        call.happens("It rings at " + legs.stream().map(Leg::name).collect(Collectors.joining(", ")) + ".");
        Optional<Leg> quickest = quickest();
        int over = legs.stream()
                .mapToInt(leg -> leg.behaviour().overAfter(timeout))
                .max()
                .orElseThrow();
        int patience = call.patience(Stage.CALL);
        if (patience <= quickest.map(leg -> leg.behaviour().afterSeconds()).orElse(over - 1)) {
            return abandonedAfter(patience);
        }
        return quickest.map(this::answeredBy).orElseGet(() -> unansweredAfter(over));
    }

    private Optional<Leg> quickest() {
        return legs.stream()
                .filter(leg -> leg.answersWithin(timeout))
                .min(Comparator.comparingInt(leg -> leg.behaviour().afterSeconds()));
    }

    private Optional<List<Verb>> answeredBy(Leg winner) {
        endThoseOverBy(winner.behaviour().afterSeconds());
        call.moveTo(began.plusSeconds(winner.behaviour().afterSeconds()));
        call.pickUp();
        Instant answered = call.now();
        call.post(winner.name() + " picks up.", dial, wording(winner, "DialAnswer", "answer"));
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
        endThoseOverBy(seconds);
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
        endThoseOverBy(seconds);
        call.moveTo(began.plusSeconds(seconds));
        return result(DialStatus.unanswered(ends.stream().map(LegEnd::cause).toList()), null);
    }

    /** The phones that gave up by themselves until then, in the order in which they did. */
    private void endThoseOverBy(int seconds) {
        legs.stream()
                .filter(leg -> leg.isOverBy(seconds, timeout))
                .sorted(Comparator.comparingInt(leg -> leg.behaviour().overAfter(timeout)))
                .forEach(leg -> {
                    call.moveTo(began.plusSeconds(leg.behaviour().overAfter(timeout)));
                    end(LegEnd.unanswered(
                            leg, began, call.now(), leg.behaviour().end(timeout)));
                });
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
