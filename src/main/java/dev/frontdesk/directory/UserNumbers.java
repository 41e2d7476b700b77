package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Predicate;

/** Reads and changes the apps of a user. An app of another user counts as missing. */
@Stateless
public class UserNumbers {

    @Inject
    private Users users;

    @Inject
    private DirectoryWriter register;

    @Inject
    private InputRules rules;

    /** @throws Refusal.Missing if there is no such user, or the user has no such app */
    public UserNumber get(long userId, long id) {
        return of(users.get(userId), id);
    }

    /** @throws Refusal if the user is missing, the entry is malformed, or the label or the endpoint in use */
    public UserNumber add(long userId, AppInput entry) {
        User user = users.get(userId);
        rules.check(entry);
        requireFreeLabel(user, entry, 0);
        register.requireFree(entry, holder -> false);
        UserNumber number = user.give(entry);
        register.write(() -> {});
        return number;
    }

    /** @throws Refusal if the app is missing or not as expected, the entry is malformed, or the label or the endpoint is in use */
    public UserNumber change(long userId, long id, AppInput entry, Predicate<UserNumber> expected) {
        User user = users.get(userId);
        UserNumber number = require(user, id, expected);
        rules.check(entry);
        requireFreeLabel(user, entry, id);
        register.requireFree(entry, holder -> holder.appId() == id);
        register.write(() -> number.become(entry));
        return number;
    }

    /** @throws Refusal if the app is missing, or not as expected */
    public void remove(long userId, long id, Predicate<UserNumber> expected) {
        User user = users.get(userId);
        UserNumber number = require(user, id, expected);
        register.write(() -> user.take(number));
    }

    /** An app that keeps its label may share it with another, as apps of earlier versions do. */
    private static void requireFreeLabel(User user, AppInput entry, long itself) {
        boolean isKept = user.number(itself)
                .filter(number -> number.label().equals(entry.label()))
                .isPresent();
        boolean isInUse = user.numbers().stream()
                .anyMatch(number -> number.id() != itself && number.label().equalsIgnoreCase(entry.label()));
        if (isInUse && !isKept) {
            throw new Refusal.NameInUse("label", entry.label(), "another app of this user");
        }
    }

    private static UserNumber require(User user, long id, Predicate<UserNumber> expected) {
        UserNumber number = of(user, id);
        if (!expected.test(number)) {
            throw new Refusal.Outdated();
        }
        return number;
    }

    private static UserNumber of(User user, long id) {
        return user.number(id).orElseThrow(() -> new Refusal.Missing("app " + id + " of user " + user.id()));
    }
}
