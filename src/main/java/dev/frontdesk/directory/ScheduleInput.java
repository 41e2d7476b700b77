package dev.frontdesk.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The wanted state of a schedule.
 *
 * @param exceptions null leaves them as they are
 */
public record ScheduleInput(
        @NotNull(message = NAME_WANTED)
        @Pattern(regexp = NAME, message = NAME_WANTED)
        @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String name,

        String zone,

        @NotNull(message = "must be a list such as [{\"days\": [\"mon\"], \"from\": \"09:00\", \"to\": \"17:30\"}]")
        List<Hours.Weekly> weekly,

        List<Hours.ExceptionalDay> exceptions)
        implements DirectoryInput {

    private static final int MOST = 500;
    private static final String FROM_WANTED = "must be a time from 00:00 to 23:59, for example 09:00";
    private static final String TO_WANTED = "must be a time from 00:00 to 24:00, for example 17:30";

    public ScheduleInput {
        name = DirectoryInput.tidy(name);
        zone = DirectoryInput.tidy(zone);
    }

    @Override
    public List<Violation> flaws() {
        List<Violation> flaws = new ArrayList<>();
        if (!isZone(zone)) {
            flaws.add(new Violation("zone", "must be the name of a time zone, for example Europe/Paris"));
        }
        if (weekly != null) {
            checkLength("weekly", weekly, flaws);
            for (int i = 0; i < weekly.size(); i++) {
                check("weekly[" + i + "].", weekly.get(i), flaws);
            }
        }
        if (exceptions != null) {
            checkExceptions(flaws);
        }
        return flaws;
    }

    /** Names alone: an offset knows no summer. */
    private static boolean isZone(String name) {
        try {
            return name != null
                    && ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void checkLength(String field, List<?> list, List<Violation> flaws) {
        if (list.size() > MOST) {
            flaws.add(new Violation(field, "must have at most " + MOST + " entries"));
        }
    }

    private static void check(String path, Hours.Weekly hours, List<Violation> flaws) {
        boolean areDays = hours.days() != null
                && !hours.days().isEmpty()
                && Hours.DAYS.containsAll(hours.days())
                && new HashSet<>(hours.days()).size() == hours.days().size();
        if (!areDays) {
            flaws.add(new Violation(path + "days", "must be one or more of " + Hours.DAYS + ", each once"));
        }
        checkTimes(path, hours.from(), hours.to(), flaws);
    }

    private static void checkTimes(String path, String from, String to, List<Violation> flaws) {
        if (Hours.minutes(from) < 0 || from.equals("24:00")) {
            flaws.add(new Violation(path + "from", FROM_WANTED));
        }
        if (Hours.minutes(to) < 0) {
            flaws.add(new Violation(path + "to", TO_WANTED));
        }
    }

    private void checkExceptions(List<Violation> flaws) {
        checkLength("exceptions", exceptions, flaws);
        Set<String> dates = new HashSet<>();
        for (int i = 0; i < exceptions.size(); i++) {
            String path = "exceptions[" + i + "].";
            Hours.ExceptionalDay exception = exceptions.get(i);
            checkDay(path, exception, flaws);
            if (!isDate(exception.date())) {
                flaws.add(new Violation(path + "date", "must be a day such as 2026-12-24"));
            } else if (!dates.add(exception.date())) {
                flaws.add(new Violation(path + "date", "has an exception in this list already; give each day one"));
            }
            if (exception.name() != null && !exception.name().matches(NAME)) {
                flaws.add(
                        new Violation(path + "name", "must be one line of 1 to 100 characters, for example New Year"));
            }
        }
    }

    private static void checkDay(String path, Hours.ExceptionalDay exception, List<Violation> flaws) {
        if (!exception.closed()) {
            checkTimes(path, exception.from(), exception.to(), flaws);
        } else if (exception.from() != null || exception.to() != null) {
            flaws.add(new Violation(path + "closed", "goes without from and to; leave out one or the other"));
        }
    }

    /** Four digits of a year and no more: dates are compared as text. */
    private static boolean isDate(String text) {
        try {
            return text != null
                    && text.length() == 10
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
