package dev.frontdesk.carrier.outage;

import static dev.frontdesk.carrier.Behaviour.answersAfter;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Comparison;
import dev.frontdesk.carrier.host.Postmaster;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Operator;
import dev.frontdesk.carrier.load.Recovery;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A call to a line whose colleagues ring one after the other, and whose database is stopped in between. */
final class StageProof {

    private static final String SUPPORT = "sip:support160408161527@phone.plivo.com";
    private static final String LINE = "{\"name\": \"Support\", \"sipEndpoint\": \"" + SUPPORT + "\", \"stages\": %s}";
    private static final Duration TO_FOLLOW = Duration.ofSeconds(30);

    private final URI base;
    private final Operator operator;
    private final Account account;
    private final Postmaster database;
    private boolean stopped;

    StageProof(Map<String, String> settings, Postmaster database) {
        this.base = URI.create("http://localhost:" + settings.get("PORT"));
        this.operator = new Operator(base, settings.get("API_TOKEN"));
        this.account =
                Account.of(URI.create(settings.get("PUBLIC_URL")), settings.get("PLIVO_AUTH_TOKEN"), ZoneId.of("UTC"));
        this.database = database;
    }

    /** Jane rings, the database dies, Luke rings and takes the call, the database comes back. */
    Findings databaseDiesInTheFirst() {
        Recovery.await(List.of(operator));
        operator.put("/api/company-numbers/3", LINE.formatted("[{\"users\": [1], \"seconds\": 10}, {\"users\": [3]}]"));
        try {
            PlayedCall call = new Carrier(this::door, account)
                    .play(Scenario.callTo(SUPPORT)
                            .when("lukehome", answersAfter(4).talking(9)));
            List<String> faults = new ArrayList<>(call.faults());
            if (!stopped) {
                faults.add("The first stage never ended, so nothing was proved.");
            } else {
                database.startAgain();
                Recovery.await(List.of(operator));
            }
            faults.addAll(differences(call));
            return new Findings(List.of("Rang in two stages: " + String.join(", ", call.rung()) + "."), faults);
        } finally {
            operator.put("/api/company-numbers/3", LINE.formatted("[{\"users\": null}]"));
        }
    }

    /** The database is down from the end of the first stage on. */
    private URI door(Webhook webhook) {
        if (!stopped && webhook.isFor("stages/1/dial-result")) {
            database.stopImmediately();
            stopped = true;
        }
        return base;
    }

    private List<String> differences(PlayedCall call) {
        try {
            Awaitility.await().atMost(TO_FOLLOW).until(() -> found(call).isEmpty());
            return List.of();
        } catch (ConditionTimeoutException stillWrong) {
            return found(call);
        }
    }

    private List<String> found(PlayedCall call) {
        return Comparison.differences(call.expected(), operator.call(call.callUuid()));
    }
}
