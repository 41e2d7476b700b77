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
 * Writes events and the rows of their calls in one transaction. The transaction holds the locks of its calls until the
 * commit: if two nodes receive webhooks of one call at once, the second sees what the first has written.
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
     * Adds those events that are not yet in the log and updates their calls' rows. Adding twice changes nothing.
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

    /** The summaries of those calls that the added events have changed. */
    private SortedMap<String, Summary> changedSummaries(LogStatements.Change change) {
        Map<String, List<CallEvent>> before = byCall(change.before());
        SortedMap<String, Summary> changed = new TreeMap<>();
        byCall(change.added()).forEach((call, added) -> {
            try {
                changedSummary(before.getOrDefault(call, List.of()), added)
                        .ifPresent(summary -> changed.put(call, summary));
            } catch (RuntimeException ours) {
                // A fault in our own reading may spoil a row, which can be rebuilt. It must never cost an event.
                LOG.severe("The call " + call + " cannot be read: "
                        + ours.getClass().getSimpleName()
                        + ". Its events are in the log; its row stays as it was. Report this fault.");
                LOG.log(Level.FINE, "The call " + call + " cannot be read.", ours);
            }
        });
        return changed;
    }

    /** A call's new summary; empty if it is the same as before. */
    private Optional<Summary> changedSummary(List<CallEvent> before, List<CallEvent> added) {
        List<Fact> facts = facts(before);
        Summary previous = facts.isEmpty() ? null : new CallStory(facts).summary();
        facts.addAll(facts(added));
        Summary current = new CallStory(facts).summary();
        meters.changed(previous, current);
        return current.equals(previous) ? Optional.empty() : Optional.of(current);
    }

    /**
     * The calls among these whose rows differ from what their events say; with {@code mend} those rows are rewritten.
     *
     * @throws StoreFailed if the database is not available
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> differing(Collection<String> calls, boolean mend) {
        SortedMap<String, Summary> different = new TreeMap<>();
        work(connection -> {
            var log = new LogStatements(connection);
            log.lock(calls);
            different.putAll(summaries(log.events(calls)));
        });
        // Between the two, since a query by the entity manager may give back the connection that the work began with.
        rowsOf(calls)
                .forEach(row -> different.computeIfPresent(
                        row.callUuid(), (call, summary) -> row.says(summary) ? null : summary));
        if (mend) {
            work(connection -> CallRow.write(connection, different));
        }
        return List.copyOf(different.keySet());
    }

    /** The summaries by the calls' ids; the events must be all of their calls. */
    private SortedMap<String, Summary> summaries(List<CallEvent> all) {
        SortedMap<String, Summary> summaries = new TreeMap<>();
        byCall(all).forEach((call, events) -> summaries.put(call, new CallStory(facts(events)).summary()));
        return summaries;
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
