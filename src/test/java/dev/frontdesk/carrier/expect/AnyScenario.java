package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Behaviour;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Voicemail;
import dev.frontdesk.carrier.expect.Office.CalledLine;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.carrier.webhook.Webhook;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;

/**
 * Scripts by chance: each line at any hour and one that is not ours, every kind of phone, keys pressed and not, blocked callers,
 * callers who stay and who leave anywhere, messages of every length. The same seed makes the same scripts.
 */
final class AnyScenario {

    private static final Instant LONG_AGO = Instant.parse("2016-04-08T16:38:11Z");
    private static final int TEN_YEARS = 10 * 365 * 24 * 3600;
    private static final int TWO_HOURS = 2 * 3600;

    private final Random random;
    private final Office office;

    AnyScenario(Random random, Office office) {
        this.random = random;
        this.office = office;
    }

    /** @param zone of the account; some calls fall into the nights in which its clocks change */
    Scenario next(ZoneId zone) {
        Instant start = start(zone);
        Scenario call = oneOf(14)
                ? Scenario.callToUnknownLine("sip:marketing160408161200@phone.plivo.com")
                : callTo(any(office.lines()), start);
        return leaving(phones(caller(call))).at(start).voicemail(voicemail());
    }

    private static Scenario callTo(CalledLine line, Instant start) {
        Scenario call = Scenario.callTo(line.address());
        return line.open().test(start) ? call : call.whileClosed();
    }

    /** Mostly everything in order; at times the answer address is out of reach, or an answer gets lost. */
    Delivery delivery() {
        return switch (random.nextInt(20)) {
            case 0 -> Delivery.inOrder().losing(webhook -> webhook.isFor("answer") && isBeginning(webhook));
            case 1 -> Delivery.inOrder().losingReplies(webhook -> webhook.isFor("answer") && isBeginning(webhook));
            case 2 -> Delivery.inOrder().losingReplies(webhook -> webhook.isFor("dial-result"));
            case 3 -> Delivery.inOrder().losingReplies(webhook -> webhook.isFor("dial-result") && webhook.stage() > 1);
            default -> Delivery.inOrder();
        };
    }

    private static boolean isBeginning(Webhook webhook) {
        return webhook.event().equals("StartApp");
    }

    private Scenario caller(Scenario call) {
        if (!office.blocked().isEmpty() && oneOf(9)) {
            String address = any(office.blocked());
            return call.from(address, address).fromBlockedCaller();
        }
        return switch (random.nextInt(12)) {
            case 0 -> call.from(any(office.apps()), "A colleague");
            case 1, 2 -> call.from("447866555273", "447866555273");
            case 3 -> call.from("anonymous", "Anonymous & Söhne <Ltd>");
            case 4 -> call.carrying("X-PH-Ticket", "4711");
            default -> call;
        };
    }

    /** In half of the calls nobody would answer. */
    private Scenario phones(Scenario call) {
        boolean somebodyMayAnswer = random.nextBoolean();
        Behaviour alike = oneOf(4) ? behaviour(false) : null;
        Scenario changed = call;
        for (String app : office.apps()) {
            changed = changed.when(app, alike != null ? alike : behaviour(somebodyMayAnswer));
        }
        return changed;
    }

    private Behaviour behaviour(boolean mayAnswer) {
        return switch (random.nextInt(mayAnswer ? 8 : 5)) {
            case 0 -> Behaviour.busy().after(random.nextInt(6));
            case 1 -> Behaviour.rejects().after(random.nextInt(12));
            case 2 -> Behaviour.declines().after(random.nextInt(12));
            case 3 -> Behaviour.unreachable();
            case 4 -> Behaviour.silent();
            default -> answers();
        };
    }

    /** Some too late for any Dial. */
    private Behaviour answers() {
        Behaviour answers = Behaviour.answersAfter(random.nextInt(26)).talking(oneOf(10) ? 0 : random.nextInt(400));
        Behaviour ended = random.nextBoolean() ? answers.untilCalleeHangsUp() : answers;
        return oneOf(5) ? ended.withoutPressing() : ended;
    }

    private Scenario leaving(Scenario call) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> call.callerLeavesAfter(random.nextInt(50));
            case 3 -> call.callerLeavesInTheGreeting();
            case 4 -> call.callerLeavesInTheRecording(random.nextInt(20));
            default -> call;
        };
    }

    private Voicemail voicemail() {
        return switch (random.nextInt(8)) {
            case 0 -> Voicemail.empty();
            case 1 -> Voicemail.endless();
            case 2, 3 -> Voicemail.ofSeconds(random.nextInt(60)).endedByHash();
            default -> Voicemail.ofSeconds(random.nextInt(150));
        };
    }

    private Instant start(ZoneId zone) {
        Instant start = LONG_AGO.plusSeconds(random.nextInt(TEN_YEARS));
        ZoneOffsetTransition change = zone.getRules().nextTransition(start);
        return change == null || !oneOf(10)
                ? start
                : change.getInstant().plusSeconds(random.nextInt(2 * TWO_HOURS) - TWO_HOURS);
    }

    private boolean oneOf(int number) {
        return random.nextInt(number) == 0;
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
