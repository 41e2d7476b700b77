package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads and changes the list of blocked callers. A change names the expected state; if it differs, nothing changes. */
@Stateless
public class BlockedCallers {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private DirectoryWriter register;

    @Inject
    private InputRules rules;

    /** All, in the order of their ids. */
    public List<BlockedCaller> all() {
        return entities.createQuery("select b from BlockedCaller b order by b.id", BlockedCaller.class)
                .getResultList();
    }

    /** @throws Refusal.Missing if there is no such entry */
    public BlockedCaller get(long id) {
        return Optional.ofNullable(entities.find(BlockedCaller.class, id))
                .orElseThrow(() -> new Refusal.Missing("blocked caller " + id));
    }

    /** @throws Refusal if the entry is malformed, or its pattern is on the list */
    public BlockedCaller add(BlockedCallerInput entry) {
        rules.check(entry);
        requireNew(entry, 0);
        var caller = new BlockedCaller(entry);
        register.write(() -> entities.persist(caller));
        return caller;
    }

    /** @throws Refusal if it is missing or not as expected, the entry is malformed, or its pattern is on the list */
    public BlockedCaller change(long id, BlockedCallerInput entry, Predicate<BlockedCaller> expected) {
        BlockedCaller caller = require(id, expected);
        rules.check(entry);
        requireNew(entry, id);
        register.write(() -> caller.become(entry));
        return caller;
    }

    /** @throws Refusal if it is missing, or not as expected */
    public void remove(long id, Predicate<BlockedCaller> expected) {
        BlockedCaller caller = require(id, expected);
        register.write(() -> entities.remove(caller));
    }

    public Optional<BlockedCaller> withKey(String key) {
        return entities.createQuery("select b from BlockedCaller b where b.key = :key", BlockedCaller.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private void requireNew(BlockedCallerInput entry, long itself) {
        withKey(entry.key()).filter(other -> other.id() != itself).ifPresent(other -> {
            throw new Refusal.AlreadyBlocked(other.id());
        });
    }

    private BlockedCaller require(long id, Predicate<BlockedCaller> expected) {
        BlockedCaller caller = get(id);
        if (!expected.test(caller)) {
            throw new Refusal.Outdated();
        }
        return caller;
    }
}
