package dev.frontdesk.call.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * When calls are listed by the clocks of a zone, in SQL. Each change of the clocks within the time is written out as Java
 * knows it: the database may know other zones, and reads {@code +02:00} as two hours west.
 */
final class LocalTime {

    private static final int SECONDS_OF_DAY = 86_400;

    private final String seconds;

    LocalTime(Instant since, Instant until, ZoneId zone) {
        seconds = "(floor(extract(epoch from " + CallFilter.LISTED_AT + ")) + " + offset(since, until, zone.getRules())
                + ")";
    }

    /** Days since 1970-01-01, as in {@code LocalDate.ofEpochDay}. */
    String day() {
        return "cast(floor(" + seconds + " / " + SECONDS_OF_DAY + ") as bigint)";
    }

    /** From 0 to 23. */
    String hour() {
        return "cast(floor((" + seconds + " - " + SECONDS_OF_DAY + " * " + day() + ") / 3600) as bigint)";
    }

    /** From 1, Monday, to 7. The first day of 1970 was a Thursday. */
    String weekday() {
        return "((" + day() + " + 3) % 7 + 7) % 7 + 1";
    }

    private static String offset(Instant since, Instant until, ZoneRules rules) {
        StringBuilder offset = new StringBuilder();
        int last = rules.getOffset(since).getTotalSeconds();
        ZoneOffsetTransition change = rules.nextTransition(since);
        while (change != null && change.getInstant().isBefore(until)) {
            offset.append(" when ")
                    .append(CallFilter.LISTED_AT)
                    .append(" < timestamptz '")
                    .append(change.getInstant())
                    .append("' then ")
                    .append(last);
            last = change.getOffsetAfter().getTotalSeconds();
            change = rules.nextTransition(change.getInstant());
        }
        return offset.isEmpty() ? String.valueOf(last) : "case" + offset + " else " + last + " end";
    }
}
