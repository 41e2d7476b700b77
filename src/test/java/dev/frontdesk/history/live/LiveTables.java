package dev.frontdesk.history.live;

import dev.frontdesk.carrier.host.Frontdesk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Makes rows of calls look changed, as a writer on another node does. */
final class LiveTables {

    private static final String TOUCH = "update call set changed_at = clock_timestamp() where call_uuid = any(?)";
    private static final String NAME = "update call set caller_name = ? where call_uuid = any(?) and state = 'ENDED'";

    private LiveTables() {}

    static void touch(Collection<String> calls) {
        try (Connection connection = Frontdesk.running().database().getConnection();
                PreparedStatement statement = connection.prepareStatement(TOUCH)) {
            statement.setArray(1, connection.createArrayOf("text", calls.toArray()));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /**
     * Changes the callers' names of those calls that are over, so that each event of them is as long as the test wants it.
     *
     * @param name null for none
     * @return how many calls there are
     */
    static int nameCallers(Collection<String> calls, String name) {
        try (Connection connection = Frontdesk.running().database().getConnection();
                PreparedStatement statement = connection.prepareStatement(NAME)) {
            statement.setString(1, name);
            statement.setArray(2, connection.createArrayOf("text", calls.toArray()));
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
