package dev.frontdesk.notices.webhooks;

import static java.util.stream.Collectors.toMap;

import dev.frontdesk.call.Call;
import dev.frontdesk.notices.Announcement;
import dev.frontdesk.notices.Notice;
import dev.frontdesk.notices.NoticeKind;
import dev.frontdesk.notices.OutboxSql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The deliveries that wait, in the database. A node claims those that it is about to try by a lease: no transaction and no
 * connection is held while a recipient thinks, and what a dead node had claimed is tried again once the lease is over.
 */
@Stateless
public class DeliveryQueue {

    /** Longer than an attempt takes, with room for a node that stands still for some seconds. */
    private static final int LEASE_SECONDS = 30;

    private static final String ADD = """
            insert into delivery (subscription_id, call_uuid, kind, happened_at)
            select subscription_id, call_uuid, kind, happened_at::timestamptz
            from unnest(?, ?, ?, ?) as d (subscription_id, call_uuid, kind, happened_at)
            on conflict do nothing""";

    /**
     * Each subscription is asked by itself: those that are behind keep none of the others waiting. By an array, since the planner
     * takes a join with so many unknown rows for a reason to read the whole primary key, a million rows each time.
     */
    private static final String CLAIM = """
            with due as (
                select d.id from unnest(?, ?) as wanted (subscription_id, room) cross join lateral (
                    select id from delivery
                    where delivery.subscription_id = wanted.subscription_id and status = 'waiting' and next_at <= now()
                    order by next_at limit wanted.room for update skip locked) as d)
            update delivery set attempts = attempts + 1, attempted_at = now(), next_at = now() + interval '%d seconds'
            where id = any (array(select id from due))
            returning id, subscription_id, call_uuid, kind, happened_at, attempts, tries""".formatted(LEASE_SECONDS);

    private static final String SETTLE = """
            update delivery as d
            set status = r.status, tries = d.tries + case r.status when 'delivered' then 0 else 1 end,
                next_at = now() + make_interval(secs => r.pause / 1000.0), milliseconds = r.milliseconds,
                answer_status = nullif(r.answer_status, 0), answer = r.answer
            from unnest(?, ?, ?, ?, ?, ?, ?) as r (id, attempt, status, pause, milliseconds, answer_status, answer)
            where d.id = r.id and d.attempts = r.attempt""";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** Who is to be sent what. */
    record Addressed(long subscription, Announcement announcement) {

        private Notice notice() {
            return announcement.notice();
        }
    }

    /**
     * How an attempt left a delivery.
     *
     * @param status {@code delivered}, {@code waiting} or {@code failed}
     * @param pause until it is tried again, in milliseconds
     */
    record Settled(Claimed claimed, Attempted result, String status, long pause) {}

    /** What is there already stays as it is. */
    public void add(List<Addressed> all) {
        sql().update(
                        ADD,
                        all.stream().map(Addressed::subscription).toArray(Long[]::new),
                        all.stream().map(each -> each.notice().callUuid()).toArray(String[]::new),
                        all.stream().map(each -> each.notice().kind().name()).toArray(String[]::new),
                        all.stream()
                                .map(each -> each.notice().happenedAt().toString())
                                .toArray(String[]::new));
    }

    /**
     * Takes deliveries that are due, the longest due first.
     *
     * @param rooms how many at most, by the id of the subscription
     */
    public List<Claimed> claim(Map<Long, Integer> rooms) {
        List<Claimed> claimed = sql().query(
                        CLAIM,
                        DeliveryQueue::claimed,
                        rooms.keySet().toArray(Long[]::new),
                        rooms.values().toArray(Integer[]::new));
        Map<String, Call> calls = calls(claimed.stream()
                .map(each -> each.notice().callUuid())
                .distinct()
                .toList());
        return claimed.stream()
                .map(each -> with(calls.get(each.notice().callUuid()), each))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A call that was deleted takes its deliveries with it. */
    private static Claimed with(Call call, Claimed claimed) {
        return call == null
                ? null
                : new Claimed(
                        claimed.id(),
                        claimed.subscription(),
                        claimed.notice(),
                        claimed.attempt(),
                        claimed.failures(),
                        call);
    }

    private Map<String, Call> calls(List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from Call c where c.callUuid in :calls", Call.class)
                        .setParameter("calls", ids)
                        .getResultStream()
                        .collect(toMap(Call::callUuid, Function.identity()));
    }

    /** An attempt that was overtaken by a later one changes nothing. */
    public void settle(List<Settled> all) {
        sql().update(
                        SETTLE,
                        all.stream().map(each -> each.claimed().id()).toArray(Long[]::new),
                        all.stream().map(each -> each.claimed().attempt()).toArray(Integer[]::new),
                        all.stream().map(Settled::status).toArray(String[]::new),
                        all.stream().map(Settled::pause).toArray(Long[]::new),
                        all.stream()
                                .map(each -> (int) each.result().took().toMillis())
                                .toArray(Integer[]::new),
                        all.stream().map(each -> each.result().status()).toArray(Integer[]::new),
                        all.stream().map(each -> each.result().words()).toArray(String[]::new));
    }

    /** Notes of these subscriptions that a recipient took what was sent, or did not. */
    public void note(Collection<Long> good, Collection<Long> failing) {
        sql().update(
                        "update subscription set failing_since = null where id = any (?) and failing_since is not null",
                        (Object) good.toArray(Long[]::new));
        sql().update(
                        "update subscription set failing_since = now() where id = any (?) and failing_since is null",
                        (Object) failing.toArray(Long[]::new));
    }

    /** Those of these subscriptions to whom nothing could be delivered for a day. */
    public List<Long> failedForADay(Collection<Long> failing) {
        return sql().query(
                        "select id from subscription where id = any (?) and active"
                                + " and failing_since < now() - interval '1 day'",
                        row -> row.getLong(1),
                        (Object) failing.toArray(Long[]::new));
    }

    private OutboxSql sql() {
        return new OutboxSql(database);
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        Notice notice = new Notice(
                row.getString("call_uuid"),
                NoticeKind.valueOf(row.getString("kind")),
                OutboxSql.instant(row, "happened_at"));
        return new Claimed(
                row.getLong("id"),
                row.getLong("subscription_id"),
                notice,
                row.getInt("attempts"),
                row.getInt("tries"),
                null);
    }
}
