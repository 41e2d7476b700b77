package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.carrier.webhook.Dialogue;
import dev.frontdesk.carrier.webhook.Postman;
import dev.frontdesk.carrier.webhook.Reply;
import dev.frontdesk.carrier.webhook.Transcript;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.carrier.webhook.Wire;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Plays calls as Plivo does. Any number of calls may be played at once.
 *
 * <pre>{@code
 * PlayedCall call = carrier.play(Scenario.callTo(SALES).when("luke", answersAfter(3).talking(20)));
 * assertThat(call.faults()).isEmpty();
 * }</pre>
 */
public final class Carrier {

    private final Account account;
    private final Wire wire;

    /**
     * @param base the address on which Frontdesk listens, such as {@code http://127.0.0.1:8080}
     * @param account the account at Plivo; signatures are made over its public address, and requests are sent to
     *     {@code base}
     */
    public Carrier(URI base, Account account) {
        this(webhook -> base, account);
    }

    /**
     * Of several Frontdesks, or of one to which something happens between two webhooks.
     *
     * @param door the address to which a webhook goes; it is asked just before the webhook is sent
     */
    public Carrier(Function<Webhook, URI> door, Account account) {
        this.account = account;
        this.wire = new Wire(door, account);
    }

    /** Plays a whole call, its webhooks arriving in order. */
    public PlayedCall play(Scenario scenario) {
        return play(scenario, Delivery.inOrder());
    }

    /** Plays a whole call, its webhooks arriving as the delivery says. */
    public PlayedCall play(Scenario scenario, Delivery delivery) {
        return carry(scenario, new ScriptedParties(scenario), delivery);
    }

    /**
     * Carries a call of real people, and returns when it is over.
     *
     * @param scenario who calls whom, and when; what people do, they do
     */
    public PlayedCall carry(Scenario scenario, Parties parties) {
        return carry(scenario, parties, Delivery.inOrder());
    }

    private PlayedCall carry(Scenario scenario, Parties parties, Delivery delivery) {
        String callUuid = UUID.randomUUID().toString();
        Transcript transcript = new Transcript();
        Postman postman = new Postman(wire, delivery, transcript);
        Dialogue dialogue = new Dialogue(account.publicUrl(), postman, transcript);
        CallInProgress call = new CallInProgress(callUuid, scenario, parties, account, dialogue, transcript);
        Execution execution = new Execution(call, dialogue);
        if (delivery.endFirst() && parties instanceof ScriptedParties scripted) {
            Instant left = scripted.leaves(Stage.CALL, call.now());
            postman.postEarly("The end arrives before the beginning.", execution.endIfCallerLeaves(left));
        }
        execution.play();
        postman.finish();
        return PlayedCall.of(callUuid, scenario, call.story(), transcript, account.timeZone());
    }

    /** Sends a single webhook, signed afresh. */
    public Reply send(Webhook webhook) {
        return wire.send(webhook);
    }

    /** Posts whatever parameters to an address of Frontdesk's, signed. */
    public Reply post(String path, Map<String, String> parameters) {
        return send(new Webhook("POST", path, parameters, Instant.now()));
    }

    /** The same with the parameters in the query. */
    public Reply get(String path, Map<String, String> parameters) {
        return send(new Webhook("GET", path, parameters, Instant.now()));
    }
}
