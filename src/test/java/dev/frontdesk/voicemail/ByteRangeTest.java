package dev.frontdesk.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header Range, of something that has a thousand bytes. */
class ByteRangeTest {

    private static final int LENGTH = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1, 0, 1",
        "bytes=0-, 0, 999",
        "bytes=500-600, 500, 600",
        "bytes=999-, 999, 999",
        "bytes=0-999999999999999999, 0, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "BYTES = 3 - 4, 3, 4"
    })
    void aPartIsReadByItsFirstAndLastByte(String header, int first, int last) {
        assertThat(ByteRange.of(header, LENGTH)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=999999999999999999-", "bytes=-0"})
    void whatLiesBehindTheEndIsNothing(String header) {
        assertThat(ByteRange.of(header, LENGTH)).contains(ByteRange.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes", "bytes=-", "bytes=a-b", "bytes=5-4", "pages=1-2", "bytes=0-1,5-6", "bytes=1-2-3"})
    void whatIsNoSingleRangeAsksForTheWhole(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEmpty();
    }

    @Test
    void withoutAHeaderTheWholeIsMeant() {
        assertThat(ByteRange.of((String) null, LENGTH)).isEmpty();
    }

    @Test
    void theAnswerSaysWhichPartItIs() {
        assertThat(new ByteRange(5, 9).of(LENGTH)).isEqualTo("bytes 5-9/1000");
        assertThat(ByteRange.NOTHING.of(LENGTH)).isEqualTo("bytes */1000");
    }
}
