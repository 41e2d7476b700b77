package dev.frontdesk.directory;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A schedule as it was at one moment: when a line is open, or when a user may be rung. Its times are readings of the
 * clock in its zone.
 *
 * @param zone an IANA name, such as {@code Europe/Paris}
 * @param weekly the hours of an ordinary week; without any it is open on exceptions alone
 * @param exceptions days with hours of their own, at most one a date; they replace the weekly hours that begin that day
 */
@JsonbPropertyOrder({"id", "name", "zone", "weekly", "exceptions"})
public record Hours(
        long id, @NotNull String name, @NotNull String zone, List<Weekly> weekly, List<ExceptionalDay> exceptions) {

    /** {@code mon} first, as {@link java.time.DayOfWeek} counts. */
    public static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final int MINUTES_OF_DAY = 24 * 60;

    public Hours {
        weekly = weekly == null ? List.of() : List.copyOf(weekly);
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    /**
     * Hours of some days of the week. They begin on these days, and reach into the next day where {@code to} is not
     * after {@code from}.
     *
     * @param to excluded; {@code 24:00} is the end of the day
     */
    @JsonbPropertyOrder({"days", "from", "to"})
    public record Weekly(
            List<String> days,
            @NotNull String from,
            @NotNull String to) {}

    /**
     * The hours of one day.
     *
     * @param date such as {@code 2026-12-24}
     * @param closed true for a day without hours, which then has neither {@code from} nor {@code to}
     * @param name for people, such as the name of a holiday; null if there is none
     */
    @JsonbPropertyOrder({"date", "closed", "from", "to", "name"})
    public record ExceptionalDay(@NotNull String date, boolean closed, String from, String to, String name) {}

    /** The minutes since midnight that a time such as {@code 09:30} or {@code 24:00} stands for; -1 for other text. */
    public static int minutes(String time) {
        boolean isTime = time != null
                && time.length() == 5
                && time.charAt(2) == ':'
                && isDigit(time, 0)
                && isDigit(time, 1)
                && isDigit(time, 3)
                && isDigit(time, 4);
        if (!isTime || time.charAt(3) > '5') {
            return -1;
        }
        int minutes = 60 * number(time, 0) + number(time, 3);
        return minutes > MINUTES_OF_DAY ? -1 : minutes;
    }

    private static boolean isDigit(String text, int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static int number(String text, int index) {
        return 10 * (text.charAt(index) - '0') + text.charAt(index + 1) - '0';
    }
}
