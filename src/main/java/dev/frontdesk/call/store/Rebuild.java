package dev.frontdesk.call.store;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Rebuilds calls from their events and compares the stored rows with the result. */
@Stateless
public class Rebuild {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private CallStore store;

    /**
     * One stretch of the log, in the order of the calls' ids.
     *
     * @param last the id of its last call; null if none was left
     * @param calls how many calls were rebuilt
     * @param different the ids of those whose row was missing or differed
     */
    public record Stretch(String last, int calls, List<String> different) {}

    /**
     * Compares the calls that follow this id, and with {@code mend} writes the rows that differ.
     *
     * @param after empty for the first stretch
     */
    public Stretch stretch(String after, int atMost, boolean mend) {
        List<String> calls = entities.createQuery(
                        "select distinct e.id.callUuid from CallEvent e where e.id.callUuid > :after"
                                + " order by e.id.callUuid",
                        String.class)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
        List<String> different = store.differing(calls, mend);
        return new Stretch(calls.isEmpty() ? null : calls.get(calls.size() - 1), calls.size(), different);
    }
}
