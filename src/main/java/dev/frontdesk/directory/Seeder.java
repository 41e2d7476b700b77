package dev.frontdesk.directory;

import dev.frontdesk.directory.Ringing.Stage;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

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

    @Inject
    private Schedules schedules;

    @Inject
    private BlockedCallers blockedCallers;

    /**
     * What is to be planted. A schedule or a user of the same seeds is named by its place among them, from 1, where an
     * entry wants its id.
     */
    public record Seeds(
            List<ScheduleInput> schedules,
            List<UserInput> users,
            List<LineInput> lines,
            List<BlockedCallerInput> blockedCallers) {}

    /**
     * Writes the seeds that this database has never had. A seed whose name, endpoint, e-mail address or pattern is in use is left
     * out for good, since people have made that entry.
     *
     * @throws Refusal.Malformed if an entry is malformed
     */
    public void seed(Seeds seeds) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        for (ScheduleInput schedule : seeds.schedules()) {
            boolean isTaken = schedules.named(schedule.name()).isPresent();
            once(what(schedule), isTaken, () -> schedules.add(schedule).id());
        }
        for (UserInput user : seeds.users()) {
            Long hours = schedule(seeds, user.presence().hours());
            once(
                    what(user),
                    isInUse(user.apps())
                            || users.withEmail(user.presence().email()).isPresent(),
                    () -> users.add(user.with(hours)).id());
        }
        seeds.lines().forEach(line -> seed(line, seeds));
        for (BlockedCallerInput caller : seeds.blockedCallers()) {
            boolean isTaken = blockedCallers.withKey(caller.key()).isPresent();
            once(
                    "blocked caller " + caller.key(),
                    isTaken,
                    () -> blockedCallers.add(caller).id());
        }
    }

    private void seed(LineInput line, Seeds seeds) {
        boolean isTaken = register.isNameOfAnother(line.name(), 0) || isInUse(List.of(line));
        once("line " + line.name(), isTaken, () -> {
            Ringing ringing = line.ringing();
            List<Stage> stages = ringing.stages().stream()
                    .map(stage -> planted(stage, seeds))
                    .toList();
            return lines.add(line.with(schedule(seeds, ringing.hours()), stages))
                    .id();
        });
    }

    /** A user whose seed was left out, or was deleted, is missing; a stage that so names nobody is for everyone. */
    private Stage planted(Stage stage, Seeds seeds) {
        List<Long> ids = Stream.ofNullable(stage.users())
                .flatMap(List::stream)
                .map(place -> plantedAs(what(seeds.users().get(place.intValue() - 1))))
                .filter(id -> id != null && entities.find(User.class, id) != null)
                .toList();
        return new Stage(ids.isEmpty() ? null : ids, stage.seconds(), stage.confirm());
    }

    /** Null for null, and where the schedule is missing. */
    private Long schedule(Seeds seeds, Long place) {
        if (place == null) {
            return null;
        }
        ScheduleInput wanted = seeds.schedules().get(place.intValue() - 1);
        return Optional.ofNullable(plantedAs(what(wanted)))
                .flatMap(schedules::find)
                .or(() -> schedules.named(wanted.name()))
                .map(Schedule::id)
                .orElse(null);
    }

    private static String what(ScheduleInput schedule) {
        return "schedule " + schedule.name();
    }

    private static String what(UserInput user) {
        return "user " + user.name();
    }

    private Long plantedAs(String what) {
        return (Long) entities.createNativeQuery("select id from seeded where what = :what", Long.class)
                .setParameter("what", what)
                .getSingleResult();
    }

    private void once(String what, boolean isTaken, Supplier<Long> planting) {
        if (isPlanted(what)) {
            return;
        }
        if (isTaken) {
            LOG.log(
                    Level.INFO,
                    "The seed {0} is left out, since its name, its email or an endpoint of it is in use already.",
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
