package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads and changes the schedules. A change names the expected state of its schedule; if it differs, nothing changes. */
@Stateless
public class Schedules {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private DirectoryWriter register;

    @Inject
    private InputRules rules;

    /** All, in the order of their ids. */
    public List<Schedule> all() {
        return entities.createQuery("select s from Schedule s order by s.id", Schedule.class)
                .getResultList();
    }

    /** @throws Refusal.Missing if there is no such schedule */
    public Schedule get(long id) {
        return find(id).orElseThrow(() -> new Refusal.Missing("schedule " + id));
    }

    public Optional<Schedule> find(long id) {
        return Optional.ofNullable(entities.find(Schedule.class, id));
    }

    /** The violation of an entry that names a schedule which is not there; none for null. */
    public List<Violation> flaws(Long hours) {
        return hours == null || find(hours).isPresent()
                ? List.of()
                : List.of(new Violation("hours", "is the id of no schedule; GET /api/schedules lists them"));
    }

    /** @throws Refusal if the entry is malformed, or its name is in use */
    public Schedule add(ScheduleInput entry) {
        rules.check(entry);
        requireFreeName(entry.name(), 0);
        var schedule = new Schedule(entry);
        register.write(() -> entities.persist(schedule));
        return schedule;
    }

    /** @throws Refusal if the schedule is missing or not as expected, the entry is malformed, or its name is in use */
    public Schedule change(long id, ScheduleInput entry, Predicate<Schedule> expected) {
        Schedule schedule = require(id, expected);
        rules.check(entry);
        requireFreeName(entry.name(), id);
        register.write(() -> schedule.become(entry));
        return schedule;
    }

    /** @throws Refusal if the schedule is missing, not as expected, or in use */
    public void remove(long id, Predicate<Schedule> expected) {
        Schedule schedule = require(id, expected);
        List<String> users = users(id);
        if (!users.isEmpty()) {
            throw new Refusal.InUse("The schedule " + schedule.name(), users);
        }
        register.write(() -> entities.remove(schedule));
    }

    public Optional<Schedule> named(String name) {
        return entities.createQuery("select s from Schedule s where lower(s.name) = lower(:name)", Schedule.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private void requireFreeName(String name, long itself) {
        named(name).filter(other -> other.id() != itself).ifPresent(other -> {
            throw new Refusal.NameInUse("name", name, "another schedule");
        });
    }

    private List<String> users(long id) {
        return Stream.concat(
                        names("select l.name from CompanyNumber l where l.hours = :id order by l.id", id)
                                .map(name -> "the line " + name),
                        names("select u.name from User u where u.hours = :id order by u.id", id)
                                .map(name -> "the user " + name))
                .toList();
    }

    private Stream<String> names(String query, long id) {
        return entities.createQuery(query, String.class).setParameter("id", id).getResultStream();
    }

    private Schedule require(long id, Predicate<Schedule> expected) {
        Schedule schedule = get(id);
        if (!expected.test(schedule)) {
            throw new Refusal.Outdated();
        }
        return schedule;
    }
}
