package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.database.ProbeResult;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCheckTest {

    @Test
    void aDatabaseThatIsNearAndMaintainedIsWell() {
        Finding finding = DatabaseCheck.database(answer(16, Duration.ofNanos(420_000)));

        assertThat(finding.status()).isEqualTo(Status.OK);
        assertThat(finding.finding()).isEqualTo("PostgreSQL 16.1 answers within 0.4 ms.");
    }

    @Test
    void aDatabaseThatIsFarAwayIsNoted() {
        assertThat(DatabaseCheck.database(answer(16, Duration.ofMillis(25))).status())
                .isEqualTo(Status.WARNING);
    }

    @Test
    void aVersionThatNobodyMendsIsNoted() {
        assertThat(DatabaseCheck.database(answer(12, Duration.ofMillis(1))).status())
                .isEqualTo(Status.WARNING);
    }

    @Test
    void aDatabaseThatIsAwayIsAFaultAndItsOwnWordsAreNotRepeated() {
        Finding finding = DatabaseCheck.away(new SQLException("user jane, password secret", "08001"));

        assertThat(finding.status()).isEqualTo(Status.FAULT);
        assertThat(finding.toString()).contains("08001", "DATABASE_URL").doesNotContain("jane", "secret");
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "2000, OK", "-2000, OK", "2001, WARNING", "-59999, WARNING", "60000, FAULT", "-3600000, FAULT"
    })
    void clocksMayBeTwoSecondsApart(long millis, Status status) {
        assertThat(DatabaseCheck.clock(Duration.ofMillis(millis)).status()).isEqualTo(status);
    }

    private static ProbeResult answer(int major, Duration roundTrip) {
        return new ProbeResult(major + ".1", major, roundTrip, Duration.ZERO);
    }
}
