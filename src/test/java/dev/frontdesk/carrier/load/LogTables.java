package dev.frontdesk.carrier.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads the rows and events of some calls, past Frontdesk. */
public record LogTables(Connection connection, Collection<String> calls) {

    private static final String EVENTS = "select call_uuid, kind, parameters from call_event where call_uuid = any (?)";
    private static final String ROWS =
            "select call_uuid, state, outcome, user_number_sip_endpoint from call where call_uuid = any (?)";

    /** What the row of a call must say. */
    record Row(String state, String outcome, String answerer) {}

    /** How many calls there are in all. */
    public static long calls(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from call")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Kind and parameters of each event, by the calls' ids. */
    Map<String, List<String>> events() throws SQLException {
        Map<String, List<String>> events = new HashMap<>();
        try (PreparedStatement statement = asking(EVENTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                events.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                        .add(rows.getString(2) + " " + rows.getString(3));
            }
        }
        return events;
    }

    Map<String, Row> rows() throws SQLException {
        Map<String, Row> calls = new HashMap<>();
        try (PreparedStatement statement = asking(ROWS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                calls.put(rows.getString(1), new Row(rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return calls;
    }

    private PreparedStatement asking(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("text", calls.toArray()));
        return statement;
    }
}
