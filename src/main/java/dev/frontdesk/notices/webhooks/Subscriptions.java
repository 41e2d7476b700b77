package dev.frontdesk.notices.webhooks;

import dev.frontdesk.access.Refused;
import dev.frontdesk.database.Author;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads and changes subscriptions. */
@Stateless
public class Subscriptions {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** All, in the order of their ids. */
    public List<Subscription> all() {
        return entities.createQuery("select s from Subscription s order by s.id", Subscription.class)
                .getResultList();
    }

    /** @throws Refused if there is no such subscription */
    public Subscription get(long id) {
        return Optional.ofNullable(entities.find(Subscription.class, id)).orElseThrow(() -> missing(id));
    }

    /** @throws Refused if it names a line that we do not have */
    public Subscription add(SubscriptionInput entry, WebhookSecret secret, Instant now) {
        beginChange();
        requireLine(entry.companyNumber());
        Subscription subscription = new Subscription(entry, secret, now);
        entities.persist(subscription);
        entities.flush();
        return subscription;
    }

    /** @throws Refused if it is missing or not as expected, or names a line that we do not have */
    public Subscription change(long id, SubscriptionInput entry, Predicate<Subscription> expected) {
        beginChange();
        Subscription subscription = require(id, expected);
        requireLine(entry.companyNumber());
        subscription.become(entry);
        entities.flush();
        return subscription;
    }

    /** @throws Refused if it is missing, or not as expected */
    public void remove(long id, Predicate<Subscription> expected) {
        beginChange();
        entities.remove(require(id, expected));
        entities.flush();
    }

    /** Sends it nothing more; it stays as it is if it is missing or inactive by now. */
    public void disable(long id, String because) {
        beginChange();
        Optional.ofNullable(entities.find(Subscription.class, id))
                .filter(Subscription::active)
                .ifPresent(subscription -> subscription.disable(because));
    }

    private Subscription require(long id, Predicate<Subscription> expected) {
        Subscription subscription = get(id);
        if (!expected.test(subscription)) {
            throw Refused.outdated();
        }
        return subscription;
    }

    /** Lets one writer at a time change subscriptions, so that none decides by what another is about to change. */
    private void beginChange() {
        entities.createNativeQuery("lock table subscription in share row exclusive mode")
                .executeUpdate();
        Author.sign(entities);
    }

    private void requireLine(Long id) {
        boolean isMissing = id != null
                && entities.createNativeQuery("select 1 from company_number where id = :id")
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty();
        if (isMissing) {
            throw Refused.malformed("companyNumber", "must be the id of a line, or null for all lines");
        }
    }

    private static Refused missing(long id) {
        return new Refused(404, "There is no subscription " + id + ". It may have been deleted: read the list again.");
    }
}
