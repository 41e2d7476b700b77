package dev.frontdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.Hours;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a schedule is open. 2026-11-30 is a Monday. */
class OpeningTest {

    private static final List<Hours.ExceptionalDay> CHRISTMAS = List.of(
            new Hours.ExceptionalDay("2026-12-24", false, "09:00", "12:00", "Christmas Eve"),
            new Hours.ExceptionalDay("2026-12-25", true, null, null, "Christmas"),
            new Hours.ExceptionalDay("2026-12-31", false, "20:00", "02:00", "New Year"));

    private static final Hours OFFICE = hours("Europe/Paris", "09:00", "17:30");
    private static final Hours NIGHT = hours("Europe/Paris", "22:00", "06:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T08:59:59+01:00, false",
        "2026-11-30T09:00:00+01:00, true",
        "2026-11-30T17:29:59+01:00, true",
        "2026-11-30T17:30:00+01:00, false",
        "2026-11-30T08:00:00Z, true",
        "2026-12-05T10:00:00+01:00, false",
        "2026-12-24T11:59:00+01:00, true",
        "2026-12-24T12:00:00+01:00, false",
        "2026-12-25T10:00:00+01:00, false",
        "2027-01-01T01:59:00+01:00, true",
        "2027-01-01T02:00:00+01:00, false",
    })
    void theOfficeIsOpenInItsHoursAndOnExceptionsInTheirs(OffsetDateTime at, boolean open) {
        assertThat(Opening.isOpen(OFFICE, at.toInstant())).isEqualTo(open);
        assertThat(Opening.of(OFFICE, at.toInstant()).open()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T05:00:00+01:00, false",
        "2026-11-30T22:00:00+01:00, true",
        "2026-12-01T05:59:00+01:00, true",
        "2026-12-01T06:00:00+01:00, false",
        "2026-12-05T05:00:00+01:00, true",
        "2026-12-05T23:00:00+01:00, false",
        // The night that begins on Thursday, which has hours of its own, is none; that before it lasts into its
        // morning.
        "2026-12-24T05:00:00+01:00, true",
        "2026-12-24T23:00:00+01:00, false",
        "2026-12-25T05:00:00+01:00, false",
    })
    void hoursOverMidnightBelongToTheDayOnWhichTheyBegin(OffsetDateTime at, boolean open) {
        assertThat(Opening.isOpen(NIGHT, at.toInstant())).isEqualTo(open);
    }

    /** On 2026-03-29 the clocks of Paris go from 02:00 to 03:00. */
    @ParameterizedTest
    @CsvSource({"2026-03-29T00:59:59Z, false", "2026-03-29T01:00:00Z, true", "2026-03-29T01:29:59Z, true"})
    void inASkippedHourTheReadingOfTheClockCounts(Instant at, boolean open) {
        assertThat(Opening.isOpen(everyDay("02:30", "03:30"), at)).isEqualTo(open);
    }

    /** On 2026-10-25 the clocks of Paris read 02:00 to 03:00 twice. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:10:00Z, true",
        "2026-10-25T00:40:00Z, false",
        "2026-10-25T01:10:00Z, true",
        "2026-10-25T01:40:00Z, false",
    })
    void inADoubledHourBothPassesCount(Instant at, boolean open) {
        assertThat(Opening.isOpen(everyDay("02:00", "02:30"), at)).isEqualTo(open);
    }

    @Test
    void midnightIsTheEndOfADayAndTheSameTimeTheNextDay() {
        Hours late = everyDay("20:00", "24:00");
        Hours always = everyDay("00:00", "00:00");

        assertThat(Opening.isOpen(late, Instant.parse("2026-12-01T22:59:00Z"))).isTrue();
        assertThat(Opening.isOpen(late, Instant.parse("2026-12-01T23:00:00Z"))).isFalse();
        assertThat(Opening.isOpen(always, Instant.parse("2026-12-01T23:00:00Z")))
                .isTrue();
    }

    @Test
    void peopleReadWhy() {
        assertThat(Opening.of(OFFICE, Instant.parse("2026-11-30T09:15:40Z")).because())
                .isEqualTo("It is Monday, 2026-11-30 10:15 in Europe/Paris, within the hours from 09:00 to 17:30 of"
                        + " \"Office\".");
        assertThat(Opening.of(OFFICE, Instant.parse("2026-12-25T09:15:00Z")).because())
                .isEqualTo("It is Friday, 2026-12-25 10:15 in Europe/Paris, outside of the hours of \"Office\", which"
                        + " has hours of its own that day (Christmas).");
    }

    @Test
    void aZoneThatNobodyKnowsIsReadAsUtcAndCostsNoCall() {
        Hours odd = hours("Mars/Olympus", "09:00", "17:30");

        assertThat(Opening.isOpen(odd, Instant.parse("2026-11-30T09:00:00Z"))).isTrue();
    }

    private static Hours hours(String zone, String from, String to) {
        List<String> weekdays = List.of("mon", "tue", "wed", "thu", "fri");
        return new Hours(1, "Office", zone, List.of(new Hours.Weekly(weekdays, from, to)), CHRISTMAS);
    }

    private static Hours everyDay(String from, String to) {
        return new Hours(1, "Every day", "Europe/Paris", List.of(new Hours.Weekly(Hours.DAYS, from, to)), List.of());
    }
}
