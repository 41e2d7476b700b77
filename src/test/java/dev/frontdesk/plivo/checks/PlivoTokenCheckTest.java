package dev.frontdesk.plivo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.operations.Finding;
import dev.frontdesk.operations.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlivoTokenCheckTest {

    @Test
    void withoutATokenEveryCallFails() {
        assertThat(PlivoTokenCheck.finding(Optional.empty()).status()).isEqualTo(Status.FAULT);
    }

    @Test
    void whatIsSignedWithTheTokenIsFoundRight() {
        Finding finding = PlivoTokenCheck.finding(Optional.of("any-token-of-plivo"));

        assertThat(finding.status()).isEqualTo(Status.OK);
        assertThat(finding.toString()).doesNotContain("any-token");
    }
}
