package dev.frontdesk.carrier;

import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Dialogue;
import dev.frontdesk.carrier.webhook.Transcript;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.carrier.xml.Refusal;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call from the caller's side: its clock, which moves when something in the call takes time, its people, and
 * how it stands. The verbs of the document move it on.
 */
final class CallInProgress {

    private final Scenario scenario;
    private final Parties parties;
    private final Account account;
    private final Dialogue dialogue;
    private final Transcript transcript;
    private final Wording wording;
    private final Story story = new Story();
    private final List<Runnable> afterwards = new ArrayList<>();
    private Instant now;
    private boolean callerLeft;

    CallInProgress(
            String callUuid,
            Scenario scenario,
            Parties parties,
            Account account,
            Dialogue dialogue,
            Transcript transcript) {
        this.scenario = scenario;
        this.parties = parties;
        this.account = account;
        this.dialogue = dialogue;
        this.transcript = transcript;
        this.wording = new Wording(scenario, callUuid, account.timeZone());
        this.now = scenario.startedAt();
    }

    Scenario scenario() {
        return scenario;
    }

    Parties parties() {
        return parties;
    }

    Account account() {
        return account;
    }

    Wording wording() {
        return wording;
    }

    Story story() {
        return story;
    }

    Instant now() {
        return now;
    }

    void moveTo(Instant time) {
        now = time;
    }

    void happens(String words) {
        transcript.happened(now, words);
    }

    void fault(String sentence) {
        transcript.fault(now, sentence);
    }

    /** From now on the caller's own leg is answered, and paid for. */
    void pickUp() {
        if (story.answeredAt == null) {
            story.answeredAt = now;
        }
    }

    /** From now on nothing that Frontdesk answers changes the call; the verb at work says how it ends. */
    void callerLeaves() {
        happens("The caller hangs up.");
        callerLeft = true;
    }

    /** Plivo's {@code CallStatus}. */
    String status() {
        if (callerLeft) {
            return "completed";
        }
        return story.answeredAt == null ? "ringing" : "in-progress";
    }

    /** Posts a notice to the verb's callback address, if it has one. */
    void post(String words, Verb verb, Map<String, String> parameters) {
        if (verb.has("callbackUrl")) {
            String method = verb.attribute("callbackMethod", "POST");
            dialogue.post(words, new Webhook(method, verb.attribute("callbackUrl", ""), parameters, now));
        }
    }

    /**
     * Asks for what somebody hears, which may only speak, play and wait, and has it played.
     *
     * @param listener null for the caller
     */
    void hears(Leg listener, String who, String address) {
        try {
            List<Verb> heard = dialogue.ask(
                    "What does " + who + " hear?",
                    new Webhook("POST", address, wording.base("Redirect", status()), now));
            heard.stream()
                    .filter(verb -> !List.of("Speak", "Play", "Wait").contains(verb.name()))
                    .forEach(verb -> fault("<" + verb.name() + "> may not stand in a document that is only heard."));
            parties.play(listener, heard);
        } catch (Refusal refusal) {
            fault("Nobody knows what " + who + " hears: " + refusal.getMessage());
        }
    }

    /** Asks the verb's action address how to go on: with the document it gives, or else (empty) with the next verb. */
    Optional<List<Verb>> proceed(String words, Verb verb, Map<String, String> parameters) {
        if (!verb.has("action")) {
            return Optional.empty();
        }
        Webhook webhook = new Webhook(verb.attribute("method", "POST"), verb.attribute("action", ""), parameters, now);
        try {
            List<Verb> document = dialogue.ask(words, webhook);
            return verb.redirects() ? Optional.of(document) : Optional.empty();
        } catch (Refusal refusal) {
            if (verb.redirects() && !callerLeft) {
                hangUp(refusal.cause(Cause.ACTION_UNREACHABLE, Cause.ACTION_INVALID), "Error");
            }
            return Optional.empty();
        }
    }

    /** Something that happens once the call is over. */
    void afterwards(Runnable happening) {
        afterwards.add(happening);
    }

    /** Ends the call, unless it is over already. */
    void hangUp(Cause cause, String source) {
        if (!story.isOver()) {
            story.end = new CallEnd(now, cause, source);
            parties.release(story.end);
            dialogue.post("The call is over: " + cause.title() + ", by " + source + ".", hangup(story.end));
            afterwards.forEach(Runnable::run);
        }
    }

    /** The webhook that says so. */
    Webhook hangup(CallEnd end) {
        return new Webhook(account.method(), account.hangupPath(), wording.hangup(end, story.answeredAt), end.at());
    }
}
