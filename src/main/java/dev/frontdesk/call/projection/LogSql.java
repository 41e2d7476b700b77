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
 * Runs statements on the log's tables, each in a transaction of its own. It stands in SQL and past the entity manager,
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
        try (Connection connection = database.getConnection()) {
            return query(connection, sql, parameters, row);
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    private static <T> List<T> query(Connection connection, String sql, Parameters parameters, Row<T> row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement, connection);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(row.of(rows));
                }
            }
            return read;
        }
    }

    /**
     * The same, and what is wanted beside the rows is written in the same transaction.
     *
     * @throws StoreFailed also if that cannot be written, and then the statement has changed nothing
     */
    List<RowWritten> query(String sql, Parameters parameters, Row<RowWritten> row, BesideRows beside) {
        if (!beside.isWanted()) {
            return query(sql, parameters, row);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<RowWritten> written = query(connection, sql, parameters, row);
                beside.write(connection, written);
                connection.commit();
                return written;
            } finally {
                // What is not committed by now is taken back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
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
