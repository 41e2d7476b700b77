package dev.frontdesk.call.store;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Gives the rows of an earlier version their revision, page by page in the order of the ids, each page a short transaction.
 * An earlier version wrote the row in the transaction of its events, so a row says all those that bear no time of storage.
 */
final class RevisionFill {

    /** Returns no row once all have a revision. The number of a page that is empty becomes null. */
    private static final String FILL_PAGE = """
            with page as (
                select call_uuid from call where call_uuid > (select filled_until from call_sweep)
                order by call_uuid limit 500),
            filled as (
                update call set revision = (select count(*) from call_event
                    where call_event.call_uuid = call.call_uuid and call_event.stored_at is null)
                where call_uuid in (select call_uuid from page) and revision = 0)
            update call_sweep set filled_until = (select max(call_uuid) from page)
            where filled_until is not null returning filled_until""";

    private static final Duration AT_A_TIME = Duration.ofSeconds(1);

    private final LogSql sql;
    private boolean done;

    RevisionFill(DataSource database) {
        this.sql = new LogSql(database);
    }

    /**
     * Goes on for a second, or until all is done.
     *
     * @throws StoreFailed if the database is not available
     */
    void goOn() {
        long start = System.nanoTime();
        while (!done && System.nanoTime() - start < AT_A_TIME.toNanos()) {
            done = !fillPage();
        }
    }

    private boolean fillPage() {
        List<String> until = sql.ids(FILL_PAGE);
        return !until.isEmpty() && until.get(0) != null;
    }
}
