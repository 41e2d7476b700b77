package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

/** The shared Frontdesk knows the token of an account and not its id. */
class WithoutCredentialsIT {

    private final Frontdesk frontdesk = Frontdesk.running();
    private final Api api = new Api(frontdesk.base(), frontdesk.apiToken());

    @Test
    void thePlanNamesTheSettingThatIsMissing() {
        for (Api.Answer answer : new Api.Answer[] {api.get("/api/plivo/plan"), api.post("/api/plivo/apply")}) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.object().getString("detail")).startsWith("PLIVO_AUTH_ID is not set");
        }
    }

    @Test
    void thatIsSaidAndIsNoFault() {
        JsonObject check = api.health("plivo");

        assertThat(check.getString("status")).isEqualTo("UP");
        assertThat(check.getString("detail")).contains("PLIVO_AUTH_ID");
        assertThat(frontdesk.log()).contains("nothing is asked of Plivo");
    }

    @Test
    void whoIsRegisteredIsNotKnown() {
        JsonObject jane = api.get("/api/users").json().asJsonArray().getJsonObject(0);

        assertThat(jane.getJsonArray("numbers").getJsonObject(0)).containsEntry("registered", JsonValue.NULL);
    }

    @Test
    void withoutTheTokenThereIsNothing() {
        Api stranger = new Api(frontdesk.base(), "none");

        assertThat(stranger.get("/api/plivo/plan").status()).isEqualTo(401);
        assertThat(stranger.post("/api/plivo/apply").status()).isEqualTo(401);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(api.post("/api/plivo/apply?newPassword=jane").status()).isEqualTo(400);
    }
}
