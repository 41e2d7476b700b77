package dev.frontdesk.call.projection;

import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The calls whose events are stored and whose rows this code cannot compute: a fault of our own, which a later version
 * mends. They stand in a table, so that each is tried again after a restart, by whichever node.
 */
final class NotComputed {

    private static final Logger LOG = Logger.getLogger(NotComputed.class.getName());

    private static final String ADD =
            "insert into call_not_computed (call_uuid) select * from unnest(?) on conflict do nothing returning call_uuid";
    private static final String REMOVE = "delete from call_not_computed where call_uuid = any (?) returning call_uuid";
    private static final String ALL = "select call_uuid from call_not_computed order by call_uuid limit 1000";

    /** A hundred at a time, so that many of them never hold up the sweep. */
    private static final String DUE = """
            update call_not_computed set tried_at = clock_timestamp() where call_uuid in (
                select call_uuid from call_not_computed where tried_at < clock_timestamp() - interval '10 seconds'
                order by tried_at limit 100)
            returning call_uuid""";

    private final LogSql sql;
    private volatile List<String> known = List.of();

    NotComputed(DataSource database) {
        this.sql = new LogSql(database);
    }

    /**
     * Remembers a call and logs it, unless that was done before.
     *
     * @throws StoreFailed if the database is not available
     */
    void add(String call, Throwable why) {
        if (!sql.ids(ADD, List.of(call)).isEmpty()) {
            refresh();
            LOG.severe("The call " + call + " cannot be computed: "
                    + why.getClass().getSimpleName()
                    + ". Its events are in the log; its row stays as it was. Report this fault.");
            LOG.log(Level.FINE, "The call " + call + " cannot be computed.", why);
        }
    }

    /** Those that have not been tried for some seconds. */
    List<String> due() {
        return sql.ids(DUE);
    }

    /** Forgets calls that could be computed. */
    void remove(Collection<String> calls) {
        if (!calls.isEmpty()) {
            sql.ids(REMOVE, calls);
            LOG.info("Calls that could not be computed are in the log now: " + String.join(", ", calls));
        }
    }

    /** Reads again which there are: other nodes find and mend some, too. */
    void refresh() {
        known = sql.ids(ALL);
    }

    /** As they were read last, at most 1,000. */
    List<String> known() {
        return known;
    }
}
