package dev.frontdesk.notices.webhooks;

import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.Frontdesk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The tables of the outbox, for tests that do not wait: they move what waits into the past. */
public final class Outboxes {

    private final DataSource database;

    public Outboxes() {
        this(Frontdesk.running().database());
    }

    public Outboxes(DataSource database) {
        this.database = database;
    }

    /** Lets the half minute pass after which a call counts as ended. */
    public void settle(String callUuid) {
        await().until(() ->
                count("select count(*) from notice where call_uuid = ? and kind = 'CALL_ENDED'", callUuid) > 0);
        update("update notice set due_at = now() where call_uuid = ?", callUuid);
    }

    /** Lets the time pass until deliveries of this call are tried again. */
    void retry(String callUuid) {
        update("update delivery set next_at = now() where status = 'waiting' and call_uuid = ?", callUuid);
    }

    /**
     * Keeps every node from trying the deliveries of this call while something else is done. Senders pass over a row with any lock;
     * tests can still change it, since this lock protects its key alone.
     */
    void hold(String callUuid, Runnable during) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select 1 from delivery where call_uuid = ? for key share")) {
            connection.setAutoCommit(false);
            lock.setString(1, callUuid);
            lock.executeQuery();
            during.run();
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lets a day pass in which nothing could be delivered. */
    void failForADay(long subscription) {
        update("update subscription set failing_since = now() - interval '25 hours' where id = ?", subscription);
    }

    public int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public long count(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
    }
}
