package dev.frontdesk.call.store;

import dev.frontdesk.database.LongQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts ended calls and measures their lengths, all of it in the database. */
@ApplicationScoped
public class CallStatistics {

    private static final String NO_KEY = "cast(null as bigint)";
    private static final String NO_NAME = "cast(null as text)";

    @Inject
    private LongQueries database;

    /**
     * The calls of one key.
     *
     * @param key the id of a line or a user, an hour, a weekday (1 is Monday), or the days since 1970-01-01; null for calls
     *     to no line, or answered by nobody
     * @param name one that the line or user had; null where there is none
     */
    public record Group(Long key, String name, Figures figures) {}

    /**
     * All calls together, and by groups.
     *
     * @param groups those that have calls, in the order of their keys
     */
    public record Answer(Figures total, List<Group> groups) {}

    /** Empty while too many others ask. */
    public Optional<Answer> of(StatisticsQuestion question) {
        return database.tryRun(connection -> answer(question, connection));
    }

    private static Answer answer(StatisticsQuestion question, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(question))) {
            int place = 1;
            for (Object value : values(question)) {
                statement.setObject(place++, value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                Figures total = FigureColumns.read(rows);
                return new Answer(total, question.by() == null ? List.of() : groups(rows));
            }
        }
    }

    /** The total comes first, and is there without calls, too. */
    private static String sql(StatisticsQuestion question) {
        return "select " + FigureColumns.SQL + ", c.key, max(c.name) from (select c.*, " + key(question) + " as key, "
                + name(question.by()) + " as name from call c where " + conditions(question)
                + ") c group by grouping sets ((), (c.key)) order by grouping(c.key) desc, c.key";
    }

    private static String conditions(StatisticsQuestion question) {
        return "c.state = 'ENDED' and " + CallFilter.LISTED_AT + " >= ? and " + CallFilter.LISTED_AT + " < ?"
                + (question.companyNumber() == null ? "" : " and c.company_number_id = ?")
                + (question.user() == null ? "" : " and c.user_id = ?");
    }

    private static List<Object> values(StatisticsQuestion question) {
        return Stream.<Object>of(
                        question.since().atOffset(ZoneOffset.UTC),
                        question.until().atOffset(ZoneOffset.UTC),
                        question.companyNumber(),
                        question.user())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String key(StatisticsQuestion question) {
        if (question.by() == null) {
            return NO_KEY;
        }
        return switch (question.by()) {
            case LINE -> "c.company_number_id";
            case USER -> "c.user_id";
            case HOUR -> local(question).hour();
            case WEEKDAY -> local(question).weekday();
            case DAY -> local(question).day();
        };
    }

    private static LocalTime local(StatisticsQuestion question) {
        return new LocalTime(question.since(), question.until(), question.zone());
    }

    private static String name(StatisticsQuestion.GroupBy by) {
        if (by == StatisticsQuestion.GroupBy.LINE) {
            return "c.company_number_name";
        }
        return by == StatisticsQuestion.GroupBy.USER ? "c.user_name" : NO_NAME;
    }

    private static List<Group> groups(ResultSet rows) throws SQLException {
        List<Group> groups = new ArrayList<>();
        while (rows.next()) {
            Long key = rows.getObject("key", Long.class);
            groups.add(new Group(key, rows.getString("max"), FigureColumns.read(rows)));
        }
        return groups;
    }
}
