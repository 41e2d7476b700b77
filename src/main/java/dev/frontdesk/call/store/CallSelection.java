package dev.frontdesk.call.store;

import dev.frontdesk.call.Call;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Map;

/**
 * Selects the calls of a filter, a page at a time, each by one or two short statements.
 *
 * <p>Without {@code q} the list's order and each filter have an index that is read as far as the page needs. The words of
 * {@code q} have an index without an order: it finds rare words at once, while of a frequent one it would collect
 * millions of calls to show 50. So the newest calls are looked through first, and further where they hold some that match,
 * since then more will follow soon. The index is asked where they hold too few.
 */
final class CallSelection {

    private static final int A_LOOK = 1_000;
    private static final int SECOND_LOOK = 20_000;
    private static final int FREQUENT = 16;
    private static final int LOOK_FOR_FREQUENT = 200_000;
    private static final int MOST_BY_INDEX = 20_000;
    private static final int LAST_LOOK = 1_000_000;

    private final EntityManager entities;
    private final CallFilter filter;

    CallSelection(EntityManager entities, CallFilter filter) {
        this.entities = entities;
        this.filter = filter;
    }

    /** In the order of the list, at most {@code limit}. */
    List<Call> first(int limit) {
        if (filter.search().isEmpty()) {
            String page = "select c.* from call c where " + filter.conditions() + filter.order();
            return calls(query(page, Call.class, Map.of()).setMaxResults(limit));
        }
        Search search = filter.search().get();
        List<Call> found = lookThrough(A_LOOK, search, limit);
        if (found.size() < limit && !found.isEmpty()) {
            found = lookThrough(SECOND_LOOK, search, limit);
        }
        if (found.size() < limit && found.size() >= FREQUENT) {
            found = lookThrough(LOOK_FOR_FREQUENT, search, limit);
        }
        return found.size() < limit ? byIndex(search, limit) : found;
    }

    /** Those among the next so many of the list that match. By the column "place" the order is known, and nothing sorted. */
    private List<Call> lookThrough(int next, Search search, int limit) {
        String part = "select c.*, " + filter.key() + " as place from call c where " + filter.conditions()
                + filter.order() + " limit " + next;
        String matching = "select c.* from (" + part + ") c where " + search.mayMatch() + " and " + Search.MATCHES
                + filter.orderBy("c.place");
        Query query = query(matching, Call.class, search.values());
        search.valuesOfMayMatch().forEach(query::setParameter);
        return calls(query.setMaxResults(limit));
    }

    /** Where more match than can be sorted in time, they are frequent further down the list. */
    private List<Call> byIndex(Search search, int limit) {
        String matching = "with c as materialized (select c.* from call c where " + filter.conditions() + " and "
                + Search.MATCHES + " limit " + (MOST_BY_INDEX + 1)
                + ") select c.call_uuid, (select count(*) from c) from c" + filter.order();
        List<Object[]> rows =
                rows(query(matching, Object[].class, search.values()).setMaxResults(limit));
        boolean areAll = rows.isEmpty() || ((Number) rows.get(0)[1]).intValue() <= MOST_BY_INDEX;
        return areAll ? withIds(rows.stream().map(row -> (String) row[0]).toList()) : lastLook(search, limit);
    }

    /** Words that were frequent long ago: a page that ends too early would say that there are no more. */
    private List<Call> lastLook(Search search, int limit) {
        List<Call> found = lookThrough(LAST_LOOK, search, limit);
        if (found.size() < limit) {
            throw new QueryTimeoutException(
                    "The calls that match lie too far back.", new SQLTimeoutException("too far back", "57014"));
        }
        return found;
    }

    private List<Call> withIds(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String those = "select c.* from call c where c.call_uuid in (:ids)" + filter.order();
        return calls(entities.createNativeQuery(those, Call.class).setParameter("ids", ids));
    }

    private Query query(String sql, Class<?> row, Map<String, Object> values) {
        Query query = entities.createNativeQuery(sql, row);
        filter.values().forEach(query::setParameter);
        values.forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Call> calls(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
