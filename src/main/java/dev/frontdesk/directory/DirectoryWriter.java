package dev.frontdesk.directory;

import dev.frontdesk.database.Author;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes to the directory's tables, and turns their errors into refusals. */
@Dependent
class DirectoryWriter {

    /** A state of our own, which the triggers of {@code V5__names.sql} raise. */
    private static final String NAME_IN_USE = "FD001";

    /** The same of {@code V26__emails.sql}. */
    private static final String EMAIL_IN_USE = "FD002";

    private static final String HOLDER = """
            select coalesce(e.company_number_id, 0), coalesce(e.user_number_id, 0),
                   coalesce('the line ' || l.name, 'the app ' || n.label || ' of ' || u.name)
            from endpoint e
            left join company_number l on l.id = e.company_number_id
            left join user_number n on n.id = e.user_number_id
            left join user_account u on u.id = n.user_id
            where lower(e.key) = lower(:key)
            order by e.key = :key desc
            """;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /**
     * The line or the app that has an endpoint.
     *
     * @param lineId 0 if it is no line
     * @param appId 0 if it is no app
     */
    record Holder(long lineId, long appId, String name) {}

    /**
     * Checks an endpoint before the tables do, only because this check can name its holder.
     *
     * @param itself whether the holder is the line or the app that is changed
     * @throws Refusal.EndpointInUse if an endpoint is in use
     */
    void requireFree(Addressed entry, Predicate<Holder> itself) {
        for (String endpoint : entry.endpoints()) {
            holderOf(endpoint).filter(itself.negate()).ifPresent(holder -> {
                throw new Refusal.EndpointInUse(endpoint, holder.name());
            });
        }
    }

    /** The holder of the endpoint, or else of one that differs from it in capital letters only. */
    Optional<Holder> holderOf(String endpoint) {
        List<?> rows = entities.createNativeQuery(HOLDER)
                .setParameter("key", Endpoint.key(endpoint))
                .getResultList();
        return rows.stream().map(row -> holder((Object[]) row)).findFirst();
    }

    /**
     * Checks a name before the tables do, only because this check can name its holder.
     *
     * @param itself the id of the line that is changed, 0 for a new one
     * @throws Refusal.NameInUse if another line has the name
     */
    void requireFreeName(String name, long itself) {
        if (isNameOfAnother(name, itself)) {
            throw new Refusal.NameInUse("name", name, "another line");
        }
    }

    boolean isNameOfAnother(String name, long itself) {
        return !entities.createNativeQuery(
                        "select 1 from company_number where lower(name) = lower(:name) and id <> :id")
                .setParameter("name", name)
                .setParameter("id", itself)
                .getResultList()
                .isEmpty();
    }

    private static Holder holder(Object[] row) {
        return new Holder(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2]);
    }

    /**
     * Flushes the change, so that a refusal is thrown here and not when the transaction ends.
     *
     * @throws Refusal.EndpointInUse if another line or app has an endpoint
     * @throws Refusal.NameInUse if another line has the name, or another app of the user the label
     * @throws Refusal.EmailInUse if another user has the e-mail address
     * @throws Refusal.Collision if somebody else changed the same entry meanwhile
     */
    void write(Runnable change) {
        try {
            Author.sign(entities);
            change.run();
            entities.flush();
            // Labels may be swapped within one change, so the tables check them when all of it is written.
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
            entities.createNativeQuery("set constraints all deferred").executeUpdate();
        } catch (OptimisticLockException collision) {
            throw new Refusal.Collision();
        } catch (PersistenceException fault) {
            throw refusal(fault);
        }
    }

    /** https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static RuntimeException refusal(PersistenceException fault) {
        return switch (state(fault)) {
            case "23505" -> new Refusal.EndpointInUse();
            case NAME_IN_USE -> new Refusal.NameInUse();
            case EMAIL_IN_USE -> new Refusal.EmailInUse();
            // The user of a new app was deleted meanwhile; or two changes wait for each other.
            case "23503", "40001", "40P01" -> new Refusal.Collision();
            default -> fault;
        };
    }

    private static String state(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(code -> code != null)
                .findFirst()
                .orElse("");
    }
}
