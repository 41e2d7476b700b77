package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.Behaviour;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Comparison;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.rest.Fault;
import dev.frontdesk.carrier.rest.PlivoRest;
import dev.frontdesk.carrier.webhook.Account;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From a Plivo account and nothing else to a phone system. A Frontdesk of its own, since it changes the whole
 * directory; one for all, since a start takes long: so the tests are chapters of one story.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlivoSetupIT {

    /** Three lines and six apps. */
    private static final int SEEDED = 9;

    private static PlivoRest plivo;
    private static OwnFrontdesk place;
    private static Map<String, String> settings;
    private static URI base;
    private static Api api;

    @BeforeAll
    static void start() {
        plivo = PlivoRest.start();
        place = OwnFrontdesk.in(Path.of("target", "plivo-setup-it"));
        settings = place.settings(Frontdesk.freePort());
        settings.put("PLIVO_AUTH_ID", PlivoRest.AUTH_ID);
        settings.put("PLIVO_AUTH_TOKEN", PlivoRest.AUTH_TOKEN);
        settings.put("PLIVO_API_URL", plivo.url().toString());
        FrontdeskProcess server = place.start(settings);
        base = server.base();
        api = new Api(base, settings.get("API_TOKEN"));
    }

    @AfterAll
    static void end() {
        plivo.close();
        place.close();
    }

    @Test
    @Order(1)
    void thePlanSaysWhatIsMissing() {
        JsonObject plan = api.get("/api/plivo/plan").object();

        assertThat(plan.keySet()).containsExactly("steps", "inTheWay", "hints");
        assertThat(plan.getJsonArray("steps")).hasSize(1 + SEEDED);
        assertThat(plan.getJsonArray("steps").getJsonObject(0).keySet())
                .containsExactly("action", "what", "name", "reason");
        assertThat(plivo.changes()).isEmpty();
        assertThat(api.health("plivo").getString("status")).isEqualTo("UP");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 409",
        "FORBIDDEN, 502",
        "NOT_FOUND, 502",
        "TOO_MANY_REQUESTS, 503",
        "BROKEN, 503",
        "OVERLOADED, 503",
        "CUT, 503",
        "A_PAGE, 503",
    })
    @Order(2)
    void ifPlivoDoesNotAnswerThatIsSaid(Fault fault, int status) {
        plivo.failFrom(0, fault);
        Api.Answer answer = api.get("/api/plivo/plan");
        plivo.recover();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.object().getString("detail")).contains("Plivo");
        assertThat(api.get("/api/users").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void wrongCredentialsDegradeAndTheNextGoodAnswerMends() {
        plivo.failFrom(0, Fault.UNAUTHORIZED);
        api.get("/api/plivo/plan");
        plivo.recover();
        assertThat(api.health("plivo").getString("status")).isEqualTo("DEGRADED");

        api.get("/api/plivo/plan");
        assertThat(api.health("plivo").getString("status")).isEqualTo("UP");
    }

    @Test
    @Order(4)
    void severalAtOnceAndLostAnswersMakeEverythingOnce() throws IOException {
        plivo.failAfterChange(3, Fault.CUT);
        List<CompletableFuture<Api.Answer>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> api.post("/api/plivo/apply")))
                .limit(3)
                .toList();
        List<Api.Answer> all =
                new ArrayList<>(answers.stream().map(CompletableFuture::join).toList());
        assertThat(all)
                .extracting(Api.Answer::status)
                .allMatch(status -> status == 200 || status == 202 || status == 409);
        all.add(applyToTheEnd());

        assertThat(plivo.applications().shelf().all()).hasSize(1);
        assertThat(plivo.endpoints().shelf().all())
                .hasSize(SEEDED)
                .extracting(endpoint -> endpoint.getString("alias"))
                .doesNotHaveDuplicates();
        assertThat(directoryAddresses()).containsExactlyInAnyOrderElementsOf(plivoAddresses());
        assertThat(shown(all)).isNotEmpty().allMatch(one -> one.isNull("line") != one.isNull("app"));
        for (String password : passwords(all)) {
            assertThat(log()).doesNotContain(password);
        }
        assertThat(log()).doesNotContain(PlivoRest.AUTH_TOKEN);
        assertAudited(all);
    }

    /** Each run is in it, and each address that the directory took; the passwords are not. */
    private static void assertAudited(List<Api.Answer> answers) {
        String runs = api.get("/api/audit?what=plivo&by=API_TOKEN").text();
        assertThat(runs).contains("\"action\":\"apply\"", "\"action\":\"applied\"", "create application");
        assertThat(api.get("/api/audit?action=change&what=app&by=API_TOKEN").count("entries"))
                .isPositive();
        String all = api.get("/api/audit?limit=500").text();
        assertThat(passwords(answers)).isNotEmpty().noneMatch(all::contains);
    }

    @Test
    @Order(5)
    void onceAllIsThereNothingChangesAnyMore() {
        plivo.forgetHeard();

        Api.Answer again = applyToTheEnd();

        assertThat(again.count("done")).isZero();
        assertThat(again.count("passwords")).isZero();
        assertThat(again.object().get("failed")).isEqualTo(JsonValue.NULL);
        assertThat(plivo.changes()).isEmpty();
        assertThat(again.http().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(api.health("plivo").getString("status")).isEqualTo("UP");
    }

    @Test
    @Order(5)
    void theFirstCallRings() {
        String sales = api.get("/api/company-numbers")
                .json()
                .asJsonArray()
                .getJsonObject(1)
                .getString("sipEndpoint");
        String jane = app(0).getString("sipEndpoint");
        Account account = Account.of(URI.create(settings.get("PUBLIC_URL")), PlivoRest.AUTH_TOKEN, ZoneOffset.UTC);

        PlayedCall call = new Carrier(base, account).play(Scenario.callTo(sales).when(jane, Behaviour.answersAfter(3)));

        assertThat(call.faults()).isEmpty();
        Awaitility.await()
                .untilAsserted(() -> assertThat(Comparison.differences(
                                call.expected(),
                                api.get("/api/calls/" + call.callUuid()).object()))
                        .isEmpty());
    }

    @Test
    @Order(6)
    void whatSomebodyChangedAtPlivoIsFoundSaidAndMended() {
        String application = plivo.applications().shelf().all().get(0).getString("app_id");
        plivo.applications().shelf().set(application, "answer_url", "https://elsewhere.example.com/");
        api.get("/api/plivo/plan");
        assertThat(api.health("plivo").getString("status")).isEqualTo("DEGRADED");
        assertThat(api.health("plivo").getString("detail")).contains("application 1");

        applyToTheEnd();

        assertThat(plivo.applications().shelf().get(application).getString("answer_url"))
                .startsWith(settings.get("PUBLIC_URL") + "/plivo/answer#");
        assertThat(api.health("plivo").getString("status")).isEqualTo("UP");
    }

    @Test
    @Order(7)
    void theUsersSayWhichAppsAreRegistered() {
        JsonObject first = app(0);
        String id = plivo.endpoints().shelf().all().stream()
                .filter(endpoint -> endpoint.getString("sip_uri").equals(first.getString("sipEndpoint")))
                .findFirst()
                .orElseThrow()
                .getString("endpoint_id");
        plivo.endpoints().registered(id, true);

        // Else it would be known only when the minute is over.
        api.get("/api/plivo/plan");

        assertThat(app(0)).containsEntry("registered", JsonValue.TRUE);
        assertThat(app(1)).containsEntry("registered", JsonValue.FALSE);
    }

    @Test
    @Order(8)
    void aUserThatWasReadCanBeSentBack() {
        Api.Answer jane = api.get("/api/users/1");
        String tag = jane.http().headers().firstValue("ETag").orElseThrow();

        assertThat(api.put("/api/users/1", jane.text(), "If-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    @Order(9)
    void fromAShellTheSameIsSaidInWords() throws IOException, InterruptedException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of(
                "PUBLIC_URL", "http://localhost:" + settings.get("PORT"), "API_TOKEN", settings.get("API_TOKEN"));
        var command = new PlivoCommand(environment, new PrintStream(output, true, StandardCharsets.UTF_8));

        assertThat(command.run("plan")).isZero();
        assertThat(command.run("apply", "app-1")).isZero();

        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("Nothing to do.", "Passwords, shown this once", "the app Jane mobile: user janemobile");
    }

    /** Until no time is missing any more. */
    private static Api.Answer applyToTheEnd() {
        Api.Answer answer = api.post("/api/plivo/apply");
        while (answer.status() == 202) {
            answer = api.post("/api/plivo/apply");
        }
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static List<String> passwords(List<Api.Answer> answers) {
        return shown(answers).stream().map(one -> one.getString("password")).toList();
    }

    private static List<JsonObject> shown(List<Api.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() < 400)
                .flatMap(answer -> answer.object().getJsonArray("passwords").stream())
                .map(JsonObject.class::cast)
                .toList();
    }

    private static JsonObject app(int index) {
        return api.get("/api/users/1").object().getJsonArray("numbers").getJsonObject(index);
    }

    private static List<String> plivoAddresses() {
        return plivo.endpoints().shelf().all().stream()
                .map(endpoint -> endpoint.getString("sip_uri"))
                .toList();
    }

    private static List<String> directoryAddresses() {
        JsonArray lines = api.get("/api/company-numbers").json().asJsonArray();
        JsonArray users = api.get("/api/users").json().asJsonArray();
        return Stream.concat(
                        lines.stream(),
                        users.stream().flatMap(user -> user.asJsonObject().getJsonArray("numbers").stream()))
                .map(one -> ((JsonString) one.asJsonObject().get("sipEndpoint")).getString())
                .toList();
    }

    private static String log() throws IOException {
        return Files.readString(place.folder().resolve("server-1.log"));
    }
}
