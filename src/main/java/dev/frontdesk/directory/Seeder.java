package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes the seeds to the directory. Each seed is written once in the life of the database: later changes and deletions
 * by people stay. If two nodes start at once, an advisory lock lets one write, and the other finds all written.
 */
@Stateless
public class Seeder {

    private static final Logger LOG = Logger.getLogger(Seeder.class.getName());

    /** Any number that nobody else locks in this database. */
    private static final long LOCK = 0x46726f6e7465736bL;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private DirectoryWriter register;

    @Inject
    private CompanyNumbers lines;

    @Inject
    private Users users;

    /**
     * Writes the seeds that this database has never had. A seed whose name or endpoint is already in use is left out for
     * good, since people have made that entry.
     *
     * @throws Refusal.Malformed if an entry is malformed
     */
    public void seed(List<LineInput> lineEntries, List<UserInput> userEntries) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        for (LineInput line : lineEntries) {
            boolean isTaken = register.isNameOfAnother(line.name(), 0) || isInUse(List.of(line));
            once("line " + line.name(), isTaken, () -> lines.add(line).id());
        }
        for (UserInput user : userEntries) {
            once(
                    "user " + user.name(),
                    isInUse(user.apps()),
                    () -> users.add(user).id());
        }
    }

    private void once(String what, boolean isTaken, Supplier<Long> planting) {
        if (isPlanted(what)) {
            return;
        }
        if (isTaken) {
            LOG.log(
                    Level.INFO,
                    "The seed {0} is left out, since its name or an endpoint of it is in use already.",
                    what);
        }
        remember(what, isTaken ? null : planting.get());
    }

    private boolean isInUse(List<? extends Addressed> addressed) {
        return addressed.stream()
                .flatMap(entry -> entry.endpoints().stream())
                .anyMatch(endpoint -> register.holderOf(endpoint).isPresent());
    }

    private boolean isPlanted(String what) {
        return !entities.createNativeQuery("select 1 from seeded where what = :what")
                .setParameter("what", what)
                .getResultList()
                .isEmpty();
    }

    private void remember(String what, Long id) {
        entities.createNativeQuery("insert into seeded (what, id) values (:what, cast(:id as bigint))")
                .setParameter("what", what)
                .setParameter("id", id)
                .executeUpdate();
    }
}
