package dev.frontdesk.notices.webhooks;

import dev.frontdesk.call.Fact.Erased;
import dev.frontdesk.notices.OutboxSql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes down what came of attempts, in the database: for each delivery, and for its subscription. */
@Stateless
public class DeliveryResults {

    /** An attempt may end after its caller was erased, and its answer may repeat the caller. */
    private static final String SETTLE = """
            update delivery as d
            set status = r.status, tries = d.tries + case r.status when 'delivered' then 0 else 1 end,
                next_at = now() + make_interval(secs => r.pause / 1000.0), milliseconds = r.milliseconds,
                answer_status = nullif(r.answer_status, 0),
                answer = case when exists (select 1 from erased_call as e where e.call_uuid = d.call_uuid)
                    then '%s' else r.answer end
            from unnest(?, ?, ?, ?, ?, ?, ?) as r (id, attempt, status, pause, milliseconds, answer_status, answer)
            where d.id = r.id and d.attempts = r.attempt""".formatted(Erased.WORD);

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /** An attempt that was overtaken by a later one changes nothing. */
    public void settle(List<Settled> all) {
        sql().update(
                        SETTLE,
                        all.stream().map(each -> each.claimed().id()).toArray(Long[]::new),
                        integers(all, each -> each.claimed().attempt()),
                        all.stream().map(Settled::status).toArray(String[]::new),
                        all.stream().map(Settled::pause).toArray(Long[]::new),
                        integers(all, each -> (int) each.result().took().toMillis()),
                        integers(all, each -> each.result().status()),
                        all.stream().map(each -> each.result().words()).toArray(String[]::new));
    }

    private static Integer[] integers(List<Settled> all, Function<Settled, Integer> part) {
        return all.stream().map(part).toArray(Integer[]::new);
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
}
