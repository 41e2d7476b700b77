package dev.frontdesk.carrier.outage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What the log says that a subscription must have been sent, of calls that came after this was made. */
final class OutboxTables {

    private static final String EXPECTED = """
            select call_uuid || '_call_created' from call
            union all select call_uuid || '_call_answered' from call where outcome = 'ANSWERED'
            union all select call_uuid || '_call_hungup' from call where state = 'ENDED'""";

    private final DataSource database;
    private final Set<String> earlier;

    OutboxTables(DataSource database) {
        this.database = database;
        this.earlier = new HashSet<>(texts("select call_uuid from call"));
    }

    /** The ids of the events. */
    List<String> expected() {
        return texts(EXPECTED).stream()
                .filter(event -> !earlier.contains(event.substring(0, event.indexOf("_call_"))))
                .toList();
    }

    /** How much is due and not delivered: what a dead node had claimed waits until its lease is over. */
    int waiting() {
        return texts("select call_uuid from delivery where status = 'waiting'"
                        + " union all select call_uuid from notice where due_at < now()")
                .size();
    }

    private List<String> texts(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The tables cannot be read", unreadable);
        }
    }
}
