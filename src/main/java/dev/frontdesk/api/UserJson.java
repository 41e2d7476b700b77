package dev.frontdesk.api;

import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.User;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** A user as the API writes them. */
@JsonbPropertyOrder({"id", "name", "email", "available", "unavailableUntil", "hours", "notices", "numbers"})
public record UserJson(
        long id,
        @NotNull String name,
        String email,
        boolean available,
        Instant unavailableUntil,
        Long hours,
        @JsonbProperty("notify") @NotNull Notify notices,
        List<UserNumberJson> numbers) {

    /** Of what the user gets mail. */
    @JsonbPropertyOrder({"missed", "voicemail"})
    public record Notify(boolean missed, boolean voicemail) {}

    /** Without what changes by itself: the form that a tag is made from. */
    static UserJson of(User user) {
        Person.Presence presence = user.presence();
        return new UserJson(
                user.id(),
                user.name(),
                presence.email(),
                presence.available(),
                presence.unavailableUntil(),
                presence.hours(),
                new Notify(presence.missed(), presence.voicemail()),
                user.numbers().stream().map(UserNumberJson::of).toList());
    }

    UserJson with(Registrations registrations) {
        return new UserJson(
                id,
                name,
                email,
                available,
                unavailableUntil,
                hours,
                notices,
                numbers.stream().map(number -> number.with(registrations)).toList());
    }
}
