package dev.frontdesk.carrier.outage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the sessions that all Frontdesks have in the database, five times a second. */
final class Sessions implements AutoCloseable {

    /** One Frontdesk's: those of the pool, of the watch, and of the doctor. */
    static final int MOST = 18;

    private static final String TOO_MANY_CONNECTIONS = "53300";

    /** Without those that PostgreSQL starts for an attempt that was given up long ago, and ends at once. */
    private static final String COUNT = "select count(*) from pg_stat_activity where application_name = 'frontdesk'"
            + " and backend_start < clock_timestamp() - interval '1 second'";

    private final DataSource database;
    private final ScheduledExecutorService counter = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger most = new AtomicInteger();

    Sessions(DataSource database) {
        this.database = database;
        counter.scheduleWithFixedDelay(this::count, 0, 200, TimeUnit.MILLISECONDS);
    }

    private void count() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(COUNT)) {
            count.next();
            most.accumulateAndGet(count.getInt(1), Math::max);
        } catch (SQLException failed) {
            // While the database is down there are none to count.
            if (TOO_MANY_CONNECTIONS.equals(failed.getSQLState())) {
                most.set(Integer.MAX_VALUE);
            }
        }
    }

    int most() {
        return most.get();
    }

    @Override
    public void close() {
        counter.shutdownNow();
    }
}
