package dev.frontdesk.plivo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.operations.Finding;
import dev.frontdesk.operations.Status;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlCheckTest {

    @ParameterizedTest
    @CsvSource({
        "https://frontdesk.example.com, OK",
        "https://frontdesk.example.com:8443, OK",
        "https://example.com/phones, OK",
        "https://example.com/plivotal, OK",
        "https://203.0.113.9, OK",
        "http://frontdesk.example.com, WARNING",
        "https://frontdesk.example.com:443, WARNING",
        "https://localhost, WARNING",
        "http://localhost:8080, WARNING",
        "https://desk, WARNING",
        "https://desk.local, WARNING",
        "https://10.1.2.3, WARNING",
        "https://172.16.0.1, WARNING",
        "https://192.168.0.1, WARNING",
        "https://[::1]:8080, WARNING",
        "https://frontdesk.example.com/plivo, FAULT",
        "https://frontdesk.example.com/plivo/answer, FAULT",
        "https://frontdesk.example.com/desk/api, FAULT",
    })
    void theAddressMustBeOneThatPlivoCanReach(URI url, Status status) {
        Finding finding = PublicUrlCheck.finding(Optional.of(url));

        assertThat(finding.status()).as(finding.finding()).isEqualTo(status);
        assertThat(finding.toDo() == null).isEqualTo(status == Status.OK);
    }

    @Test
    void withoutItOnlyAFrontdeskWithoutAProxyWorks() {
        assertThat(PublicUrlCheck.finding(Optional.empty()).status()).isEqualTo(Status.WARNING);
    }
}
