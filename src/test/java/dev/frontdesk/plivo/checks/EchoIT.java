package dev.frontdesk.plivo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Reply;
import dev.frontdesk.plivo.SignatureV3;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EchoIT {

    @Test
    void whoeverSignsRightIsShownThatWeKnowTheTokenToo() {
        Reply reply = Stage.plivo().post("/plivo/echo", Map.of("nonce", "4711"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("text/plain");
        assertThat(reply.text()).isEqualTo(new SignatureV3(Frontdesk.running().plivoAuthToken()).proof("4711"));
    }

    @Test
    void anotherNonceHasAnotherProof() {
        assertThat(Stage.plivo().post("/plivo/echo", Map.of("nonce", "1")).text())
                .isNotEqualTo(Stage.plivo().post("/plivo/echo", Map.of()).text());
    }
}
