package dev.frontdesk.call.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes something beside the rows of calls, within the transaction that writes them: both are durable, or neither. A bean
 * of this type is called for each batch of rows.
 */
public interface BesideRows {

    /** Writes nothing, so that a statement with rows is a transaction by itself. */
    BesideRows NOTHING = new BesideRows() {
        @Override
        public boolean isWanted() {
            return false;
        }

        @Override
        public void write(Connection connection, List<RowWritten> rows) {
            throw new IllegalStateException("nothing is wanted");
        }
    };

    /** False while there is nothing that could be written: then it costs nothing. Returns at once. */
    boolean isWanted();

    /**
     * Writes by this connection, which commits afterwards.
     *
     * @throws SQLException if that fails; then the rows are not written either
     */
    void write(Connection connection, List<RowWritten> rows) throws SQLException;
}
