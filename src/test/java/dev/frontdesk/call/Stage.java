package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.Account;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.startup.Frontdesk;
import jakarta.json.JsonObject;

/** Where the stories play: the running Frontdesk, and the stand-in for Plivo that calls it. */
final class Stage {

    static final String SALES = "sip:sales160408161440@phone.plivo.com";
    static final String LUKE_AT_HOME = "sip:lukehome160409112133@phone.plivo.com";

    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private Stage() {}

    static Account account() {
        return Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone());
    }

    static Carrier plivo() {
        return plivo(account());
    }

    static Carrier plivo(Account account) {
        return new Carrier(FRONTDESK.base(), account);
    }

    /** Plays the call and expects that Plivo had nothing to complain of, and that the log tells what the script implies. */
    static JsonObject play(Scenario scenario) {
        return expectedOf(plivo().play(scenario));
    }

    static JsonObject expectedOf(PlayedCall call) {
        assertThat(call.faults()).isEmpty();
        JsonObject logged = logged(call.callUuid());
        assertThat(LoggedCall.read(logged)).isEqualTo(call.expected());
        return logged;
    }

    static JsonObject logged(String callUuid) {
        return FRONTDESK.get("/api/calls/" + callUuid).object();
    }
}
