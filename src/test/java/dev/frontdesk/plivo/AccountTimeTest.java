package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plivo's times, reported in the zone of an account in London. */
class AccountTimeTest {

    private final AccountTime london = new AccountTime(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        "2016-04-08 17:38:11, 2016-04-08T16:38:11Z",
        "2016-01-08 17:38:11, 2016-01-08T17:38:11Z",
        "2024-02-29 00:00:00, 2024-02-29T00:00:00Z",
        "2016-04-08 17:38:11.910772, 2016-04-08T16:38:11.910772Z",
    })
    void timesAreReadInTheZoneOfTheAccount(String text, Instant time) {
        assertThat(london.at(text, null)).isEqualTo(time);
    }

    @Test
    void theSessionsStartIsUtc() {
        assertThat(AccountTime.utc("2024-09-26 08:35:10.910772"))
                .isEqualTo(Instant.parse("2024-09-26T08:35:10.910772Z"));
    }

    @Test
    void inTheHourThatAnAutumnNightHasTwiceTheFirstIsMeantUnlessThatIsTooEarly() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(london.at("2026-10-25 01:30:00", null)).isEqualTo(first);
        assertThat(london.at("2026-10-25 01:30:00", first)).isEqualTo(first);
        assertThat(london.at("2026-10-25 01:30:00", first.plusSeconds(1))).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "banana",
                "2016-13-08 17:38:11",
                "2023-02-29 00:00:00",
                "2016-04-08 24:00:00",
                "2016-04-08T17:38:11",
                "2016-04-08 17:38",
                "2016-04-08 17:38:11Z",
                "+999999999-12-31 23:59:59",
                "-999999999-01-01 00:00:00",
                "+10000-01-01 00:00:00",
                "0000-01-01 00:00:00",
                "-0001-01-01 00:00:00",
            })
    void whatIsNoTimeOfOurAgeIsAsGoodAsMissing(String text) {
        assertThat(london.at(text, null)).isNull();
        assertThat(AccountTime.utc(text)).isNull();
    }
}
