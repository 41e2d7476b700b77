package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.NoticeKind;
import dev.frontdesk.notices.OutboxSql;
import dev.frontdesk.notices.webhooks.DeliveryJson.AnswerJson;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds deliveries for people, and sends one again that they ask for. */
@Stateless
public class Deliveries {

    private static final String COLUMNS = "id, kind, call_uuid, status, attempts, created_at, attempted_at, next_at,"
            + " answer_status, answer, milliseconds";

    private static final String FIND = "select " + COLUMNS + " from delivery where subscription_id = ? and id < ?"
            + " and (? = '' or status = ?) order by id desc limit ?";

    private static final String REPLAY = "update delivery set status = 'waiting', tries = 0, next_at = now()"
            + " where subscription_id = ? and id = ? returning " + COLUMNS;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /**
     * Newest first.
     *
     * @param before the id of a delivery; wanted are those that are older
     * @param status empty for all
     */
    public List<DeliveryJson> find(long subscription, long before, String status, int most) {
        return sql().query(FIND, Deliveries::json, subscription, before, status, status, most);
    }

    /** Lets it be sent again, as if it had never failed; empty if there is no such delivery. */
    public Optional<DeliveryJson> replay(long subscription, long id) {
        return sql().query(REPLAY, Deliveries::json, subscription, id).stream().findFirst();
    }

    private OutboxSql sql() {
        return new OutboxSql(database);
    }

    private static DeliveryJson json(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new DeliveryJson(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")).word(),
                row.getString("call_uuid"),
                status,
                row.getInt("attempts"),
                seconds(row, "created_at"),
                seconds(row, "attempted_at"),
                status.equals("waiting") ? seconds(row, "next_at") : null,
                answer(row));
    }

    private static AnswerJson answer(ResultSet row) throws SQLException {
        return row.getString("answer") == null
                ? null
                : new AnswerJson(
                        row.getObject("answer_status", Integer.class),
                        row.getString("answer"),
                        row.getObject("milliseconds", Integer.class));
    }

    private static Instant seconds(ResultSet row, String column) throws SQLException {
        Instant time = OutboxSql.instant(row, column);
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
