package dev.frontdesk.call.store;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Tells calls anew from their events alone and holds the stored rows against that. */
@Stateless
public class Rebuild {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private CallStore store;

    /**
     * One stretch of the log, in the order of the calls' ids.
     *
     * @param last the id of the last call in it, null where there was none left
     * @param calls how many calls were told anew
     * @param different the ids of those whose row was missing or said something else
     */
    public record Stretch(String last, int calls, List<String> different) {}

    /**
     * Looks at the calls that follow this id, and writes the rows that are not as they should be if {@code mend} is set.
     *
     * @param after empty text to begin with
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
