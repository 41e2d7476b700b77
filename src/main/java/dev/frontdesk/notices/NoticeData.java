package dev.frontdesk.notices;

import dev.frontdesk.call.Fact.Erased;
import dev.frontdesk.call.erasure.CallData;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Lets an erasure reach what is kept of notices. They name no caller, since what is sent is read from the call at the moment
 * of sending; but a recipient's answer may repeat what it was sent.
 */
@ApplicationScoped
public class NoticeData implements CallData {

    /** What a sender writes meanwhile is seen by the statement after this one. */
    private static final String LOCK = "select 1 from delivery where call_uuid = ? for update";

    private static final String ERASE = "update delivery set answer = ? where call_uuid = ? and answer <> ?";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public int erase(String callUuid, Collection<String> recordings) {
        OutboxSql sql = new OutboxSql(database);
        sql.query(LOCK, row -> row.getInt(1), callUuid);
        return sql.update(ERASE, Erased.WORD, callUuid, Erased.WORD);
    }

    @Override
    public void delete(String callUuid, Collection<String> recordings) {
        OutboxSql sql = new OutboxSql(database);
        List.of("notice", "delivery", "mail")
                .forEach(table -> sql.update("delete from " + table + " where call_uuid = ?", callUuid));
    }
}
