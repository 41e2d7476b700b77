package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.access.Programs.Program;
import dev.frontdesk.api.Client;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader reads, an agent also handles calls, an admin does everything; whatever way the address is written. */
class RolesIT {

    private static final Programs PROGRAMS = new Programs();
    private static final Program READER = PROGRAMS.with("reader");
    private static final Program AGENT = PROGRAMS.with("agent");
    private static final Program ADMIN = PROGRAMS.with("admin");
    private static final String LINE = "{\"name\": \"x\"}";

    @AfterAll
    static void takeTokensAway() {
        PROGRAMS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/calls",
                "/api/users",
                "/api/users/1",
                "/api/company-numbers",
                "/api/metrics",
                "/words/en.js"
            })
    void aReaderReads(String path) {
        assertThat(READER.client().get(path).status()).isEqualTo(200);
        assertThat(AGENT.client().get(path).status()).isEqualTo(200);
        assertThat(ADMIN.client().get(path).status()).isEqualTo(200);
    }

    @Test
    void everyProgramCanAskWhoItIs() {
        JsonObject me = AGENT.client().get("/api/me").object();

        assertThat(me.getString("name")).isEqualTo(AGENT.name());
        assertThat(me.getString("role")).isEqualTo("agent");
        assertThat(me.getBoolean("signedIn")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/users",
        "PUT, /api/users/1",
        "DELETE, /api/users/0",
        "POST, /api/users/1/numbers",
        "PUT, /api/company-numbers/1",
        "DELETE, /api/company-numbers/0",
        "GET, /api/doctor",
        "GET, /api/plivo/plan",
        "POST, /api/plivo/apply",
        "POST, /api/plivo/reconcile",
        "POST, /api/rebuild",
        "POST, /api/rebuild?mend=true",
        "GET, /api/tokens",
        "GET, /api/audit",
        "POST, /api/tokens",
        "DELETE, /api/tokens/0",
        "HEAD, /api/tokens",
        "GET, /api/tokens;x=1",
        "GET, /api/%74okens",
        "GET, /api/tokens/",
        "GET, /api/calls/../tokens",
        "PUT, /",
        "DELETE, /index.html",
    })
    void whatIsForAdminsIsClosedToOthersAndTheProblemSaysSo(String method, String path) {
        for (Program program : new Program[] {READER, AGENT}) {
            Client.Answer answer = send(program, method, path);

            assertThat(answer.status()).isIn(403, 404, 400);
            assertThat(answer.http().body()).doesNotContain("lastUsedAt");
            if (answer.status() == 403 && !method.equals("HEAD")) {
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.object().getString("detail")).contains("the role admin");
            }
        }
        if (method.equals("GET")) {
            assertThat(send(ADMIN, method, path).status()).isNotEqualTo(403);
        }
    }

    @Test
    void plainAddressesOfAdminsAre403() {
        assertThat(send(READER, "GET", "/api/tokens").status()).isEqualTo(403);
        assertThat(send(AGENT, "POST", "/api/users").status()).isEqualTo(403);
        assertThat(send(AGENT, "PUT", "/").status()).isEqualTo(403);
    }

    @Test
    void aProgramThatIsAnAgentIsNoUserWhoseAvailabilityItMaySet() {
        Client.Answer refused = AGENT.client().put("/api/users/1/availability", "{\"available\": false}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.object().getString("detail")).contains("their own sign-in");
    }

    @Test
    void anAddressThatDoesNotExistIsMissingForEverybody() {
        assertThat(READER.client().get("/api/nowhere").status()).isEqualTo(404);
    }

    @Test
    void forbiddenRequestsAreCounted() {
        double before = figure("frontdesk_access_forbidden_total");

        send(READER, "GET", "/api/doctor");

        assertThat(figure("frontdesk_access_forbidden_total")).isGreaterThan(before);
    }

    private static double figure(String name) {
        return READER.client()
                .get("/api/metrics")
                .http()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    private static Client.Answer send(Program program, String method, String path) {
        boolean hasBody = method.equals("POST") || method.equals("PUT");
        return program.client()
                .bare(
                        method,
                        path,
                        hasBody ? BodyPublishers.ofString(LINE) : BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + program.token(),
                        "Content-Type",
                        "application/json");
    }
}
