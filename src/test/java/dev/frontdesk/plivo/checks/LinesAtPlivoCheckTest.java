package dev.frontdesk.plivo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.Line;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.operations.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesAtPlivoCheckTest {

    @Test
    void aPhoneNumberOrAnEndpointOfPlivosCanBeCalled() {
        assertThat(finding(null, "+442071234567").status()).isEqualTo(Status.OK);
        assertThat(finding("sip:sales@phone.plivo.com", null).status()).isEqualTo(Status.OK);
        assertThat(finding("sip:sales@Phone.Plivo.com:5060", null).status()).isEqualTo(Status.OK);
        assertThat(finding("sip:sales@pbx.example.com", "+442071234567").status())
                .isEqualTo(Status.OK);
    }

    @Test
    void anEndpointElsewhereCannot() {
        Finding finding = finding("sip:sales@pbx.example.com", null);

        assertThat(finding.status()).isEqualTo(Status.WARNING);
        assertThat(finding.finding()).contains("line 3").doesNotContain("sales", "Sales");
        assertThat(finding("sip:sales@notplivo.com", null).status()).isEqualTo(Status.WARNING);
    }

    private static Finding finding(String sipEndpoint, String phoneNumber) {
        return LinesAtPlivoCheck.finding(List.of(new Line(3, "Sales", sipEndpoint, phoneNumber)));
    }
}
