package dev.frontdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.Frontdesk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A pooled connection that the database drops. */
class ReconnectingConnectionIT {

    private static final DataSource DATABASE = Frontdesk.running().database();

    @Test
    void aDroppedConnectionFailsOnceAtMost() throws SQLException {
        try (Connection connection = ReconnectingConnection.to(new ConnectionBackoff(DATABASE))) {
            int before = backend(connection);
            drop(before);

            assertThat(backendAfterOneFailureAtMost(connection)).isPositive().isNotEqualTo(before);

            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aTransactionThatHasLostItsBeginningFailsToItsEnd() throws SQLException {
        try (Connection connection = ReconnectingConnection.to(new ConnectionBackoff(DATABASE))) {
            connection.setAutoCommit(false);
            drop(backend(connection));

            assertThatThrownBy(() -> backend(connection)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> backend(connection)).isInstanceOf(SQLException.class);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

            assertThat(backend(connection)).isPositive();
            connection.rollback();
        }
    }

    @Test
    void settingsHoldForTheNewConnection() throws SQLException {
        try (Connection connection = ReconnectingConnection.to(new ConnectionBackoff(DATABASE))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            drop(backend(connection));
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

            assertThat(connection.isReadOnly()).isTrue();
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void theIsolationIsKnownWithoutAskingAndHoldsForTheNewConnection() throws SQLException {
        try (Connection connection = ReconnectingConnection.to(new ConnectionBackoff(DATABASE))) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            drop(backend(connection));
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(isolation(connection)).isEqualTo("serializable");
        }
    }

    /** As one that began while the database was read-only. */
    @Test
    void aReadOnlySessionIsReplaced() throws SQLException {
        try (Connection connection = ReconnectingConnection.to(new ConnectionBackoff(DATABASE))) {
            int before = backend(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set default_transaction_read_only = on");
            }

            await().untilAsserted(() -> assertThat(backend(connection)).isNotEqualTo(before));
        }
    }

    @Test
    void aClosedConnectionStaysClosed() throws SQLException {
        Connection connection = ReconnectingConnection.to(new ConnectionBackoff(DATABASE));
        connection.close();

        assertThat(connection.isClosed()).isTrue();
        assertThat(connection.isValid(1)).isFalse();
        assertThatThrownBy(() -> backend(connection)).isInstanceOf(SQLException.class);
    }

    private static String isolation(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_isolation")) {
            row.next();
            return row.getString(1);
        }
    }

    /** The process id of the backend of this connection. */
    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int backendAfterOneFailureAtMost(Connection connection) throws SQLException {
        try {
            return backend(connection);
        } catch (SQLException dropped) {
            return backend(connection);
        }
    }

    /** Returns once it has ended. */
    private static void drop(int backend) throws SQLException {
        try (Connection other = DATABASE.getConnection();
                PreparedStatement statement = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, backend);
            statement.executeQuery().close();
        }
    }
}
