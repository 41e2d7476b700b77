package dev.frontdesk.access.signin;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores which sessions were ended before their time. */
@Stateless
public class EndedSessionTable {

    private static final String ADD = """
            insert into ended_session (id, good_until) values (cast(:id as uuid), :until) on conflict (id) do nothing
            """;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** @param until when the cookie would have lost its value in any case */
    public void add(UUID id, Instant until) {
        entities.createNativeQuery(ADD)
                .setParameter("id", id.toString())
                .setParameter("until", until)
                .executeUpdate();
    }

    /** All whose cookies would still be good; the others are forgotten. */
    public Set<UUID> read(Instant now) {
        entities.createNativeQuery("delete from ended_session where good_until <= :now")
                .setParameter("now", now)
                .executeUpdate();
        List<?> ids = entities.createNativeQuery("select cast(id as text) from ended_session", String.class)
                .getResultList();
        return ids.stream().map(id -> UUID.fromString((String) id)).collect(Collectors.toUnmodifiableSet());
    }
}
