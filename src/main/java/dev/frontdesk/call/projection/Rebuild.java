package dev.frontdesk.call.projection;

import dev.frontdesk.call.Call;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Rebuilds calls from their events and compares the stored rows with the result. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Rebuild {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private Projection projection;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /**
     * One stretch of the log, in the order of the calls' ids.
     *
     * @param last the id of its last call; null if none was left
     * @param calls how many calls were rebuilt
     * @param different the ids of those whose row was missing or differed, and of those that cannot be computed
     */
    public record Stretch(String last, int calls, List<String> different) {}

    /**
     * Compares the calls that follow this id, and with {@code mend} writes the rows that differ.
     *
     * @param after empty for the first stretch
     * @throws StoreFailed if the database is not available
     */
    public Stretch stretch(String after, int atMost, boolean mend) {
        List<String> calls = entities.createQuery(
                        "select distinct e.id.callUuid from CallEvent e where e.id.callUuid > :after"
                                + " order by e.id.callUuid",
                        String.class)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
        List<String> different = differing(calls, mend);
        return new Stretch(calls.isEmpty() ? null : calls.get(calls.size() - 1), calls.size(), different);
    }

    /** The rows are read before the events: a row of as many events as there are then must say the same. */
    private List<String> differing(List<String> calls, boolean mend) {
        Map<String, Call> rows = rowsOf(calls);
        Projector.Left left = new Projector.Left();
        List<CallChanged> computed = projection.projector().compute(calls, left);
        List<CallChanged> behind =
                computed.stream().filter(call -> isBehind(call, rows)).toList();
        Set<String> underway = new EventStore(database).addedJustNow(ids(behind));
        List<CallChanged> different = computed.stream()
                .filter(call -> isBehind(call, rows) ? !underway.contains(call.callUuid()) : !says(call, rows))
                .toList();
        if (mend) {
            projection.rows().mend(different);
            return ids(different);
        }
        return Stream.concat(ids(different).stream(), left.failed().stream()).toList();
    }

    /** Of a call with a new event that is no fault yet: the row follows. */
    private static boolean isBehind(CallChanged call, Map<String, Call> rows) {
        Call row = rows.get(call.callUuid());
        return row == null || row.revision() < call.revision();
    }

    private static boolean says(CallChanged call, Map<String, Call> rows) {
        return rows.get(call.callUuid()).summary().equals(call.summary());
    }

    private Map<String, Call> rowsOf(List<String> calls) {
        return entities.createQuery("select c from Call c where c.callUuid in :calls", Call.class)
                .setParameter("calls", calls)
                .getResultStream()
                .collect(Collectors.toMap(Call::callUuid, Function.identity()));
    }

    private static List<String> ids(List<CallChanged> calls) {
        return calls.stream().map(CallChanged::callUuid).toList();
    }
}
