package dev.frontdesk.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookHealthTest {

    @Test
    void failingAndLateSubscriptionsNeedSomebody() {
        assertThat(WebhookHealth.result(List.of(), List.of()).status()).isEqualTo(CheckStatus.UP);

        CheckResult late = WebhookHealth.result(List.of(), List.of(7L));
        assertThat(late.status()).isEqualTo(CheckStatus.DEGRADED);
        assertThat(late.detail()).startsWith("Events for subscription [7]");

        CheckResult both = WebhookHealth.result(List.of(3L), List.of(7L));
        assertThat(both.detail()).contains("to subscription [3]", "for subscription [7]");
    }
}
