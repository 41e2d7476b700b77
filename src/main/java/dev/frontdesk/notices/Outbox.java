package dev.frontdesk.notices;

import dev.frontdesk.call.projection.BesideRows;
import dev.frontdesk.call.projection.RowWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the notices that follow from rows, in the transaction that writes the rows: a crash loses none, and none is written of
 * a row that is not. While nobody wants to know anything it writes nothing.
 */
@ApplicationScoped
public class Outbox implements BesideRows {

    private static final String ADD = """
            insert into notice (call_uuid, kind, due_at)
            select call_uuid, kind, now() + case kind when 'CALL_ENDED' then interval '%d seconds' else '0' end
            from unnest(?, ?) as n (call_uuid, kind)
            on conflict do nothing""".formatted(NoticeRules.SETTLED.toSeconds());

    @Inject
    private Instance<Recipients> recipients;

    @Override
    public boolean isWanted() {
        return !needed().isEmpty();
    }

    @Override
    public void write(Connection connection, List<RowWritten> rows) throws SQLException {
        Set<NoticeKind> needed = needed();
        List<String[]> notices = rows.stream()
                .flatMap(row -> NoticeRules.news(row).stream()
                        .filter(needed::contains)
                        .map(kind -> new String[] {row.row().callUuid(), kind.name()}))
                .toList();
        if (!notices.isEmpty()) {
            OutboxSql.update(connection, ADD, column(notices, 0), column(notices, 1));
        }
    }

    private Set<NoticeKind> needed() {
        Set<NoticeKind> wanted = EnumSet.noneOf(NoticeKind.class);
        recipients.forEach(all -> wanted.addAll(all.wanted()));
        return NoticeRules.neededFor(wanted);
    }

    private static String[] column(List<String[]> notices, int column) {
        return notices.stream().map(notice -> notice[column]).toArray(String[]::new);
    }
}
