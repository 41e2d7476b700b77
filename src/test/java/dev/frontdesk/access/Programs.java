package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes programs with tokens of their own at the shared Frontdesk, and takes the tokens away in the end. */
final class Programs implements AutoCloseable {

    private static final String TOKENS = "/api/tokens";

    private final Client admin = new Client();
    private final List<Long> ids = new ArrayList<>();

    /** A program with its own token. */
    record Program(long id, String name, String token, Client client) {}

    /** A program whose token never expires. */
    Program with(String role) {
        return with(role, "null");
    }

    /** @param expiresAt as JSON */
    Program with(String role, String expiresAt) {
        String name = "Program " + UUID.randomUUID();
        Client.Answer made = admin.post(
                TOKENS, "{\"name\": \"%s\", \"role\": \"%s\", \"expiresAt\": %s}".formatted(name, role, expiresAt));
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        ids.add(made.id());
        String token = made.object().getString("token");
        return new Program(made.id(), name, token, new Client(token));
    }

    @Override
    public void close() {
        ids.forEach(id -> admin.delete(TOKENS + "/" + id));
    }
}
