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
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Writes events and the calls that they tell, in one transaction. Whoever adds to a call holds that call's lock until
 * the commit, so of two nodes that hear of one call at once the second sees what the first has written.
 */
@Stateless
public class CallStore {

    private static final Logger LOG = Logger.getLogger(CallStore.class.getName());

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
    public void add(List<CallEvent> events) {
        work(connection -> {
            Set<String> calls = events.stream().map(CallEvent::callUuid).collect(Collectors.toSet());
            LogStatements.Change change = new LogStatements(connection).add(events, calls);
            CallRow.write(connection, changedSummaries(change));
            meters.written(change.added().size());
        });
    }

    /** Of the calls that were added to those of which there is something new to say. */
    private SortedMap<String, Summary> changedSummaries(LogStatements.Change change) {
        Map<String, List<CallEvent>> before = byCall(change.before());
        SortedMap<String, Summary> news = new TreeMap<>();
        byCall(change.added()).forEach((call, added) -> {
            try {
                tell(before.getOrDefault(call, List.of()), added).ifPresent(says -> news.put(call, says));
            } catch (RuntimeException ours) {
                // A fault in our own reading may spoil a row, which can be rebuilt. It must never cost an event.
                LOG.severe("The call " + call + " cannot be read: "
                        + ours.getClass().getSimpleName()
                        + ". Its events are in the log; its row stays as it was. Report this fault.");
                LOG.log(Level.FINE, "The call " + call + " cannot be read.", ours);
            }
        });
        return news;
    }

    /** What a call says now; empty if that is what it said before. */
    private Optional<Summary> tell(List<CallEvent> before, List<CallEvent> added) {
        List<Fact> facts = facts(before);
        Summary said = facts.isEmpty() ? null : new CallStory(facts).summary();
        facts.addAll(facts(added));
        Summary says = new CallStory(facts).summary();
        meters.changed(said, says);
        return says.equals(said) ? Optional.empty() : Optional.of(says);
    }

    /**
     * Of these calls those whose rows do not say what their events say; with {@code mend} their rows are written anew.
     *
     * @throws StoreFailed if the database cannot be asked
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> differing(Collection<String> calls, boolean mend) {
        SortedMap<String, Summary> different = new TreeMap<>();
        work(connection -> {
            var log = new LogStatements(connection);
            log.lock(calls);
            different.putAll(told(log.events(calls)));
        });
        // Between the two, since a query by the entity manager may give back the connection that the work began with.
        rowsOf(calls)
                .forEach(row -> different.computeIfPresent(
                        row.callUuid(), (call, summary) -> row.tells(summary) ? null : summary));
        if (mend) {
            work(connection -> CallRow.write(connection, different));
        }
        return List.copyOf(different.keySet());
    }

    /** What these events, all that there are of their calls, say; by the calls' ids. */
    private SortedMap<String, Summary> told(List<CallEvent> all) {
        SortedMap<String, Summary> told = new TreeMap<>();
        byCall(all).forEach((call, events) -> told.put(call, new CallStory(facts(events)).summary()));
        return told;
    }

    private List<Fact> facts(List<CallEvent> events) {
        return events.stream().map(reading::factOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, List<CallEvent>> byCall(List<CallEvent> events) {
        return events.stream().collect(Collectors.groupingBy(CallEvent::callUuid));
    }

    private List<Call> rowsOf(Collection<String> calls) {
        return entities.createQuery("select c from Call c where c.callUuid in :calls", Call.class)
                .setParameter("calls", calls)
                .getResultList();
    }

    private void work(JdbcWork jdbcWork) {
        try {
            entities.unwrap(Session.class).doWork(jdbcWork::on);
        } catch (PersistenceException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** Something to do on the transaction's connection. */
    private interface JdbcWork {
        void on(Connection connection) throws SQLException;
    }
}
