package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Comparison;
import dev.frontdesk.carrier.expect.Office;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.expect.Repertoire;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Where the stories play: the running Frontdesk, and the stand-in for Plivo that calls it. The log is given a moment: on
 * a machine that is busy an event may take the way through the journal.
 */
public final class Stage {

    public static final String SALES = "sip:sales160408161440@phone.plivo.com";
    static final String LUKE_AT_HOME = "sip:lukehome160409112133@phone.plivo.com";

    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private Stage() {}

    public static Account account() {
        return Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone());
    }

    public static Carrier plivo() {
        return plivo(account());
    }

    static Carrier plivo(Account account) {
        return new Carrier(FRONTDESK.base(), account);
    }

    /** Calls to the three lines by chance, played once. */
    public static List<RecordedCall> repertoire(int calls, long seed) {
        List<String> lines =
                List.of("sip:mainoffice160408161312@phone.plivo.com", SALES, "sip:support160408161527@phone.plivo.com");
        return Repertoire.play(calls, seed, FRONTDESK.base(), List.of(account()), Office.of(lines, apps()));
    }

    /** Where the running Frontdesk keeps its tables, for another one beside it. */
    public static String databaseUrl() throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection()) {
            return connection
                    .getMetaData()
                    .getURL()
                    .replaceFirst("^jdbc:postgresql://", "postgres://postgres@")
                    .replaceFirst("\\?.*", "");
        }
    }

    /** Plays the call and expects that Plivo had nothing to complain of, and that the log tells what the script implies. */
    public static JsonObject play(Scenario scenario) {
        return expectedOf(plivo().play(scenario));
    }

    /** The same of a call that was played; its row in the lists says so, too. */
    public static JsonObject expectedOf(PlayedCall call) {
        assertThat(call.faults()).isEmpty();
        await().untilAsserted(() -> assertThat(Comparison.differences(call.expected(), logged(call.callUuid())))
                .isEmpty());
        Rows.await(FRONTDESK.database(), call.callUuid());
        return logged(call.callUuid());
    }

    /** The timeline's sentences. */
    public static List<String> words(JsonObject call) {
        return call.getJsonArray("timeline")
                .getValuesAs(line -> line.asJsonObject().getString("event"));
    }

    /** The addresses of all apps in the directory. */
    static List<String> apps() {
        return FRONTDESK.get("/api/users").array().getValuesAs(JsonObject.class).stream()
                .flatMap(user -> user.getJsonArray("numbers").getValuesAs(JsonObject.class).stream())
                .map(app -> app.getString("sipEndpoint", null))
                .filter(Objects::nonNull)
                .toList();
    }

    public static JsonObject logged(String callUuid) {
        return FRONTDESK.get("/api/calls/" + callUuid).object();
    }
}
