package dev.frontdesk.plivo;

import dev.frontdesk.call.Fact.CarrierTimes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Plivo's times: {@code yyyy-MM-dd HH:mm:ss} without an offset, in the zone of the account's console, but for {@code
 * SessionStart}, which is UTC, and for records, which carry an offset. Years have four digits, as calendars and
 * databases have them.
 */
public final class AccountTime {

    private static final DateTimeFormatter FORMAT = strict(local(" "));
    /** ISO 8601 with its T or with a blank; the offset may stand apart, with the name of UTC behind it. */
    private static final DateTimeFormatter OF_RECORD =
            strict(local("['T'][' ']").appendPattern("[' '][XXX][XX][X][' UTC']"));

    private static final int LAST_YEAR = 9999;

    private final ZoneId zone;

    public AccountTime(ZoneId zone) {
        this.zone = zone;
    }

    /** Null for text that is no time. */
    public static Instant utc(String text) {
        LocalDateTime time = parsed(text);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /**
     * In the hour that an autumn night has twice the first is meant, unless that lies before what came earlier.
     *
     * @param notBefore a moment that this time does not precede; null if none is known
     * @return null for text that is no time
     */
    public Instant at(String text, Instant notBefore) {
        LocalDateTime time = parsed(text);
        return time == null ? null : at(time, notBefore);
    }

    private Instant at(LocalDateTime time, Instant notBefore) {
        ZonedDateTime first = time.atZone(zone);
        boolean tooEarly = notBefore != null && first.toInstant().isBefore(notBefore);
        return (tooEarly ? first.withLaterOffsetAtOverlap() : first).toInstant();
    }

    /**
     * A time of Plivo's records, {@code 2022-06-28 19:39:05+05:30}; in the account's zone where it has no offset.
     *
     * @param notBefore as above
     * @return null for text that is no time
     */
    Instant ofRecord(String text, Instant notBefore) {
        try {
            TemporalAccessor time = OF_RECORD.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            int year = time.get(ChronoField.YEAR);
            if (year < 1 || year > LAST_YEAR) {
                return null;
            }
            return time instanceof OffsetDateTime exact ? exact.toInstant() : at((LocalDateTime) time, notBefore);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    /** As {@link #at} each, none before the one that precedes it. */
    CarrierTimes times(Instant notBefore, String start, String answer, String end) {
        return times(notBefore, start, answer, end, this::at);
    }

    /** As {@link #ofRecord} each, none before the one that precedes it. */
    CarrierTimes timesOfRecord(Instant notBefore, String start, String answer, String end) {
        return times(notBefore, start, answer, end, this::ofRecord);
    }

    private static CarrierTimes times(
            Instant notBefore, String start, String answer, String end, BiFunction<String, Instant, Instant> reading) {
        Instant started = reading.apply(start, notBefore);
        Instant answered = reading.apply(answer, started == null ? notBefore : started);
        Instant known = answered == null ? started : answered;
        return new CarrierTimes(started, answered, reading.apply(end, known == null ? notBefore : known));
    }

    private static DateTimeFormatterBuilder local(String between) {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, 4)
                .appendPattern("-MM-dd")
                .appendPattern(between)
                .appendPattern("HH:mm:ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd();
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder form) {
        return form.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static LocalDateTime parsed(String text) {
        if (text.isEmpty()) {
            // Most webhooks lack most times, and a failed attempt for each showed in the profile.
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text, FORMAT);
            return time.getYear() == 0 ? null : time;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
