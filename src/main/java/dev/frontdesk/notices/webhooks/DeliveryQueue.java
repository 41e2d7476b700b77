package dev.frontdesk.notices.webhooks;

import static java.util.stream.Collectors.toMap;

import dev.frontdesk.call.Call;
import dev.frontdesk.notices.Announcement;
import dev.frontdesk.notices.Notice;
import dev.frontdesk.notices.NoticeKind;
import dev.frontdesk.notices.OutboxSql;
import dev.frontdesk.notices.webhooks.Lanes.Room;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
     * Each subscription is asked by itself, and the next delivery goes to the one with the fewest in flight: those that are behind or
     * slow keep none of the others waiting. By an array, since the planner takes a join with so many unknown rows for a reason to
     * read the whole primary key, a million rows each time.
     */
    private static final String CLAIM = """
            with due as (
                select d.id, d.next_at, wanted.in_flight
                    + row_number() over (partition by wanted.subscription_id order by d.next_at) as share
                from unnest(?, ?, ?) as wanted (subscription_id, in_flight, room) cross join lateral (
                    select id, next_at from delivery
                    where delivery.subscription_id = wanted.subscription_id and status = 'waiting' and next_at <= now()
                    order by next_at limit wanted.room for update skip locked) as d)
            update delivery set attempts = attempts + 1, attempted_at = now(), next_at = now() + interval '%d seconds'
            where id = any (array(select id from due order by share, next_at limit ?))
            returning id, subscription_id, call_uuid, kind, happened_at, attempts, tries""".formatted(LEASE_SECONDS);

    private static final String END = "delete from delivery where id = any (?)"
            + " and not exists (select 1 from call where call.call_uuid = delivery.call_uuid)";

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
     * Takes deliveries that are due, of each subscription the longest due first. Those of a call that was deleted end.
     *
     * @param most of all subscriptions together
     */
    public List<Claimed> claim(List<Room> rooms, int most) {
        List<Claimed> claimed = sql().query(
                        CLAIM,
                        DeliveryQueue::claimed,
                        rooms.stream().map(Room::subscription).toArray(Long[]::new),
                        rooms.stream().map(Room::inFlight).toArray(Integer[]::new),
                        rooms.stream().map(Room::more).toArray(Integer[]::new),
                        most);
        Map<String, Call> calls = calls(claimed.stream()
                .map(each -> each.notice().callUuid())
                .distinct()
                .toList());
        end(claimed.stream()
                .filter(each -> !calls.containsKey(each.notice().callUuid()))
                .toList());
        return claimed.stream()
                .filter(each -> calls.containsKey(each.notice().callUuid()))
                .map(each -> each.of(calls.get(each.notice().callUuid())))
                .toList();
    }

    /** A call may be deleted between its notice and the delivery that was made of it. */
    private void end(List<Claimed> ofNoCall) {
        if (!ofNoCall.isEmpty()) {
            sql().update(END, (Object) ofNoCall.stream().map(Claimed::id).toArray(Long[]::new));
        }
    }

    private Map<String, Call> calls(List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from Call c where c.callUuid in :calls", Call.class)
                        .setParameter("calls", ids)
                        .getResultStream()
                        .collect(toMap(Call::callUuid, Function.identity()));
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
