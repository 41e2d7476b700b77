package dev.frontdesk.call;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes events and the calls that they tell, in one transaction. Whoever adds to a call holds that call's lock until
 * the commit, so of two nodes that hear of one call at once the second sees what the first has written.
 */
@Stateless
public class CallStore {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private Reading reading;

    @Inject
    private CallMeters meters;

    /**
     * Adds those events that are not yet in the log and tells their calls anew. Adding twice changes nothing.
     *
     * @throws StoreFailed if nothing was added
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(Collection<CallEvent> events) {
        try {
            addAndRetell(events);
            entities.flush();
        } catch (PersistenceException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** @throws StoreFailed if the database cannot be asked */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void probe() {
        try {
            entities.createNativeQuery("select 1").getSingleResult();
        } catch (PersistenceException failed) {
            throw new StoreFailed(failed);
        }
    }

    private void addAndRetell(Collection<CallEvent> events) {
        SortedSet<String> calls =
                events.stream().map(CallEvent::callUuid).collect(Collectors.toCollection(TreeSet::new));
        lock(calls);
        List<CallEvent> known = new ArrayList<>(eventsOf(calls));
        Set<CallEvent.Id> ids = known.stream().map(CallEvent::id).collect(Collectors.toCollection(HashSet::new));
        Set<String> changed = new TreeSet<>();
        for (CallEvent event : events) {
            if (ids.add(event.id())) {
                entities.persist(event);
                known.add(event);
                changed.add(event.callUuid());
            }
        }
        retell(changed, known);
    }

    /** All that was heard of a call, in no order; empty for a call that we never heard of. */
    public List<CallEvent> eventsOf(String callUuid) {
        return eventsOf(List.of(callUuid));
    }

    /**
     * Of these calls those whose rows do not say what their events say; with {@code mend} their rows are written anew.
     */
    public List<String> differing(Collection<String> calls, boolean mend) {
        lock(new TreeSet<>(calls));
        Map<String, List<CallEvent>> events =
                eventsOf(calls).stream().collect(Collectors.groupingBy(CallEvent::callUuid));
        Map<String, Call> rows = rowsOf(calls);
        List<String> different = calls.stream()
                .filter(call -> !rows.containsKey(call)
                        || !rows.get(call).tells(story(events.get(call)).summary()))
                .toList();
        if (mend) {
            retell(
                    new TreeSet<>(different),
                    events.values().stream().flatMap(List::stream).toList());
        }
        return different;
    }

    private void retell(Set<String> calls, List<CallEvent> events) {
        Map<String, List<CallEvent>> byCall = events.stream().collect(Collectors.groupingBy(CallEvent::callUuid));
        Map<String, Call> rows = rowsOf(calls);
        for (String callUuid : calls) {
            Summary summary = story(byCall.get(callUuid)).summary();
            Call row = rows.get(callUuid);
            meters.told(row == null ? null : row.summary().outcome(), summary.outcome());
            if (row == null) {
                entities.persist(new Call(callUuid, summary));
            } else {
                row.retell(summary);
            }
        }
    }

    private CallStory story(List<CallEvent> events) {
        return new CallStory(events.stream().map(reading::factOf).toList());
    }

    /** In one order for everybody, so that two batches that share calls wait for each other and never deadlock. */
    private void lock(SortedSet<String> calls) {
        entities.createNativeQuery(
                        "select count(pg_advisory_xact_lock(key)) from (select distinct hashtextextended(uuid, 0) as key"
                                + " from unnest(cast(:calls as text[])) as uuid order by key) as keys")
                .setParameter("calls", calls.toArray(String[]::new))
                .getSingleResult();
    }

    private List<CallEvent> eventsOf(Collection<String> calls) {
        return entities.createQuery("select e from CallEvent e where e.id.callUuid in :calls", CallEvent.class)
                .setParameter("calls", calls)
                .getResultList();
    }

    private Map<String, Call> rowsOf(Collection<String> calls) {
        return calls.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from Call c where c.callUuid in :calls", Call.class)
                        .setParameter("calls", calls)
                        .getResultStream()
                        .collect(Collectors.toMap(Call::callUuid, call -> call));
    }
}
