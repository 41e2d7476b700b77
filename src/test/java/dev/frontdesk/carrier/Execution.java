package dev.frontdesk.carrier;

import dev.frontdesk.carrier.webhook.Dialogue;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.carrier.xml.Refusal;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Executes one call: asks for a document, and runs it verb by verb until the call is over. */
final class Execution {

    private static final int MOST_VERBS = 100;

    private final CallInProgress call;
    private final Dialogue dialogue;

    Execution(CallInProgress call, Dialogue dialogue) {
        this.call = call;
        this.dialogue = dialogue;
    }

    void play() {
        Scenario scenario = call.scenario();
        call.happens(Address.userPart(scenario.caller()) + " calls " + Address.userPart(scenario.line()) + ".");
        askForDocument().ifPresent(this::run);
    }

    /** The end as it will be, if the caller leaves at that time while it rings. */
    Webhook endIfCallerLeaves(Instant at) {
        return call.hangup(new CallEnd(at, Cause.CANCELED, "Caller"));
    }

    private Optional<List<Verb>> askForDocument() {
        Map<String, String> parameters = call.wording().base("StartApp", call.status());
        try {
            return Optional.of(ask("What shall be done?", call.account().method(), "/plivo/answer", parameters));
        } catch (Refusal refusal) {
            return askFallback(parameters);
        }
    }

    private Optional<List<Verb>> askFallback(Map<String, String> parameters) {
        try {
            return Optional.of(ask("What else?", call.account().method(), "/plivo/fallback", parameters));
        } catch (Refusal refusal) {
            call.hangUp(refusal.cause(Cause.ANSWER_UNREACHABLE, Cause.ANSWER_INVALID), "Error");
            return Optional.empty();
        }
    }

    private void run(List<Verb> document) {
        Deque<Verb> ahead = new ArrayDeque<>(document);
        for (int count = 0; !ahead.isEmpty() && !call.story().isOver(); count++) {
            if (count == MOST_VERBS) {
                call.fault("After " + MOST_VERBS + " verbs the documents still lead in a circle.");
                break;
            }
            Verb verb = ahead.poll();
            perform(verb, List.copyOf(ahead)).ifPresent(next -> {
                ahead.clear();
                ahead.addAll(next);
            });
        }
        call.hangUp(Cause.END_OF_XML, "Plivo");
    }

    private Optional<List<Verb>> perform(Verb verb, List<Verb> ahead) {
        return switch (verb.name()) {
            case "Dial" -> new Dialling(call, verb).play();
            case "Record" -> new Mailbox(call, verb).play();
            case "Redirect" -> redirect(verb);
            case "Hangup" -> hangUp(verb);
            default -> new Announcement(call, verb, ahead).play();
        };
    }

    private Optional<List<Verb>> redirect(Verb verb) {
        try {
            Map<String, String> parameters = call.wording().base("Redirect", call.status());
            return Optional.of(ask("What now?", verb.attribute("method", "POST"), verb.text(), parameters));
        } catch (Refusal refusal) {
            call.hangUp(refusal.cause(Cause.REDIRECT_UNREACHABLE, Cause.REDIRECT_INVALID), "Error");
            return Optional.empty();
        }
    }

    private Optional<List<Verb>> hangUp(Verb verb) {
        Cause cause = switch (verb.attribute("reason", "")) {
            case "rejected" -> Cause.REJECTED;
            case "busy" -> Cause.BUSY;
            default -> Cause.NORMAL;
        };
        call.hangUp(cause, "Answer XML");
        return Optional.empty();
    }

    private List<Verb> ask(String words, String method, String address, Map<String, String> parameters) throws Refusal {
        return dialogue.ask(words, new Webhook(method, address, parameters, call.now()));
    }
}
