package dev.frontdesk.access.signin;

import dev.frontdesk.access.Caller;
import dev.frontdesk.access.Role;
import java.util.Map;
import java.util.Optional;

/** Who has signed in, and what they may do until they sign in again. */
record Session(String name, Role role) {

    Map<String, String> claims() {
        return Map.of("name", name, "role", role.word());
    }

    /** Of claims that we have signed; empty for a role that this version does not know. */
    static Optional<Session> of(Map<String, String> claims) {
        return Role.of(claims.get("role")).map(role -> new Session(claims.get("name"), role));
    }

    Caller caller() {
        return Caller.person(name, role);
    }
}
