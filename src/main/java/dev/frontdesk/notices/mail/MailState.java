package dev.frontdesk.notices.mail;

import dev.frontdesk.notices.OutboxSql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** How the sending of mail goes, on all nodes. */
@ApplicationScoped
public class MailState {

    private static final String LOOK = """
            select coalesce(extract(epoch from now() - w.created_at), 0) as oldest, w.trouble as waiting_trouble,
                f.failed, f.trouble as failed_trouble
            from (select count(*) as failed, (array_agg(trouble order by attempted_at desc))[1] as trouble from mail
                where status = 'failed' and attempted_at > now() - interval '1 hour') as f
            left join lateral (select created_at, trouble from mail where status = 'waiting'
                order by created_at limit 1) as w on true""";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /**
     * What a look found.
     *
     * @param oldestSeconds the age of the oldest that waits; 0 if none does
     * @param waitingTrouble why that one waits; empty if it was not tried yet
     * @param failed how many were given up within the last hour
     * @param failedTrouble why the latest of them was; empty if none was
     */
    record Seen(long oldestSeconds, String waitingTrouble, long failed, String failedTrouble) {

        static final Seen NOTHING = new Seen(0, "", 0, "");
    }

    Seen look() {
        return new OutboxSql(database).query(LOOK, MailState::seen).get(0);
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getLong("oldest"),
                Objects.toString(row.getString("waiting_trouble"), ""),
                row.getLong("failed"),
                Objects.toString(row.getString("failed_trouble"), ""));
    }
}
