package dev.frontdesk.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.notices.mail.MailState.Seen;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import org.junit.jupiter.api.Test;

class MailHealthTest {

    @Test
    void mailThatWaitsForLongOrWasGivenUpNeedsSomebody() {
        assertThat(MailHealth.result(Seen.NOTHING).status()).isEqualTo(CheckStatus.UP);
        assertThat(MailHealth.result(new Seen(1700, "Down.", 0, "")).status()).isEqualTo(CheckStatus.UP);
        assertThat(MailHealth.result(new Seen(1801, "Down.", 0, "")).status()).isEqualTo(CheckStatus.DEGRADED);
        assertThat(MailHealth.result(new Seen(0, "", 2, "Refused.")).detail()).contains("2 mails", "Refused.");
    }
}
