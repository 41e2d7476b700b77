package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartupReportTest {

    @Test
    void aFindingIsOneLineOfTheLog() {
        assertThat(StartupReport.line(Finding.warning("disk", "It is nearly full.", "Make room there.")))
                .isEqualTo("doctor: warning disk: It is nearly full. Make room there.");
        assertThat(StartupReport.line(Finding.unknown("clock", "There is none.", null)))
                .isEqualTo("doctor: unknown clock: There is none.");
    }
}
