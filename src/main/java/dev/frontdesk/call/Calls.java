package dev.frontdesk.call;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Finds calls. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Calls {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private Reading reading;

    /** Newest first, at most {@code limit}. */
    public List<Call> find(CallFilter filter, int limit) {
        StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        Map<String, Object> values = new TreeMap<>();
        filter.conditions((condition, name, value) -> {
            conditions.add(condition);
            values.put(name, value);
        });
        TypedQuery<Call> query = entities.createQuery(
                "select c from Call c" + conditions + " order by c.summary.startedAt desc, c.callUuid desc",
                Call.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    public Optional<Call> find(String callUuid) {
        return Optional.ofNullable(entities.find(Call.class, callUuid));
    }

    /** The story of a call, told from its events; empty for a call that we never heard of. */
    public Optional<CallStory> story(String callUuid) {
        List<Fact> facts = entities.createQuery(
                        "select e from CallEvent e where e.id.callUuid = :call", CallEvent.class)
                .setParameter("call", callUuid)
                .getResultStream()
                .map(reading::factOf)
                .toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(new CallStory(facts));
    }
}
