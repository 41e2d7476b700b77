package dev.frontdesk.access;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/** A token as the API writes it; the token itself cannot be read again. */
@JsonbPropertyOrder({"id", "name", "role", "expiresAt", "lastUsedAt"})
public record TokenJson(long id, String name, String role, Instant expiresAt, Instant lastUsedAt) {

    /** The answer to POST, which alone has the token. */
    @JsonbPropertyOrder({"id", "name", "role", "expiresAt", "lastUsedAt", "token"})
    public record Created(long id, String name, String role, Instant expiresAt, Instant lastUsedAt, String token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    static TokenJson of(AccessToken token) {
        return new TokenJson(token.id(), token.name(), token.role().word(), token.expiresAt(), token.lastUsedAt());
    }

    Created with(String token) {
        return new Created(id, name, role, expiresAt, lastUsedAt, token);
    }

    /** What only people change: the form that a tag is made from. */
    TokenJson unused() {
        return new TokenJson(id, name, role, expiresAt, null);
    }
}
