package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Plivo said as values that a row can hold. */
class TypedParametersTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "007, 7", "999999999, 999999999"})
    void wholeSecondsAreRead(String text, Integer seconds) {
        assertThat(reported(text).seconds("Any")).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1.5", "1e3", "0x10", "banana", "1234567890", "٣", "NaN", "12 "})
    void whatIsNoNumberOfSecondsIsAsGoodAsMissing(String text) {
        assertThat(reported(text).seconds("Any")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"12345.67000, 1, 12345", "5, 1000, 5000", "0.5, 1000, 500", "999999999.999999999, 1000, 999999999999"})
    void millisecondsAreRead(String text, int unit, Long milliseconds) {
        assertThat(reported(text).milliseconds("Any", unit)).isEqualTo(milliseconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "-1.00000", "1.", ".5", "1,5", "1e9", "Infinity", "banana"})
    void whatIsNoLengthIsAsGoodAsMissing(String text) {
        assertThat(reported(text).milliseconds("Any", 1)).isNull();
    }

    @Test
    void textForPeopleHasNoControlCharacters() {
        assertThat(reported("a\u0000b\r\nc\u001b[31m\u007f").text("Any"))
                .isEqualTo("a\uFFFDb\uFFFD\uFFFDc\uFFFD[31m\uFFFD");
        assertThat(reported("a\u0085b\u009bc\u2028d\u202ee").text("Any")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(reported("  Jane & <b>\"Peter\"</b>  ").text("Any")).isEqualTo("Jane & <b>\"Peter\"</b>");
    }

    @Test
    void textForPeopleIsCutAfter300Characters() {
        assertThat(reported("x".repeat(301)).text("Any")).isEqualTo("x".repeat(300));
        assertThat(reported("\uD83D\uDCDE".repeat(301)).text("Any")).isEqualTo("\uD83D\uDCDE".repeat(300));
        assertThat(reported("\uD83D\uDCDE".repeat(200)).text("Any")).isEqualTo("\uD83D\uDCDE".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void whereNoTextIsLeftNoneWasGiven(String text) {
        assertThat(new TypedParameters(Parameters.of(Map.of())).text("Any")).isNull();
        assertThat(reported(text.strip()).text("Any")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://media.example/1.mp3?a=b", "http://media.example/1.mp3"})
    void anAddressOnTheWebIsKept(String url) {
        assertThat(reported(url).web("Any")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:alert(1)", "file:///etc/passwd", "//media.example", "https://a b", "https://"})
    void anyOtherAddressIsAsGoodAsMissing(String url) {
        assertThat(reported(url).web("Any")).isNull();
        assertThat(reported("https://" + "x".repeat(2001)).web("Any")).isNull();
    }

    @Test
    void aLengthThatIsMissingIsThatBetweenTheTimesAroundIt() {
        Instant start = Instant.parse("2026-11-29T13:00:05Z");

        assertThat(reported("60").secondsOr("Any", new CarrierTimes(null, start, start.plusSeconds(65))))
                .isEqualTo(60);
        assertThat(reported("").secondsOr("Any", new CarrierTimes(null, start, start.plusSeconds(65))))
                .isEqualTo(65);
        assertThat(reported("-1").secondsOr("Any", new CarrierTimes(null, start, start)))
                .isZero();
        assertThat(reported("").secondsOr("Any", new CarrierTimes(null, start, start.minusSeconds(1))))
                .isNull();
        assertThat(reported("").secondsOr("Any", new CarrierTimes(null, null, start)))
                .isNull();
        assertThat(reported("").secondsOr("Any", new CarrierTimes(null, start, null)))
                .isNull();
        assertThat(reported("").secondsOr("Any", new CarrierTimes(null, start, start.plusSeconds(999_999_999))))
                .isNull();
    }

    @Test
    void aLengthInMillisecondsIsThatBetweenTwoMoments() {
        assertThat(between("1764421226000", "1764421240000")).isEqualTo(14000);
        assertThat(between("1764421226000.5", "1764421226001")).isZero();
        assertThat(between("1764421226000", "1764421226000")).isZero();
        assertThat(between("1764421226001", "1764421226000")).isNull();
        assertThat(between("0", "1764421226000")).isNull();
        assertThat(between("1764421226000", "-1")).isNull();
        assertThat(between("", "1764421226000")).isNull();
        assertThat(between("1764421226000", "9764421226000")).isNull();
    }

    private static Long between(String from, String to) {
        return new TypedParameters(Parameters.of(Map.of("From", List.of(from), "To", List.of(to))))
                .millisecondsBetween("From", "To");
    }

    private static TypedParameters reported(String value) {
        return new TypedParameters(Parameters.of(Map.of("Any", List.of(value))));
    }
}
