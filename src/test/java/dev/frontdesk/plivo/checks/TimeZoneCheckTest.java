package dev.frontdesk.plivo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Parameters;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.operations.Status;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With what Plivo really sent of a call of an account in India. */
class TimeZoneCheckTest {

    private static final Parameters IN_INDIA = hangup("2024-09-26 08:35:10.910772", "2024-09-26 14:05:08");
    private static final Parameters OLD = hangup("", "2016-04-08 17:38:11");
    private static final Parameters ODD = hangup("2024-09-26 08:35:10.910772", "2024-09-26 08:35:08");

    @Test
    void theZoneOfTheConsoleAgrees() {
        assertThat(finding("Asia/Kolkata", IN_INDIA, OLD).status()).isEqualTo(Status.OK);
    }

    @Test
    void anotherZoneDoesNot() {
        Finding finding = finding("UTC", IN_INDIA, IN_INDIA);

        assertThat(finding.status()).isEqualTo(Status.WARNING);
        assertThat(finding.finding()).startsWith("2 of the 2 newest calls");
    }

    @Test
    void oneThatIsOddProvesNothing() {
        assertThat(finding("Asia/Kolkata", IN_INDIA, ODD).status()).isEqualTo(Status.OK);
    }

    @Test
    void withoutACallThatTellsNothingIsKnown() {
        assertThat(finding("UTC").status()).isEqualTo(Status.UNKNOWN);
        assertThat(finding("UTC", OLD).status()).isEqualTo(Status.UNKNOWN);
    }

    private static Finding finding(String zone, Parameters... hangups) {
        return TimeZoneCheck.finding(ZoneId.of(zone), List.of(hangups));
    }

    private static Parameters hangup(String sessionStart, String startTime) {
        return Parameters.of(Map.of("SessionStart", List.of(sessionStart), "StartTime", List.of(startTime)));
    }
}
