package dev.frontdesk.routing;

import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Hours.Weekly;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a schedule is open at a moment. What the clock of its zone reads counts: an hour that the clock skips is at no
 * moment, and one that it passes twice is open twice.
 *
 * @param zone the schedule's; null where there is no schedule
 * @param because a sentence for people
 */
public record Opening(boolean open, String zone, String because) {

    public static final Opening ALWAYS = new Opening(true, null, "The line has no schedule, so it is always open.");

    private static final int DAY = 24 * 60;

    static boolean isOpen(Hours hours, Instant at) {
        return span(hours, reading(hours, at)).isPresent();
    }

    /** The same with its reason. */
    static Opening of(Hours hours, Instant at) {
        LocalDateTime reading = reading(hours, at);
        String it = "It is " + reading.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", "
                + reading.toLocalDate() + " "
                + reading.toLocalTime().withSecond(0).withNano(0) + " in " + hours.zone();
        Optional<Span> span = span(hours, reading);
        String because = span.map(found -> it + ", within the hours from " + found.from + " to " + found.to + " of \""
                        + hours.name() + "\".")
                .orElseGet(() ->
                        it + ", outside of the hours of \"" + hours.name() + "\"" + holiday(hours, reading) + ".");
        return new Opening(span.isPresent(), hours.zone(), because);
    }

    private static String holiday(Hours hours, LocalDateTime reading) {
        return exception(hours, reading.toLocalDate())
                .map(day ->
                        ", which has hours of its own that day" + (day.name() == null ? "" : " (" + day.name() + ")"))
                .orElse("");
    }

    private static LocalDateTime reading(Hours hours, Instant at) {
        return LocalDateTime.ofInstant(at, zone(hours));
    }

    /** A zone that somebody misspelt in the table by hand must not cost a call. */
    static ZoneId zone(Hours hours) {
        try {
            return ZoneId.of(hours.zone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Hours that begin on one day. */
    private record Span(String from, String to) {

        /**
         * Null unless they cover the minute.
         *
         * @param minute since the midnight with which the day of these hours began
         */
        static Span covering(String from, String to, int minute) {
            int begin = Hours.minutes(from);
            int end = Hours.minutes(to);
            boolean covers = begin >= 0 && end >= 0 && minute >= begin && minute < (end > begin ? end : end + DAY);
            return covers ? new Span(from, to) : null;
        }
    }

    private static Optional<Span> span(Hours hours, LocalDateTime reading) {
        int minute = reading.getHour() * 60 + reading.getMinute();
        Span today = covering(hours, reading.toLocalDate(), minute);
        return Optional.ofNullable(
                today != null ? today : covering(hours, reading.toLocalDate().minusDays(1), minute + DAY));
    }

    /** Loops and no streams: this is asked for each schedule at each call. Null if nothing that begins that day covers it. */
    private static Span covering(Hours hours, LocalDate date, int minute) {
        Optional<Hours.ExceptionalDay> exception = exception(hours, date);
        if (exception.isPresent()) {
            Hours.ExceptionalDay day = exception.get();
            return day.closed() ? null : Span.covering(day.from(), day.to(), minute);
        }
        String day = Hours.DAYS.get(date.getDayOfWeek().ordinal());
        for (Weekly weekly : hours.weekly()) {
            Span span = isOn(weekly, day) ? Span.covering(weekly.from(), weekly.to(), minute) : null;
            if (span != null) {
                return span;
            }
        }
        return null;
    }

    private static boolean isOn(Weekly weekly, String day) {
        List<String> days = weekly.days();
        return days != null && days.contains(day);
    }

    private static Optional<Hours.ExceptionalDay> exception(Hours hours, LocalDate date) {
        if (hours.exceptions().isEmpty()) {
            return Optional.empty();
        }
        String text = date.toString();
        for (Hours.ExceptionalDay day : hours.exceptions()) {
            if (text.equals(day.date())) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
