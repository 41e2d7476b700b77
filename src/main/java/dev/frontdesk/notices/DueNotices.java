package dev.frontdesk.notices;

import static java.util.stream.Collectors.toMap;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.audio.CarrierAudio;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.Settings.VoicemailArchive;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Takes notices that are due out of the outbox and records who gets them, in one transaction. Several nodes may do so at
 * once: each takes what no other holds.
 */
@Stateless
public class DueNotices {

    private static final String DUE = """
            select call_uuid, kind, happened_at, now() as now from notice where due_at <= now()
            order by due_at limit ? for update skip locked""";

    private static final String REMOVE = "delete from notice using unnest(?, ?) as n (call_uuid, kind)"
            + " where notice.call_uuid = n.call_uuid and notice.kind = n.kind";

    private static final String AGAIN =
            "update notice set due_at = now() + interval '2 seconds' from unnest(?, ?) as n (call_uuid, kind)"
                    + " where notice.call_uuid = n.call_uuid and notice.kind = n.kind";

    private static final String NEXT = """
            insert into notice (call_uuid, kind, happened_at) select call_uuid, kind, happened_at::timestamptz
            from unnest(?, ?, ?) as n (call_uuid, kind, happened_at) on conflict do nothing""";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private Instance<Recipients> recipients;

    @Inject
    private CarrierAudio carrier;

    @Inject
    private Settings settings;

    private record Read(Notice notice, Instant now) {}

    /** @return how many were looked at; as many as the limit if there may be more */
    public int pass(int limit) {
        OutboxSql sql = new OutboxSql(database);
        List<Read> due = sql.query(DUE, DueNotices::read, limit);
        if (!due.isEmpty()) {
            settle(sql, due);
        }
        return due.size();
    }

    private void settle(OutboxSql sql, List<Read> due) {
        Map<String, Call> calls = calls(due);
        List<Announcement> announced = new ArrayList<>();
        List<Notice> again = new ArrayList<>();
        List<Notice> next = new ArrayList<>();
        for (Read read : due) {
            Call call = calls.get(read.notice().callUuid());
            if (call != null) {
                NoticeRules.Due what = rules().due(read.notice(), call.summary(), read.now());
                what.announced().forEach(kind -> announced.add(new Announcement(as(kind, read.notice()), call)));
                if (what.next() != null) {
                    next.add(as(what.next(), read.notice()));
                }
                if (what.again()) {
                    again.add(read.notice());
                }
            }
        }
        recipients.forEach(all -> all.add(announced));
        List<Notice> done = due.stream()
                .map(Read::notice)
                .filter(notice -> !again.contains(notice))
                .toList();
        sql.update(
                REMOVE,
                column(done, Notice::callUuid),
                column(done, notice -> notice.kind().name()));
        sql.update(
                AGAIN,
                column(again, Notice::callUuid),
                column(again, notice -> notice.kind().name()));
        sql.update(
                NEXT,
                column(next, Notice::callUuid),
                column(next, notice -> notice.kind().name()),
                column(next, notice -> notice.happenedAt().toString()));
    }

    private NoticeRules rules() {
        return new NoticeRules(settings.voicemailArchive() != VoicemailArchive.OFF && carrier.hasAccount());
    }

    private Map<String, Call> calls(List<Read> due) {
        List<String> ids =
                due.stream().map(read -> read.notice().callUuid()).distinct().toList();
        return entities.createQuery("select c from Call c where c.callUuid in :calls", Call.class)
                .setParameter("calls", ids)
                .getResultStream()
                .collect(toMap(Call::callUuid, Function.identity()));
    }

    private static Notice as(NoticeKind kind, Notice notice) {
        return new Notice(notice.callUuid(), kind, notice.happenedAt());
    }

    private static Read read(ResultSet row) throws SQLException {
        Notice notice = new Notice(
                row.getString("call_uuid"),
                NoticeKind.valueOf(row.getString("kind")),
                OutboxSql.instant(row, "happened_at"));
        return new Read(notice, OutboxSql.instant(row, "now"));
    }

    private static String[] column(List<Notice> notices, Function<Notice, String> part) {
        return notices.stream().map(part).toArray(String[]::new);
    }
}
