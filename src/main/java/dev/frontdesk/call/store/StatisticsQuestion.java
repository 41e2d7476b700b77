package dev.frontdesk.call.store;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What is asked of the ended calls of a time.
 *
 * @param since calls listed then or later
 * @param until calls listed before
 * @param zone whose days, weekdays and hours count
 * @param by null for the total alone
 * @param companyNumber the id of a line; null for all calls
 * @param user the id of the user who answered; null for all calls
 */
public record StatisticsQuestion(Instant since, Instant until, ZoneId zone, GroupBy by, Long companyNumber, Long user) {

    /** What calls are grouped by. */
    public enum GroupBy {
        LINE,
        USER,
        HOUR,
        WEEKDAY,
        DAY
    }
}
