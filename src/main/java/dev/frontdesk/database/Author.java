package dev.frontdesk.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

/**
 * Says in whose name this thread changes the tables. The audit's triggers write that name beside the change; without a
 * request it is {@value #FRONTDESK} itself.
 */
public final class Author {

    /** What Frontdesk does by itself, such as the seeds. */
    public static final String FRONTDESK = "Frontdesk";

    private static final ThreadLocal<String> NAME = new ThreadLocal<>();

    private Author() {}

    /** Ends a name's time on this thread. */
    public interface Signature extends AutoCloseable {

        @Override
        void close();
    }

    /** From now on this thread changes the tables in this name, until the signature is closed. */
    public static Signature as(String name) {
        NAME.set(name);
        return NAME::remove;
    }

    public static String name() {
        String name = NAME.get();
        return name == null ? FRONTDESK : name;
    }

    /**
     * Signs the current transaction; a change without a signature counts as made by hand. Changes that wait in the entity
     * manager are not written before that.
     */
    public static void sign(EntityManager entities) {
        entities.createNativeQuery("select set_config('frontdesk.author', :name, true)")
                .setParameter("name", name())
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }
}
