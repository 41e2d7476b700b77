package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody changes the directory while a call is in its first stage; the caller hears what holds then. */
class NextStageIT {

    private final OwnLine own = new OwnLine();
    private final Client client = new Client();
    private Map<String, String> call;

    @BeforeEach
    void aCallRingsInItsFirstStage() {
        call = OwnLine.call(own.addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d, %1$d]}]"));
        assertThat(OwnLine.answer(call)).contains(own.address("anna"), "/stages/1/dial-result");
    }

    @AfterEach
    void removeWhatWasAdded() {
        own.close();
    }

    @Test
    void theNextStageWasRemoved() {
        own.changeLine(", \"stages\": [{\"users\": [%d]}]");

        assertThat(OwnLine.result(call, 1)).contains("<Record").doesNotContain("<Dial");
    }

    @Test
    void aColleagueWasRemoved() {
        assertThat(client.delete("/api/users/" + own.ben()).status()).isEqualTo(204);

        assertThat(OwnLine.result(call, 1))
                .contains(own.address("anna"), "/stages/2/dial-result")
                .doesNotContain(own.address("ben"));
        assertThat(Stage.words(Stage.logged(call.get("CallUUID"))))
                .contains("Nobody took the call. Rang Anna (desk) in stage 2.");
    }

    @Test
    void theLineWasRemovedAndTheCallerIsNotLeftInSilence() {
        assertThat(client.delete(own.lineAddress()).status()).isEqualTo(204);

        assertThat(OwnLine.result(call, 1)).contains("<Speak", "<Record").doesNotContain("<Dial");
        assertThat(Stage.logged(call.get("CallUUID"))
                        .getJsonObject("companyNumber")
                        .getString("name"))
                .isEqualTo(own.name());
    }
}
