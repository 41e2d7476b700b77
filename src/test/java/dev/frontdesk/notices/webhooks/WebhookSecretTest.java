package dev.frontdesk.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our signature, judged by the library of the specification. */
class WebhookSecretTest {

    private static final String BODY = "{\"type\":\"call.missed\",\"data\":{\"callerName\":\"Zoë 😀\"}}";

    private final WebhookSecret secret = WebhookSecret.random();
    private final long now = Instant.now().getEpochSecond();

    @Test
    void theLibraryOfTheSpecificationAcceptsIt() {
        assertThatCode(() -> verify(secret.sign("a_call_missed", now, BODY), BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherBodyOrSecretIsNoticed() {
        assertThatThrownBy(() -> verify(secret.sign("a_call_missed", now, BODY), BODY + " "))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(WebhookSecret.random().sign("a_call_missed", now, BODY), BODY))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private void verify(String signature, String body) throws Exception {
        new Webhook(secret.text())
                .verify(
                        body,
                        HttpHeaders.of(
                                Map.of(
                                        "webhook-id", List.of("a_call_missed"),
                                        "webhook-timestamp", List.of(Long.toString(now)),
                                        "webhook-signature", List.of(signature)),
                                (name, value) -> true));
    }
}
