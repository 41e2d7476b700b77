package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " * ", "\"abc\"", "\"x\", \"abc\"", "W/\"x\" , \"abc\"", "\"abc+gzip\""})
    void theObjectIsAdmitted(String header) {
        assertThat(IfMatch.in(header).admits("abc")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "\"\"", "W/\"abc\"", "\"ab\",\"c\"", "\"ABC\""})
    void anotherObjectIsNot(String header) {
        assertThat(IfMatch.in(header).admits("abc")).isFalse();
    }
}
