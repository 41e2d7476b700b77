package dev.frontdesk.api;

import dev.frontdesk.directory.User;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** A user as the API writes them. */
@JsonbPropertyOrder({"id", "name", "numbers"})
public record UserJson(long id, String name, List<UserNumberJson> numbers) {

    /** Without what changes by itself: the form that a tag is made from. */
    static UserJson of(User user) {
        return new UserJson(
                user.id(),
                user.name(),
                user.numbers().stream().map(UserNumberJson::of).toList());
    }

    UserJson with(Registrations registrations) {
        return new UserJson(
                id,
                name,
                numbers.stream().map(number -> number.with(registrations)).toList());
    }
}
