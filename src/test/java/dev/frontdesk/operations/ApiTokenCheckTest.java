package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiTokenCheckTest {

    @Test
    void withoutATokenPageAndApiAreClosed() {
        assertThat(ApiTokenCheck.finding(Optional.empty()).status()).isEqualTo(Status.WARNING);
    }

    @Test
    void aTokenThatCouldBeGuessedIsNotedAndNotRepeated() {
        Finding finding = ApiTokenCheck.finding(Optional.of("swordfish"));

        assertThat(finding.status()).isEqualTo(Status.WARNING);
        assertThat(finding.toString()).doesNotContain("swordfish");
    }

    @Test
    void aLongTokenIsWell() {
        Finding finding = ApiTokenCheck.finding(Optional.of("0123456789abcdef0123456789abcdef"));

        assertThat(finding.status()).isEqualTo(Status.OK);
        assertThat(finding.toString()).doesNotContain("0123456789");
    }
}
