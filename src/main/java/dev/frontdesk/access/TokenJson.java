package dev.frontdesk.access;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A token as the API writes it; the token itself cannot be read again. */
@JsonbPropertyOrder({"id", "name", "role", "expiresAt", "lastUsedAt"})
public record TokenJson(
        long id, @NotNull String name, @NotNull String role, Instant expiresAt, Instant lastUsedAt) {

    /** The answer to POST, which alone has the token. */
    @JsonbPropertyOrder({"id", "name", "role", "expiresAt", "lastUsedAt", "token"})
    public record NewToken(
            long id,
            @NotNull String name,
            @NotNull String role,
            Instant expiresAt,
            Instant lastUsedAt,
            @NotNull String token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "NewToken[" + id + "]";
        }
    }

    static TokenJson of(AccessToken token) {
        return new TokenJson(token.id(), token.name(), token.role().word(), token.expiresAt(), token.lastUsedAt());
    }

    NewToken with(String token) {
        return new NewToken(id, name, role, expiresAt, lastUsedAt, token);
    }

    /** What only people change: the form that a tag is made from. */
    TokenJson unused() {
        return new TokenJson(id, name, role, expiresAt, null);
    }
}
