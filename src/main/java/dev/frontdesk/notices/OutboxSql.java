package dev.frontdesk.notices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs statements on the tables of the outbox, within the caller's transaction where there is one. */
public final class OutboxSql {

    private final DataSource database;

    public OutboxSql(DataSource database) {
        this.database = database;
    }

    /** Maps a row of the result. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @throws OutboxFailed if the database does not carry it out */
    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement, parameters);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(row.of(rows));
                }
            }
            return read;
        } catch (SQLException failed) {
            throw new OutboxFailed(failed);
        }
    }

    /**
     * @return how many rows it changed
     * @throws OutboxFailed if the database does not carry it out
     */
    public int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            return update(connection, sql, parameters);
        } catch (SQLException failed) {
            throw new OutboxFailed(failed);
        }
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** A column of a result that may be null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    private static void set(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, inSql(connection, parameters[place]));
        }
    }

    /** A time goes as text, which a statement casts. */
    private static Object inSql(Connection connection, Object value) throws SQLException {
        if (value instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        if (value instanceof Integer[] numbers) {
            return connection.createArrayOf("integer", numbers);
        }
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        return value instanceof Instant time ? time.toString() : value;
    }
}
