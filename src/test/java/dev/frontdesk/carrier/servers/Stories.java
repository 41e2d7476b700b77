package dev.frontdesk.carrier.servers;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static dev.frontdesk.carrier.Scenario.callToUnknownLine;

import dev.frontdesk.carrier.Behaviour;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Voicemail;
import dev.frontdesk.carrier.expect.Comparison;
import dev.frontdesk.carrier.host.Postmaster;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Reply;
import dev.frontdesk.carrier.webhook.Signing;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What must go the same way on every server, from a call that is answered to a page that stays closed. */
public final class Stories {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private final Account account;
    private final URI base;
    private final Visitor stranger;
    private final Visitor owner;
    private final Postmaster database;
    private final Map<String, Consumer<Faults>> all = new LinkedHashMap<>();

    /**
     * @param settings those that the server was started with
     * @param database which it uses
     */
    public Stories(URI base, URI publicUrl, Map<String, String> settings, Postmaster database) {
        this.database = database;
        this.base = base;
        this.account = Account.of(publicUrl, settings.get("PLIVO_AUTH_TOKEN"), ZoneId.of("UTC"));
        this.stranger = new Visitor(base, null);
        this.owner = new Visitor(base, settings.get("API_TOKEN"));
        Doors doors = new Doors(base, stranger, owner);
        all.put("answered", playing(callTo(SALES).when("luke", answersAfter(3).talking(20))));
        all.put("voicemail", playing(callTo(SALES).voicemail(Voicemail.ofSeconds(9))));
        all.put("all busy", playing(callTo(SALES).everyoneElse(Behaviour.busy()).callerLeavesInTheGreeting()));
        all.put("given up", playing(callTo(SALES).callerLeavesAfter(6)));
        all.put("unknown line", playing(callToUnknownLine("14155550000").from("447700900123", "447700900123")));
        all.put("asked by GET", faults -> play(callTo(SALES), account.askingByGet(), faults));
        all.put("refused", this::refused);
        all.put("page", doors::page);
        all.put("directory", doors::directory);
        all.put("log", doors::log);
        all.put("errors", doors::errors);
        all.put("health", doors::health);
        all.put("database restarted", this::restarted);
    }

    /** What is wrong, by the names of all stories; an empty list for one that went well. */
    public Map<String, List<String>> play() {
        Map<String, List<String>> results = new LinkedHashMap<>();
        all.forEach((name, story) -> results.put(name, played(story)));
        return results;
    }

    private static List<String> played(Consumer<Faults> story) {
        Faults faults = new Faults();
        try {
            story.accept(faults);
        } catch (RuntimeException broken) {
            faults.add(List.of("It broke off: " + broken));
        }
        return faults.sentences();
    }

    private Consumer<Faults> playing(Scenario scenario) {
        return faults -> play(scenario, account, faults);
    }

    private void play(Scenario scenario, Account asking, Faults faults) {
        PlayedCall call = new Carrier(base, asking).play(scenario);
        faults.add(call.faults());
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> differences(call).isEmpty());
        } catch (ConditionTimeoutException late) {
            faults.add(differences(call));
        }
    }

    /** No pooled connection outlives it, and neither a call nor an answer of the log suffers for long. */
    private void restarted(Faults faults) {
        database.stopImmediately();
        PlayedCall call = new Carrier(base, account).play(callTo(SALES));
        faults.add(call.faults());
        database.startAgain();
        try {
            Awaitility.await().atMost(RECOVERY).until(() -> differences(call).isEmpty());
            Awaitility.await()
                    .atMost(RECOVERY)
                    .until(() -> IntStream.range(0, 40)
                            .allMatch(any -> owner.get("/api/calls?limit=1").status() == 200));
        } catch (ConditionTimeoutException late) {
            faults.add(List.of("The log is not whole again after " + RECOVERY.toSeconds() + " seconds."));
            faults.add(differences(call));
        }
    }

    private List<String> differences(PlayedCall call) {
        Visitor.Answer answer = owner.get("/api/calls/" + call.callUuid());
        return answer.status() == 200
                ? Comparison.differences(call.expected(), answer.json().asJsonObject())
                : List.of("The log answered " + answer.status() + ": " + answer.text());
    }

    private void refused(Faults faults) {
        for (Signing way : List.of(Signing.WRONG, Signing.MISSING)) {
            Reply reply = new Carrier(base, account.signing(way))
                    .post("/plivo/answer", Map.of("CallUUID", "forged", "From", "1", "To", SALES));
            faults.wanted("The status for a signature that is " + way, 403, reply.status());
            faults.wanted("What a forger reads", "", reply.text());
        }
        faults.wanted(
                "The status of a call that a forger results of",
                404,
                owner.get("/api/calls/forged").status());
    }
}
