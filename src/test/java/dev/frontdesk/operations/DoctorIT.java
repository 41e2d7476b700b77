package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoctorIT {

    private static final Set<String> STATUSES = Set.of("ok", "unknown", "warning", "fault");

    private final Frontdesk frontdesk = Frontdesk.running();

    @Test
    void everyThingIsLookedAtAndWhatIsNotOkSaysWhatToDo() {
        JsonObject examination = frontdesk.get("/api/doctor").object();

        assertThat(STATUSES).contains(examination.getString("status"));
        assertThat(byCheck(examination).keySet())
                .containsExactlyInAnyOrder(
                        "api-token",
                        "audio",
                        "busiest-hour",
                        "clock",
                        "database",
                        "disk",
                        "endpoints",
                        "lines",
                        "lines-at-plivo",
                        "mail",
                        "plivo-auth-token",
                        "public-address",
                        "public-url",
                        "schedules",
                        "telephones",
                        "time-zone",
                        "users");
        examination.getJsonArray("findings").getValuesAs(JsonObject.class).forEach(finding -> {
            assertThat(finding.keySet()).containsExactly("check", "status", "finding", "toDo");
            assertThat(finding.getString("finding")).endsWith(".");
            assertThat(finding.getString("status")).isIn(STATUSES);
        });
    }

    @Test
    void whatTheTestsRunOnIsWell() {
        Map<String, String> statuses = byCheck(frontdesk.get("/api/doctor").object());

        assertThat(statuses)
                .containsEntry("api-token", "ok")
                .containsEntry("clock", "ok")
                .containsEntry("plivo-auth-token", "ok");
    }

    @Test
    void peopleCanReadItToo() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(frontdesk.base().resolve("/api/doctor"))
                .header("Authorization", "Bearer " + frontdesk.apiToken())
                .header("Accept", "text/plain")
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(question, BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.body().lines()).anyMatch(line -> line.startsWith("ok clock: "));
    }

    @Test
    void nothingPersonalAndNoSecretIsInIt() {
        assertThat(frontdesk.get("/api/doctor").object().toString())
                .doesNotContain(frontdesk.apiToken(), frontdesk.plivoAuthToken(), "Jane", "sip:jane", "postgres:");
    }

    @Test
    void whatIsNotAsItShouldBeIsInTheLogOfTheStart() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(frontdesk.log().lines()).anyMatch(line -> line.contains(" doctor: ")));
    }

    private static Map<String, String> byCheck(JsonObject examination) {
        return examination.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        finding -> finding.getString("check"), finding -> finding.getString("status")));
    }
}
