package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.access.Programs.Program;
import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit says who changed what, and when, and nobody changes the audit. */
class AuditIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Programs PROGRAMS = new Programs();
    private static final String LINES = "/api/company-numbers";

    private final Client admin = new Client();

    @AfterAll
    static void takeTokensAway() {
        PROGRAMS.close();
    }

    @Test
    void theLifeOfALineIsInTheAuditWithWhoDidWhat() {
        Program program = PROGRAMS.with("admin");
        String number = number();
        Client.Answer line = admin.post(LINES, line("Press " + number, number));
        program.client().put(LINES + "/" + line.id(), line("News " + number, number));
        program.client().delete(LINES + "/" + line.id());

        List<JsonObject> entries = entries("what=line+" + line.id());

        assertThat(entries)
                .extracting(entry -> entry.getString("action"))
                .containsExactly("delete", "change", "create");
        assertThat(entries)
                .extracting(entry -> entry.getString("by"))
                .containsExactly(program.name(), program.name(), "API_TOKEN");
        assertThat(entries.get(0).isNull("after")).isTrue();
        assertThat(entries.get(1).getJsonObject("before").getString("name")).isEqualTo("Press " + number);
        assertThat(entries.get(1).getJsonObject("after").getString("name")).isEqualTo("News " + number);
        assertThat(entries.get(2).isNull("before")).isTrue();
        assertThat(entries.get(2).getJsonObject("after").getString("phoneNumber"))
                .isEqualTo(number);
        assertThat(entries.get(2).getJsonObject("after")).doesNotContainKey("version");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(Instant.parse(entry.getString("at")))
                        .isBetween(Instant.now().minusSeconds(120), Instant.now()));
        assertThat(entries.get(0).keySet()).containsExactly("at", "by", "action", "what", "before", "after");
    }

    @Test
    void theAppsOfAUserHaveEntriesOfTheirOwn() {
        String number = number();
        Client.Answer user = admin.post(
                "/api/users",
                "{\"name\": \"Any %s\", \"numbers\": [{\"label\": \"desk\", \"phoneNumber\": \"%s\"}]}"
                        .formatted(number, number));
        long app = user.object().getJsonArray("numbers").getJsonObject(0).getInt("id");
        admin.delete("/api/users/" + user.id());

        assertThat(entries("what=user+" + user.id())).hasSize(2);
        assertThat(entries("what=app+" + app))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.getString("by")).isEqualTo("API_TOKEN"));
        assertThat(entries("what=app+" + app).get(1).getJsonObject("after").getInt("userId"))
                .isEqualTo((int) user.id());
    }

    @Test
    void whatWasRefusedIsNotInTheAudit() {
        String number = number();
        Client.Answer line = admin.post(LINES, line("Any " + number, number));
        admin.put(LINES + "/" + line.id(), line("Any " + number, number));
        assertThat(admin.put(LINES + "/" + line.id(), line("x", number), "If-Match", "\"old\"")
                        .status())
                .isEqualTo(412);
        assertThat(admin.post(LINES, line("Other " + number, number)).status()).isEqualTo(409);

        assertThat(entries("what=line+" + line.id())).hasSize(1);
        assertThat(admin.get("/api/audit?limit=500").http().body()).doesNotContain("Other " + number);
        admin.delete(LINES + "/" + line.id());
    }

    @Test
    void tokensAreInTheAuditWithoutTheirSecretsAndWithoutTheirUse() throws SQLException {
        Program program = PROGRAMS.with("admin", "\"2099-01-01T00:00:00Z\"");
        execute("update access_token set last_used_at = now() where id = " + program.id());

        List<JsonObject> entries = entries("what=token+" + program.id());

        assertThat(entries).hasSize(1);
        JsonObject made = entries.get(0).getJsonObject("after");
        assertThat(made.getString("name")).isEqualTo(program.name());
        assertThat(made.getString("role")).isEqualTo("admin");
        assertThat(made.getString("expiresAt")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(made.keySet()).doesNotContain("hash", "token");
        assertThat(entries.get(0).toString()).doesNotContain(program.token());
    }

    @Test
    void aChangeByHandIsInTheAuditUnderTheNameOfTheDatabasesUser() throws SQLException {
        String number = number();
        Client.Answer line = admin.post(LINES, line("Any " + number, number));
        execute("update company_number set name = 'By hand " + number + "' where id = " + line.id());

        JsonObject newest = entries("what=line+" + line.id()).get(0);

        assertThat(newest.getString("by")).startsWith("SQL (");
        assertThat(newest.getJsonObject("after").getString("name")).isEqualTo("By hand " + number);
        admin.delete(LINES + "/" + line.id());
    }

    @Test
    void theSeedsAreFrontdesksOwnWork() {
        List<JsonObject> jane = entries("what=user+1");

        assertThat(jane.get(jane.size() - 1).getString("by")).isEqualTo("Frontdesk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set author = 'nobody'",
                "delete from audit",
                "delete from audit where id = 0",
                "truncate audit",
            })
    void nobodyChangesTheAudit(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only grows");
    }

    @Test
    void aRebuildThatMendsIsInTheAuditWithItsFigures() {
        Program program = PROGRAMS.with("admin");

        program.client().post("/api/rebuild", "");
        assertThat(entries("by=" + encoded(program.name()))).isEmpty();
        program.client().post("/api/rebuild?mend=true", "");

        List<JsonObject> entries = entries("by=" + encoded(program.name()));
        assertThat(entries).extracting(entry -> entry.getString("action")).containsExactly("rebuilt", "rebuild");
        assertThat(entries.get(0).getJsonObject("after").keySet()).containsExactlyInAnyOrder("calls", "mended");
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndLaterEntriesPushNothing() {
        Program program = PROGRAMS.with("admin");
        for (int i = 0; i < 3; i++) {
            String number = number();
            Client.Answer line = program.client().post(LINES, line("Any " + number, number));
            program.client().delete(LINES + "/" + line.id());
        }
        String filter = "by=" + encoded(program.name());
        List<JsonObject> whole = entries(filter);

        List<JsonObject> paged = new ArrayList<>();
        String next = "/api/audit?limit=4&" + filter;
        while (next != null) {
            Client.Answer page = admin.get(next);
            page.object().getJsonArray("entries").forEach(entry -> paged.add(entry.asJsonObject()));
            next = page.object().isNull("next") ? null : page.object().getString("next");
            PROGRAMS.with("reader");
        }

        assertThat(whole).hasSize(6);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void filtersNarrowItDown() {
        Program program = PROGRAMS.with("admin");
        String number = number();
        Client.Answer line = program.client().post(LINES, line("Any " + number, number));
        program.client().delete(LINES + "/" + line.id());
        String by = "by=" + encoded(program.name());

        assertThat(entries(by + "&action=delete")).hasSize(1);
        assertThat(entries(by + "&what=line")).hasSize(2);
        assertThat(entries(by + "&what=lin")).isEmpty();
        assertThat(entries(by + "&since=2026-01-01&until=2026-01-02")).isEmpty();
        assertThat(entries(by + "&since=2026-01-01T00:00:00%2B02:00")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"who=x", "limit=0", "limit=501", "limit=x", "cursor=x", "cursor=-1", "since=today", "by=%00"})
    void whatCannotBeAskedIsRefused(String query) {
        assertThat(admin.get("/api/audit?" + query).status()).isEqualTo(400);
    }

    @Test
    void itIsForAdminsAlone() {
        assertThat(PROGRAMS.with("agent").client().get("/api/audit").status()).isEqualTo(403);
    }

    @Test
    void theFigureGrowsWithTheEntries() {
        double before = figure();
        PROGRAMS.with("reader");
        assertThat(figure()).isGreaterThan(before);
    }

    private double figure() {
        return admin.get("/api/metrics")
                .http()
                .body()
                .lines()
                .filter(line -> line.startsWith("frontdesk_audit_entries "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    private List<JsonObject> entries(String query) {
        Client.Answer answer = admin.get("/api/audit?limit=500&" + query);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.object().getJsonArray("entries").getValuesAs(JsonObject.class);
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String line(String name, String number) {
        return "{\"name\": \"%s\", \"phoneNumber\": \"%s\"}".formatted(name, number);
    }

    private static String number() {
        return "+98" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    }
}
