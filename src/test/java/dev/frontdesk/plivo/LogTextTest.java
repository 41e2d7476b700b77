package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of strangers in a line of the log. */
class LogTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\u0000", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029", "\u202e", "\u200b"
            })
    void nothingThatATerminalOrALogReaderActsUponIsLeft(String text) {
        assertThat(LogText.clean("a" + text + "b")).isEqualTo("a?b");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(LogText.clean("Jane & <Peter> é \uD83D\uDCDE")).isEqualTo("Jane & <Peter> é \uD83D\uDCDE");
    }

    @Test
    void aLineIsNotLongerThanPeopleRead() {
        assertThat(LogText.clean("x".repeat(2000))).hasSize(2000);
        assertThat(LogText.clean("x".repeat(100_000))).hasSize(2001).endsWith("…");
    }
}
