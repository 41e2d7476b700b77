package dev.frontdesk.call.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs single statements on the log's tables, each in a transaction of its own. It stands in SQL and past the entity manager,
 * since all that is reported of every call goes through it.
 */
final class LogSql {

    private final DataSource database;

    LogSql(DataSource database) {
        this.database = database;
    }

    /** Sets the parameters of a statement. */
    interface Parameters {
        void set(PreparedStatement statement, Connection connection) throws SQLException;
    }

    /** Maps a row of the result. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @throws StoreFailed if the database does not carry it out, or does not say so in time */
    <T> List<T> query(String sql, Parameters parameters, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement, connection);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(row.of(rows));
                }
            }
            return read;
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /**
     * @return how many rows it changed
     * @throws StoreFailed if the database does not carry it out, or does not say so in time
     */
    int update(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement, connection);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** The ids that a statement without parameters gives. */
    List<String> ids(String sql) {
        return query(sql, (statement, connection) -> {}, row -> row.getString(1));
    }

    /** The ids that a statement gives whose only parameter is an array of ids. */
    List<String> ids(String sql, Collection<String> calls) {
        return query(
                sql,
                (statement, connection) ->
                        statement.setArray(1, connection.createArrayOf("text", calls.toArray(String[]::new))),
                row -> row.getString(1));
    }
}
