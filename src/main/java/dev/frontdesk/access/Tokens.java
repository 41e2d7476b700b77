package dev.frontdesk.access;

import dev.frontdesk.database.Author;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads and changes the tokens of programs. */
@Stateless
public class Tokens {

    private static final String USED = """
            update access_token set last_used_at = :at
            where id = :id and (last_used_at is null or last_used_at <= cast(:at as timestamptz) - interval '1 minute')
            """;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** All, in the order of their ids. */
    public List<AccessToken> all() {
        return entities.createQuery("select t from AccessToken t order by t.id", AccessToken.class)
                .getResultList();
    }

    /** @throws Refused if there is no such token */
    public AccessToken get(long id) {
        return Optional.ofNullable(entities.find(AccessToken.class, id)).orElseThrow(() -> Refused.missing(id));
    }

    /**
     * Adds a token.
     *
     * @param hash of the token, which its holder alone has
     * @throws Refused if another token has the name
     */
    public AccessToken add(TokenInput entry, byte[] hash) {
        beginChange();
        requireFreeName(entry.name(), 0);
        AccessToken token = new AccessToken(entry, hash);
        entities.persist(token);
        entities.flush();
        return token;
    }

    /**
     * Changes name, role or end of a token, which stays the same for its holder.
     *
     * @throws Refused if it is missing or not as expected, or another token has the name
     */
    public AccessToken change(long id, TokenInput entry, Predicate<AccessToken> expected) {
        beginChange();
        AccessToken token = require(id, expected);
        requireFreeName(entry.name(), id);
        token.become(entry);
        entities.flush();
        return token;
    }

    /** @throws Refused if it is missing, or not as expected */
    public void remove(long id, Predicate<AccessToken> expected) {
        beginChange();
        AccessToken token = require(id, expected);
        entities.remove(token);
        entities.flush();
    }

    /** Notes a use, unless one was noted within the last minute. */
    public void markUsed(long id, Instant at) {
        entities.createNativeQuery(USED)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    private AccessToken require(long id, Predicate<AccessToken> expected) {
        AccessToken token = get(id);
        if (!expected.test(token)) {
            throw Refused.outdated();
        }
        return token;
    }

    /** Lets one writer at a time change tokens, so that none decides by what another is about to change. */
    private void beginChange() {
        entities.createNativeQuery("lock table access_token in share row exclusive mode")
                .executeUpdate();
        Author.sign(entities);
    }

    private void requireFreeName(String name, long itself) {
        boolean isTaken = !entities.createNativeQuery(
                        "select 1 from access_token where lower(name) = lower(:name) and id <> :id")
                .setParameter("name", name)
                .setParameter("id", itself)
                .getResultList()
                .isEmpty();
        if (isTaken) {
            throw Refused.nameInUse(name);
        }
    }
}
