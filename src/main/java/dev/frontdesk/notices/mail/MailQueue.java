package dev.frontdesk.notices.mail;

import dev.frontdesk.call.Call;
import dev.frontdesk.notices.NoticeKind;
import dev.frontdesk.notices.OutboxSql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The mails that wait, in the database. A node claims the one that it sends by a lease: no transaction and no connection is held
 * while the mail server thinks, and a mail that a dead node had claimed is sent when the lease is over.
 */
@Stateless
public class MailQueue {

    /** Longer than a mail takes whose server needs all the time that it is given at each step. */
    private static final int LEASE_SECONDS = 120;

    private static final String ADD = """
            insert into mail (user_id, call_uuid, kind) select user_id, call_uuid, kind
            from unnest(?, ?, ?) as m (user_id, call_uuid, kind) on conflict do nothing""";

    private static final String CLAIM = """
            update mail set attempts = attempts + 1, attempted_at = now(), next_at = now() + interval '%d seconds'
            where id = (select id from mail where status = 'waiting' and next_at <= now()
                order by next_at limit 1 for update skip locked)
            returning id, user_id, call_uuid, kind, attempts""".formatted(LEASE_SECONDS);

    private static final String SETTLE = "update mail set status = ?, trouble = nullif(?, ''),"
            + " next_at = now() + make_interval(secs => ? / 1000.0) where id = ? and attempts = ?";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** A mail that exists stays as it is. */
    public void add(List<Mail> all) {
        sql().update(
                        ADD,
                        all.stream().map(Mail::user).toArray(Long[]::new),
                        all.stream().map(Mail::callUuid).toArray(String[]::new),
                        all.stream().map(each -> each.kind().name()).toArray(String[]::new));
    }

    /** Takes the mail that has been due for longest; empty if none is. */
    public Optional<ClaimedMail> claim() {
        return sql().query(CLAIM, this::claimed).stream().findFirst();
    }

    /**
     * Writes down what became of an attempt. An attempt that was overtaken by a later one changes nothing.
     *
     * @param status {@code sent}, {@code waiting}, {@code failed} or {@code dropped}
     * @param trouble words of ours alone, since a server's may repeat the mail; empty: none
     */
    public void settle(ClaimedMail claimed, String status, String trouble, Duration pause) {
        sql().update(SETTLE, status, trouble, pause.toMillis(), claimed.id(), claimed.attempt());
    }

    private ClaimedMail claimed(ResultSet row) throws SQLException {
        String call = row.getString("call_uuid");
        Mail mail = new Mail(row.getLong("user_id"), call, NoticeKind.valueOf(row.getString("kind")));
        return new ClaimedMail(row.getLong("id"), mail, row.getInt("attempts"), entities.find(Call.class, call));
    }

    private OutboxSql sql() {
        return new OutboxSql(database);
    }
}
