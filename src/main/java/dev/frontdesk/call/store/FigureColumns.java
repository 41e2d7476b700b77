package dev.frontdesk.call.store;

import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.store.Figures.Percentiles;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Figures} as columns of a query. */
final class FigureColumns {

    private static final int QUICK_SECONDS = 20;
    private static final String ANSWERED = " filter (where c.outcome = 'ANSWERED')";

    static final String SQL = "count(*) as calls, "
            + counts("outcome", Outcome.values()) + ", "
            + counts("missed_reason", MissedReason.values()) + ", "
            + "count(*) filter (where c.outcome = 'ANSWERED' and c.ring_seconds <= " + QUICK_SECONDS + ") as quickly, "
            + percentiles("ring_seconds") + ", "
            + percentiles("talk_seconds") + ", "
            + "coalesce(sum(c.talk_seconds)" + ANSWERED + ", 0) as talk_total";

    private FigureColumns() {}

    static Figures read(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("calls"),
                read("outcome", Outcome.class, row),
                read("missed_reason", MissedReason.class, row),
                row.getLong("quickly"),
                percentiles("ring_seconds", row),
                percentiles("talk_seconds", row),
                row.getLong("talk_total"));
    }

    private static String counts(String column, Enum<?>[] values) {
        return Stream.of(values)
                .map(value ->
                        "count(*) filter (where c." + column + " = '" + value.name() + "') as " + name(column, value))
                .collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> Map<E, Long> read(String column, Class<E> values, ResultSet row)
            throws SQLException {
        Map<E, Long> counts = new EnumMap<>(values);
        for (E value : values.getEnumConstants()) {
            counts.put(value, row.getLong(name(column, value)));
        }
        return counts;
    }

    private static String name(String column, Enum<?> value) {
        return column + "_" + value.name();
    }

    private static String percentiles(String column) {
        return "percentile_cont(array[0.5, 0.9]) within group (order by c." + column + ")" + ANSWERED + " as " + column;
    }

    private static Percentiles percentiles(String column, ResultSet row) throws SQLException {
        Array both = row.getArray(column);
        if (both == null) {
            return null;
        }
        Double[] values = (Double[]) both.getArray();
        return values[0] == null ? null : new Percentiles(values[0], values[1]);
    }
}
