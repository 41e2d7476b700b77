package dev.frontdesk.carrier.expect;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * The rows of calls, which follow their events: lists read rows, so a test that has sent webhooks waits for them. The
 * revision of a row is the number of events that it says.
 */
public final class Rows {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String BEHIND = """
            select call_uuid from call_event where call_uuid = any (?) group by call_uuid
            having count(*) > coalesce((select revision from call where call.call_uuid = call_event.call_uuid), 0)""";

    private static final String LATE = """
            select call_uuid from call_event where stored_at < clock_timestamp() - make_interval(secs => ?)
            group by call_uuid
            having count(*) > coalesce((select revision from call where call.call_uuid = call_event.call_uuid), 0)""";

    private static final int STRETCH = 10_000;

    private Rows() {}

    /** Returns once the rows of these calls say all events that are stored; fails after five seconds. */
    public static void await(DataSource database, String... calls) {
        await(database, Stream.of(calls).collect(toSet()));
    }

    /** The same for many. */
    public static void await(DataSource database, Collection<String> calls) {
        Awaitility.await("rows that say all events")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> behind(database, calls), Set::isEmpty);
    }

    /** All calls whose rows do not say the events that were stored so long ago. */
    public static List<String> late(DataSource database, Duration since) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LATE)) {
            statement.setDouble(1, since.toMillis() / 1000.0);
            List<String> late = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    late.add(rows.getString(1));
                }
            }
            return late;
        }
    }

    /** The calls among these whose rows do not say all events yet. */
    public static Set<String> behind(DataSource database, Collection<String> calls) throws SQLException {
        Set<String> behind = new HashSet<>();
        List<String> all = List.copyOf(calls);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            for (int start = 0; start < all.size(); start += STRETCH) {
                Object[] some = all.subList(start, Math.min(all.size(), start + STRETCH))
                        .toArray();
                statement.setArray(1, connection.createArrayOf("text", some));
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    behind.add(rows.getString(1));
                }
            }
        }
        return behind;
    }
}
