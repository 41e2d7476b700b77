package dev.frontdesk.notices;

/**
 * What waits in a table of the outbox.
 *
 * @param waiting how many; 100,000 stands for that many or more
 * @param oldestSeconds the age of the oldest; 0 if none waits
 */
public record Backlog(long waiting, long oldestSeconds) {

    public static final Backlog NOTHING = new Backlog(0, 0);

    /** Counts by an index, and no further than is worth the time. */
    private static final String COUNT = "select (select count(*) from (select 1 from %1$s %2$s limit 100000) as w),"
            + " coalesce(extract(epoch from now() - (select min(%3$s) from %1$s %2$s)), 0)";

    static Backlog ofNotices(OutboxSql sql) {
        return read(sql, COUNT.formatted("notice", "where due_at <= now()", "due_at"));
    }

    /** @param table one with {@code status} and {@code created_at} */
    public static Backlog waitingIn(String table, OutboxSql sql) {
        return read(sql, COUNT.formatted(table, "where status = 'waiting'", "created_at"));
    }

    private static Backlog read(OutboxSql sql, String question) {
        return sql.query(question, row -> new Backlog(row.getLong(1), Math.max(0, row.getLong(2))))
                .get(0);
    }
}
