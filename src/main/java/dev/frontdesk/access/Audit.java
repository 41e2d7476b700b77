package dev.frontdesk.access;

import dev.frontdesk.database.Author;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/** Writes and reads the audit. What is done to a table that has the trigger {@code audit_change} is in it already. */
@Stateless
public class Audit {

    private static final String ADD = """
            insert into audit (author, action, what, before, after)
            values (:by, :action, :what, cast(nullif(:before, '') as jsonb), cast(nullif(:after, '') as jsonb))
            """;

    private static final String FIND = """
            select id, cast(floor(extract(epoch from at)) as bigint), author, action, what,
                   cast(before as text), cast(after as text)
            from audit
            where id < :older and at >= :since and at < :until
              and (:by = '' or author = :by)
              and (:action = '' or action = :action)
              and (:what = '' or what = :what or starts_with(what, :what || ' '))
            order by id desc
            limit :most
            """;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /**
     * Adds an entry in the caller's transaction, or at once where there is none. Neither secrets nor what names a caller may
     * stand in it: nothing removes an entry.
     *
     * @param action a verb, such as {@code erase}
     * @param what of which kind and its id, such as {@code subscription 3}; what happens to a kind as a whole has no id
     * @param before null where there is nothing to say
     * @param after null where there is nothing to say
     */
    public void add(String action, String what, JsonObject before, JsonObject after) {
        entities.createNativeQuery(ADD)
                .setParameter("by", Author.name())
                .setParameter("action", action)
                .setParameter("what", what)
                .setParameter("before", text(before))
                .setParameter("after", text(after))
                .executeUpdate();
    }

    /** Newest first. */
    public List<AuditEntry> find(AuditFilter filter, int most) {
        List<?> rows = entities.createNativeQuery(FIND)
                .setParameter("older", or(filter.before(), Long.MAX_VALUE))
                .setParameter("since", or(filter.since(), FIRST))
                .setParameter("until", or(filter.until(), LAST))
                .setParameter("by", or(filter.by(), ""))
                .setParameter("action", or(filter.action(), ""))
                .setParameter("what", or(filter.what(), ""))
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    /** The id of the newest entry; 0 before the first. */
    public long newest() {
        var newest = (Number) entities.createNativeQuery("select coalesce(max(id), 0) from audit")
                .getSingleResult();
        return newest.longValue();
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                ((Number) row[0]).longValue(),
                Instant.ofEpochSecond(((Number) row[1]).longValue()),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                object((String) row[5]),
                object((String) row[6]));
    }

    private static String text(JsonObject object) {
        return object == null ? "" : object.toString();
    }

    /** The statement has no nulls, whose type the database would have to guess. */
    private static <T> T or(T wanted, T all) {
        return wanted == null ? all : wanted;
    }

    private static JsonObject object(String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
