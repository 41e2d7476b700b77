package dev.frontdesk.call.store;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.Reading;
import dev.frontdesk.call.State;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds calls. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Calls {

    private static final String LISTED_AT = "coalesce(c.listedAt, c.summary.startedAt)";

    private static final String NEWEST_FIRST = " order by " + LISTED_AT + " desc, c.callUuid desc";

    /** A transaction that has written nothing for ten seconds only reads, as a backup does. */
    private static final String AS_OF = "select least(clock_timestamp(), min(xact_start)) - interval '1 second'"
            + " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
            + " and (backend_xid is not null or xact_start > clock_timestamp() - interval '10 seconds')";

    private static final String EVENT_SINCE =
            "select 1 from CallEvent e where e.id.callUuid = c.callUuid and e.receivedAt >= ";

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private Reading reading;

    /** In the order of the filter, at most {@code limit}. */
    public List<Call> find(CallFilter filter, int limit) {
        return new CallSelection(entities, filter).first(limit);
    }

    public CallCount count(CallFilter filter) {
        return CallCount.of(filter, entities);
    }

    /**
     * A time before which nothing will change unseen: whatever a query that begins later does not see yet, is changed then
     * or later. It lies a second back, or as far as the oldest transaction that may still write.
     */
    public Instant asOf() {
        return (Instant) entities.createNativeQuery(AS_OF, Instant.class).getSingleResult();
    }

    /**
     * The ids of open calls without an event since a given time: {@code bridged} for bridged calls, {@code unbridged} for
     * all others.
     */
    public List<String> silentSince(Instant unbridged, Instant bridged) {
        return entities.createQuery(
                        "select c.callUuid from Call c where c.summary.state <> :ended and ("
                                + "c.summary.state = :bridged and not exists (" + EVENT_SINCE + ":silentBridged)"
                                + " or c.summary.state <> :bridged and not exists (" + EVENT_SINCE
                                + ":silentUnbridged))",
                        String.class)
                .setParameter("ended", State.ENDED)
                .setParameter("bridged", State.IN_PROGRESS)
                .setParameter("silentBridged", bridged)
                .setParameter("silentUnbridged", unbridged)
                .setMaxResults(500)
                .getResultList();
    }

    /** How many calls are going on. */
    public long open() {
        return entities.createQuery("select count(c) from Call c where c.summary.state <> :ended", Long.class)
                .setParameter("ended", State.ENDED)
                .getSingleResult();
    }

    /** How many calls listed since then are over, by outcome; an outcome without calls is missing. */
    public Map<Outcome, Long> endedSince(Instant since) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        entities.createQuery(
                        "select c.summary.outcome, count(c) from Call c where " + LISTED_AT
                                + " >= :since and c.summary.state = :ended group by c.summary.outcome",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("ended", State.ENDED)
                .getResultList()
                .forEach(row -> counts.put((Outcome) row[0], (Long) row[1]));
        return counts;
    }

    /** The events of that kind of the newest calls that are over; at most so many calls. */
    public List<CallEvent> newest(EventKind kind, int limit) {
        List<String> newest = entities.createQuery(
                        "select c.callUuid from Call c where c.summary.state = :ended" + NEWEST_FIRST, String.class)
                .setParameter("ended", State.ENDED)
                .setMaxResults(limit)
                .getResultList();
        return entities.createQuery(
                        "select e from CallEvent e where e.id.callUuid in :calls and e.id.kind = :kind",
                        CallEvent.class)
                .setParameter("calls", newest)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** All events of these calls, by the calls' ids; an unknown call is missing. */
    public Map<String, List<CallEvent>> events(Collection<String> callUuids) {
        if (callUuids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select e from CallEvent e where e.id.callUuid in :calls", CallEvent.class)
                .setParameter("calls", callUuids)
                .getResultStream()
                .collect(Collectors.groupingBy(CallEvent::callUuid));
    }

    /** The story of a call, from the events that are stored now; empty for an unknown call. */
    public Optional<CallStory> story(String callUuid) {
        return story(callUuid, List.of());
    }

    /**
     * The same with events that may not be in the database yet.
     *
     * @param besides only for a call that the database knows; one that it has already changes nothing
     */
    public Optional<CallStory> story(String callUuid, List<CallEvent> besides) {
        List<CallEvent> known = entities.createQuery(
                        "select e from CallEvent e where e.id.callUuid = :call", CallEvent.class)
                .setParameter("call", callUuid)
                .getResultList();
        Map<CallEvent.Id, CallEvent> each = new LinkedHashMap<>();
        Stream.concat(known.stream(), besides.stream()).forEach(event -> each.putIfAbsent(event.id(), event));
        List<Fact> facts = each.values().stream().map(reading::factOf).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new CallStory(facts));
    }
}
