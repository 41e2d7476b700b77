package dev.frontdesk.api;

import dev.frontdesk.directory.User;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** A user as the API writes them. */
@JsonbPropertyOrder({"id", "name", "numbers"})
public record UserJson(long id, String name, List<UserNumberJson> numbers) {

    static UserJson of(User user) {
        return new UserJson(
                user.id(),
                user.name(),
                user.numbers().stream().map(UserNumberJson::of).toList());
    }
}
