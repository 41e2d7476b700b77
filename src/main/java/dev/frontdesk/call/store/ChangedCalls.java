package dev.frontdesk.call.store;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Reading;
import dev.frontdesk.call.Summary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds the calls whose rows were written lately, whichever node wrote them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChangedCalls {

    /** See {@code Call.changedAt()}; the index has it in these words. */
    private static final String CHANGED_AT = "coalesce(c.changedAt, c.listedAt, c.summary.startedAt)";

    private static final int MOST_STATES = 40;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private Reading reading;

    @Inject
    private Calls calls;

    /** That the row of a call was written, and when, by the database's clock. */
    public record Change(String callUuid, Instant at) {}

    /** Whatever a query that begins later does not see yet is changed then or later: the next query begins there. */
    public Instant horizon() {
        return calls.asOf();
    }

    /** The newest change of each call that changed then or later; newest first, at most so many. */
    public List<Change> since(Instant since, int limit) {
        return entities
                .createQuery(
                        "select c.callUuid, " + CHANGED_AT + " from Call c where " + CHANGED_AT + " >= :since order by "
                                + CHANGED_AT + " desc",
                        Object[].class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Change((String) row[0], (Instant) row[1]))
                .toList();
    }

    /** The rows of these calls, the oldest change first; an unknown call is missing. */
    public List<Call> rows(Collection<String> callUuids) {
        return callUuids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c from Call c where c.callUuid in :calls order by " + CHANGED_AT, Call.class)
                        .setParameter("calls", callUuids)
                        .getResultList();
    }

    /**
     * What the rows of these calls may have said before the newest event of each, from the events in the order of their
     * receipt. A call of one event has no earlier state.
     */
    public Map<String, List<Summary>> earlierStates(Collection<String> callUuids) {
        Map<String, List<Summary>> states = new HashMap<>();
        calls.events(callUuids).forEach((call, events) -> states.put(call, earlierStates(events)));
        return states;
    }

    private List<Summary> earlierStates(List<CallEvent> events) {
        List<Fact> facts = events.stream()
                .sorted(Comparator.comparing(CallEvent::receivedAt))
                .map(reading::factOf)
                .toList();
        return IntStream.range(Math.max(1, facts.size() - MOST_STATES), facts.size())
                .mapToObj(count -> new CallStory(facts.subList(0, count)).summary())
                .toList();
    }
}
