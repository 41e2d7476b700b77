package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads and changes the colleagues. A change names the expected state of its user; if the user differs, nothing changes. */
@Stateless
public class Users {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private DirectoryWriter register;

    @Inject
    private InputRules rules;

    @Inject
    private Schedules schedules;

    /** All with their apps, in the order of their ids. */
    public List<User> all() {
        return entities.createQuery("select u from User u left join fetch u.numbers n order by u.id, n.id", User.class)
                .getResultList();
    }

    /**
     * A user with their apps.
     *
     * @throws Refusal.Missing if there is no such user
     */
    public User get(long id) {
        return entities.createQuery(
                        "select u from User u left join fetch u.numbers n where u.id = :id order by n.id", User.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal.Missing("user " + id));
    }

    /**
     * Adds a user with the apps that the entry names.
     *
     * @throws Refusal if the entry is malformed, or an endpoint or the e-mail address is in use
     */
    public User add(UserInput entry) {
        rules.check(entry);
        requireLabelsOnce(entry, app -> false);
        requireFreeEmail(entry.presence().email(), null, 0);
        var user = new User(entry.name());
        user.appear(presence(entry, user));
        for (AppInput app : entry.apps()) {
            register.requireFree(app, holder -> false);
            user.give(app);
        }
        register.write(() -> entities.persist(user));
        return user;
    }

    /**
     * Renames a user. If the entry names apps, the user's apps become these: one with an id is changed, one without
     * is added, and those that are not named are removed.
     *
     * @throws Refusal if the user is missing, not as expected, malformed, or an endpoint or the e-mail address is in use
     */
    public User change(long id, UserInput entry, Predicate<User> expected) {
        User user = require(id, expected);
        rules.check(entry);
        requireOwn(user, entry);
        requireLabelsOnce(entry, app -> keepsLabel(user, app));
        Person.Presence presence = presence(entry, user);
        requireFreeEmail(presence.email(), user.presence().email(), id);
        user.appear(presence);
        if (entry.numbers() != null) {
            register.write(() -> takeUnnamed(user, entry));
        }
        for (AppInput app : entry.apps()) {
            register.requireFree(app, holder -> user.number(holder.appId()).isPresent());
        }
        register.write(() -> become(user, entry));
        return user;
    }

    /**
     * Says whether a user may be rung.
     *
     * @throws Refusal if the user is missing, not as expected, or the entry malformed
     */
    public User change(long id, UserInput.Availability entry, Predicate<User> expected) {
        User user = require(id, expected);
        rules.check(entry);
        register.write(() -> user.appear(entry.over(user.presence())));
        return user;
    }

    /**
     * Removes a user with their apps, and takes them out of the stages of lines.
     *
     * @throws Refusal if the user is missing, not as expected, or the only one in a stage
     */
    public void remove(long id, Predicate<User> expected) {
        User user = require(id, expected);
        List<CompanyNumber> lines = entities.createQuery(
                        "select l from CompanyNumber l order by l.id", CompanyNumber.class)
                .getResultList();
        List<String> stages = lines.stream().flatMap(line -> stagesOf(line, id)).toList();
        if (!stages.isEmpty()) {
            throw new Refusal.InUse(user, stages);
        }
        register.write(() -> {
            lines.forEach(line -> line.forget(id));
            entities.remove(user);
        });
    }

    /** The stages that would ring nobody without this user. */
    private static Stream<String> stagesOf(CompanyNumber line, long userId) {
        List<Ringing.Stage> stages = line.ringing().stages();
        return IntStream.range(0, stages.size())
                .filter(i -> List.of(userId).equals(stages.get(i).users()))
                .mapToObj(i -> "stage " + (i + 1) + " of the line " + line.name());
    }

    private Person.Presence presence(UserInput entry, User user) {
        Person.Presence presence = entry.presence().over(user.presence(), entry.given());
        List<Violation> flaws = new ArrayList<>(UserInput.flaws(presence.available(), presence.unavailableUntil()));
        flaws.addAll(schedules.flaws(presence.hours()));
        if (!flaws.isEmpty()) {
            throw new Refusal.Malformed(flaws);
        }
        return presence;
    }

    /** The user who has this e-mail address, in whatever capital letters; empty for null. */
    public Optional<User> withEmail(String email) {
        return email == null ? Optional.empty() : holderOf(email);
    }

    private Optional<User> holderOf(String email) {
        return entities.createQuery(
                        "select u from User u where lower(u.email) = lower(:email) order by u.id", User.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** Users of earlier versions may share an e-mail address; they keep it until somebody changes it. */
    private void requireFreeEmail(String email, String before, long itself) {
        if (email != null && !email.equalsIgnoreCase(before)) {
            holderOf(email).filter(holder -> holder.id() != itself).ifPresent(holder -> {
                throw new Refusal.EmailInUse(email, holder.name());
            });
        }
    }

    private User require(long id, Predicate<User> expected) {
        User user = get(id);
        if (!expected.test(user)) {
            throw new Refusal.Outdated();
        }
        return user;
    }

    private static void requireOwn(User user, UserInput entry) {
        List<Violation> flaws = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < entry.apps().size(); i++) {
            Long id = entry.apps().get(i).id();
            String field = "numbers[" + i + "].id";
            if (id != null && user.number(id).isEmpty()) {
                flaws.add(new Violation(field, "is none of this user's apps; leave it out to add one"));
            } else if (id != null && !named.add(id)) {
                flaws.add(new Violation(field, "names an app that stands in this list already; name each once"));
            }
        }
        if (!flaws.isEmpty()) {
            throw new Refusal.Malformed(flaws);
        }
    }

    /** Apps of earlier versions may share a label; they keep it until somebody changes it. */
    private static void requireLabelsOnce(UserInput entry, Predicate<AppInput> keepsLabel) {
        for (AppInput app : entry.apps()) {
            boolean isShared = entry.apps().stream()
                    .anyMatch(other -> other != app && other.label().equalsIgnoreCase(app.label()));
            if (isShared && !keepsLabel.test(app)) {
                throw new Refusal.NameInUse("label", app.label(), "two apps of this user");
            }
        }
    }

    private static boolean keepsLabel(User user, AppInput app) {
        return app.id() != null
                && user.number(app.id())
                        .filter(number -> number.label().equals(app.label()))
                        .isPresent();
    }

    private static void takeUnnamed(User user, UserInput entry) {
        user.numbers().stream()
                .filter(number -> entry.apps().stream()
                        .noneMatch(app -> Long.valueOf(number.id()).equals(app.id())))
                .forEach(user::take);
    }

    private static void become(User user, UserInput entry) {
        user.rename(entry.name());
        for (AppInput app : entry.apps()) {
            if (app.id() == null) {
                user.give(app);
            } else {
                user.number(app.id()).orElseThrow().become(app);
            }
        }
    }
}
