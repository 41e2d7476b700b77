package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.access.Programs.Program;
import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs get tokens, which open what their role allows until they expire or are taken away. */
class TokensIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final String TOKENS = "/api/tokens";
    private static final Programs PROGRAMS = new Programs();

    private final Client admin = new Client();

    @AfterAll
    static void takeTokensAway() {
        PROGRAMS.close();
    }

    @Test
    void aTokenIsShownOnceAndOpensAtOnce() {
        Program program = PROGRAMS.with("reader");

        assertThat(program.client().get("/api/users").status()).isEqualTo(200);
        assertThat(admin.get(TOKENS).http().body()).contains(program.name()).doesNotContain(program.token());
        assertThat(admin.get(path(program)).object()).doesNotContainKey("token");
        assertThat(FRONTDESK.log()).doesNotContain(program.token());
    }

    @Test
    void theDatabaseHasTheHashAlone() throws SQLException {
        Program program = PROGRAMS.with("reader");

        try (Connection connection = FRONTDESK.database().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select t::text, hash from access_token t where id = ?")) {
            query.setLong(1, program.id());
            var row = query.executeQuery();
            row.next();
            assertThat(row.getString(1)).doesNotContain(program.token());
            assertThat(row.getBytes(2))
                    .isEqualTo(Secret.hash(program.token()))
                    .isNotEqualTo(program.token().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aTokenThatIsTakenAwayOpensNothing() {
        Program program = PROGRAMS.with("admin");

        assertThat(admin.delete(path(program)).status()).isEqualTo(204);

        assertThat(program.client().get("/api/users").status()).isEqualTo(401);
        assertThat(admin.get(path(program)).status()).isEqualTo(404);
        assertThat(admin.delete(path(program)).status()).isEqualTo(404);
    }

    /** Another node leaves no other trace than this one in the table. */
    @Test
    void aTokenThatAnotherNodeTookAwayOpensNothingWithinSeconds() throws SQLException {
        Program program = PROGRAMS.with("reader");
        try (Connection connection = FRONTDESK.database().getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from access_token where id = ?")) {
            delete.setLong(1, program.id());
            delete.executeUpdate();
        }

        await().atMost(Duration.ofSeconds(6))
                .until(() -> program.client().get("/api/users").status() == 401);
    }

    @Test
    void aTokenThatHasExpiredOpensNothing() {
        Program program = PROGRAMS.with("admin", "\"" + Instant.now().plusSeconds(3) + "\"");
        assertThat(program.client().get("/api/users").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> program.client().get("/api/users").status() == 401);

        assertThat(program.client().get("/api/users").object().getString("detail"))
                .contains("expired");
    }

    @Test
    void anotherRoleHoldsFromTheNextRequestOn() {
        Program program = PROGRAMS.with("reader");
        assertThat(program.client().get("/api/doctor").status()).isEqualTo(403);

        Client.Answer changed = admin.put(path(program), body(program.name(), "admin", null));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(program.client().get("/api/tokens").status()).isEqualTo(200);
    }

    @Test
    void theLastUseIsNotedSoonAndAtMostOnceAMinute() {
        Program program = PROGRAMS.with("reader");
        assertThat(admin.get(path(program)).object().isNull("lastUsedAt")).isTrue();
        String tag = admin.get(path(program)).header("ETag");

        program.client().get("/api/users");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !admin.get(path(program)).object().isNull("lastUsedAt"));
        JsonObject used = admin.get(path(program)).object();
        assertThat(Instant.parse(used.getString("lastUsedAt")))
                .isAfter(Instant.now().minusSeconds(60));
        // A use is no change: who has read the token before may still change it.
        assertThat(admin.put(path(program), body(program.name(), "agent", null), "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(admin.put(path(program), body(program.name(), "reader", null), "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whatWasReadCanBeSentBack() {
        Program program = PROGRAMS.with("agent", "\"2099-01-01T01:00:00.5+01:00\"");
        Client.Answer read = admin.get(path(program));
        assertThat(read.object().getString("expiresAt")).isEqualTo("2099-01-01T00:00:00Z");

        Client.Answer same = admin.put(path(program), read.http().body());

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.object()).isEqualTo(read.object());
    }

    @Test
    void aNameBelongsToOneTokenAndCapitalsMakeNoDifference() {
        Program one = PROGRAMS.with("reader");
        Program other = PROGRAMS.with("reader");
        String taken = one.name().toUpperCase(Locale.ROOT);

        Client.Answer refused = admin.post(TOKENS, body(taken, "reader", null));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("detail")).contains(taken, "another token");
        assertThat(admin.put(path(other), body(taken, "reader", null)).status()).isEqualTo(409);
        assertThat(admin.put(path(one), body(taken, "reader", null)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"a\"}",
                "{\"name\": \"a\", \"role\": \"owner\"}",
                "{\"name\": \"a\", \"role\": \"ADMIN\"}",
                "{\"name\": \"a\", \"role\": 3}",
                "{\"name\": \" \", \"role\": \"reader\"}",
                "{\"name\": \"a\\nb\", \"role\": \"reader\"}",
                "{\"name\": \"API_TOKEN\", \"role\": \"reader\"}",
                "{\"name\": \"api_token\", \"role\": \"reader\"}",
                "{\"name\": \"SQL (postgres)\", \"role\": \"reader\"}",
                "{\"name\": \"jane@example.com\", \"role\": \"reader\"}",
                "{\"name\": \"a\", \"role\": \"reader\", \"expiresAt\": \"tomorrow\"}",
                "{\"name\": \"a\", \"role\": \"reader\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}",
                "{\"name\": \"a\", \"role\": \"reader\", \"expiresAt\": \"+292278993-12-03T10:15:30Z\"}",
                "{\"name\": \"a\", \"role\": \"reader\", \"token\": \"mine\"}",
                "{\"name\": \"a\", \"role\": \"reader\", \"id\": 7}",
            })
    void whatCannotBeUsedIsRefusedWithItsField(String body) {
        Client.Answer refused = admin.post(TOKENS, body);

        assertThat(refused.status()).as(body).isEqualTo(422);
        assertThat(refused.object().getJsonArray("errors")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "\"x\""})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThat(admin.post(TOKENS, body).status()).isEqualTo(400);
    }

    @Test
    void ofTwoWhoWantOneNameAtOnceOneGetsIt() {
        String name = "Program " + UUID.randomUUID();
        List<Client.Answer> answers = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> new Client().post(TOKENS, body(name, "reader", null))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().map(Client.Answer::status))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(answer -> admin.delete(TOKENS + "/" + answer.id()));
    }

    private static String path(Program program) {
        return TOKENS + "/" + program.id();
    }

    private static String body(String name, String role, String expiresAt) {
        String end = expiresAt == null ? "null" : "\"" + expiresAt + "\"";
        return "{\"name\": \"%s\", \"role\": \"%s\", \"expiresAt\": %s}".formatted(name, role, end);
    }
}
