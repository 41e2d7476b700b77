package dev.frontdesk.carrier.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A log with the calls of years in it, written past Frontdesk: copies of calls that were played, with ids, callers and
 * times of their own, and the four events of each that matter most.
 */
record FilledLog(DataSource database) {

    private static final String SETTINGS = "select 'version ' || current_setting('server_version') || ', fsync '"
            + " || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')";

    /** The ids are random and sorted, so that the indexes grow at their ends. */
    private static final String COPIES = """
            create temporary table copy as
            select md5(n::text)::uuid::text as copy_uuid, 1 + n %% (select count(*) from call where state = 'ENDED') as place,
                   interval '1 second' * (n * 63072000::bigint / %1$d) as earlier, 'caller' || 100000000000 + n as caller
            from generate_series(1, %1$d) as n""";

    private static final String PLAYED = """
            create temporary table played as
            select row_number() over (order by call_uuid) as place, call_uuid from call where state = 'ENDED'""";

    private static final String CALLS = """
            insert into call
            select filled.*
            from copy join played using (place) join call as played_call using (call_uuid),
                 jsonb_populate_record(played_call, jsonb_build_object(
                     'call_uuid', copy_uuid, 'caller', copy.caller, 'started_at', started_at - earlier, 'listed_at', listed_at - earlier,
                     'answered_at', answered_at - earlier, 'ended_at', ended_at - earlier)) as filled
            order by copy_uuid""";

    private static final String EVENTS = """
            insert into call_event
            select copy_uuid, kind, encode(sha256(convert_to(said, 'UTF8')), 'hex'), said, decision, received_at - earlier, null
            from (select copy_uuid, kind, replace(parameters, call_uuid, copy_uuid) as said, decision, received_at, earlier
                  from copy join played using (place) join call_event using (call_uuid)
                  where kind in ('ANSWER', 'DIAL_RESULT', 'VOICEMAIL', 'HANGUP')
                     or kind = 'LEG' and parameters like '%DialAction=answer%') as copies
            order by copy_uuid""";

    static String durability(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Adds copies of the present calls, spread over two years. */
    void add(int calls) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(PLAYED);
            statement.execute(COPIES.formatted(calls));
            statement.execute("analyze copy");
            statement.execute(CALLS);
            statement.execute(EVENTS);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }
}
