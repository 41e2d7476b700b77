package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstExaminationTest {

    @Test
    void aFindingIsOneLineOfTheLog() {
        assertThat(FirstExamination.line(Finding.warning("disk", "It is nearly full.", "Make room there.")))
                .isEqualTo("doctor: warning disk: It is nearly full. Make room there.");
        assertThat(FirstExamination.line(Finding.unknown("clock", "There is none.", null)))
                .isEqualTo("doctor: unknown clock: There is none.");
    }
}
