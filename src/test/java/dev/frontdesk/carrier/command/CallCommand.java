package dev.frontdesk.carrier.command;

import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Switchboard;
import dev.frontdesk.carrier.expect.Comparison;
import dev.frontdesk.carrier.options.Abort;
import dev.frontdesk.carrier.options.GivenOptions;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.core.ConditionTimeoutException;

/**
 * {@code mvn -Pcall}: plays one call against the Frontdesk that {@code mvn -Prun} started, and tells it.
 *
 * <pre>
 * mvn -Pcall                                        nobody answers, the caller leaves a voicemail
 * mvn -Pcall -Dline=Sales -Danswers=luke/tablet     Luke picks up on his tablet
 * mvn -Pcall -Dbusy=all -Dvoicemail=0               everybody is busy, and nothing is said after the tone
 * mvn -Pcall -Dleaves=6                             the caller gives up while it rings
 * mvn -Pcall -Dline=unknown                         a line that Frontdesk does not have
 * </pre>
 *
 * @see CallOptions all options
 */
public final class CallCommand {

    private static final int FINE = 0;
    private static final int WRONG = 1;
    private static final int NOT_PLAYED = 2;

    private final PrintStream out;
    private final Duration patience;

    /** @param patience how long the log may take to catch up */
    CallCommand(PrintStream out, Duration patience) {
        this.out = out;
        this.patience = patience;
    }

    /** Ends with 0 for a call whose log is right, 1 for one with a fault or a difference, 2 where none was played. */
    public static void main(String... arguments) {
        PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = new CallCommand(terminal, Duration.ofSeconds(5)).run();
        if (status != FINE) {
            System.exit(status);
        }
    }

    private int run() {
        try {
            GivenOptions.check(System.getenv(), CallOptions.NAMES);
            return play(RunningFrontdesk.load(System.getenv(), Path.of("")), System.getProperties());
        } catch (Abort | IllegalArgumentException abort) {
            out.println(abort.getMessage());
            return NOT_PLAYED;
        }
    }

    /** @throws Abort where the call cannot be played */
    int play(RunningFrontdesk settings, Properties options) {
        FrontdeskApi api = new FrontdeskApi(settings.base(), settings.apiToken());
        Switchboard switchboard = new Switchboard(api.lines(), api.users());
        Scenario scenario = asRouted(api, switchboard, new CallOptions(options, switchboard).scenario());
        Narration narration = new Narration(out);

        PlayedCall call = new Carrier(settings.base(), settings.account()).play(scenario);
        out.println("Call " + call.callUuid());
        narration.tell(call);

        JsonObject entry = caughtUp(api, call);
        out.println("What the log says of it:");
        narration.tell(entry);
        return judge(call, entry);
    }

    /** Whether line and caller are open and welcome at that time the directory says, and no option. */
    private static Scenario asRouted(FrontdeskApi api, Switchboard switchboard, Scenario scenario) {
        JsonObject route = switchboard
                .id(scenario.line())
                .flatMap(line -> api.route(line, scenario.startedAt(), scenario.caller()))
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (route.get("blocked") instanceof JsonObject) {
            return scenario.fromBlockedCaller();
        }
        return route.getBoolean("open", true) ? scenario : scenario.whileClosed();
    }

    /** An event may reach the log a moment after Plivo was answered. Once patience has run out: the log as it then is. */
    private JsonObject caughtUp(FrontdeskApi api, PlayedCall call) {
        JsonObject entry = api.call(call.callUuid());
        if (isRight(entry, call)) {
            return entry;
        }
        out.println("The log is not yet as expected.");
        try {
            return await().atMost(patience)
                    .pollInterval(patience.dividedBy(20))
                    .until(() -> api.call(call.callUuid()), late -> isRight(late, call));
        } catch (ConditionTimeoutException e) {
            return api.call(call.callUuid());
        }
    }

    private static boolean isRight(JsonObject entry, PlayedCall call) {
        return Comparison.differences(call.expected(), entry).isEmpty();
    }

    private int judge(PlayedCall call, JsonObject entry) {
        List<String> complaints = new ArrayList<>(call.faults());
        complaints.addAll(Comparison.differences(call.expected(), entry));
        if (complaints.isEmpty()) {
            out.println("As expected: " + call.expected().outcome() + ".");
            return FINE;
        }
        complaints.forEach(complaint -> out.println("WRONG: " + complaint));
        return WRONG;
    }
}
