package dev.frontdesk.access.signin;

import dev.frontdesk.access.Caller;
import dev.frontdesk.access.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has signed in, and what they may do until they sign in again.
 *
 * @param id by which the session is known once it has been ended
 */
record Session(UUID id, String name, Role role) {

    /** A working day: people who leave the company are out the next day at the latest. */
    static final Duration LENGTH = Duration.ofHours(10);

    static Session begin(String name, Role role) {
        return new Session(UUID.randomUUID(), name, role);
    }

    Map<String, String> claims() {
        return Map.of("id", id.toString(), "name", name, "role", role.word());
    }

    /** Of claims that we have signed; empty for a role that this version does not know. */
    static Optional<Session> of(Map<String, String> claims) {
        return Role.of(claims.get("role"))
                .map(role -> new Session(UUID.fromString(claims.get("id")), claims.get("name"), role));
    }

    Caller caller() {
        return Caller.person(name, role);
    }
}
