package dev.frontdesk.history;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The name of an export's file, which tells its range: {@code calls-from-2026-11-01-until-2026-12-01.csv}. */
final class ExportName {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss", Locale.ROOT);

    private ExportName() {}

    /** @param zone that in which the times of the name are read; a day's beginning is written as the day */
    static String of(Form form, Instant since, Instant until, ZoneId zone) {
        return "calls" + part("-from-", since, zone) + part("-until-", until, zone) + "."
                + form.name().toLowerCase(Locale.ROOT);
    }

    private static String part(String word, Instant time, ZoneId zone) {
        if (time == null) {
            return "";
        }
        ZonedDateTime local = time.atZone(zone);
        boolean isDay = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return word + (isDay ? local.toLocalDate().toString() : TIME.format(local));
    }
}
