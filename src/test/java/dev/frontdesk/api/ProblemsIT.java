package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs are reported when something is wrong: one form, and what to do. */
class ProblemsIT {

    private static final String LINES = "/api/company-numbers";

    private final Client client = new Client();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nowhere",
                "/api/users/banana",
                "/api/users/0",
                "/api/users/-1",
                "/api/users/1.5",
                "/api/users/99999999999999999999",
                "/api/users/1/numbers/banana",
                "/api/users/banana/numbers",
                "/api/users/999999999/numbers",
                "/api/company-numbers/999999999",
                "/api/company-numbers/1/numbers",
            })
    void whatIsNotThereIsNotFound(String path) {
        assertProblem(client.get(path), 404);
        assertThat(client.delete(path).status()).isIn(404, 405);
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsRefusedWithThoseThatItKnows() {
        Client.Answer answer = client.send(client.request(LINES).method("PATCH", BodyPublishers.noBody()));

        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void whatCanBeReadCanBeAskedForItsHeadersAlone() {
        Client.Answer head = client.send(client.request(LINES).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(client.get(LINES).header("ETag"));
        assertThat(client.send(client.request(LINES).method("PATCH", BodyPublishers.noBody()))
                        .header("Allow"))
                .contains("HEAD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/calls?outcom=missed                              | outcom    | companyNumber, user, outcome, state, caller",
                "/api/calls?page=2                                     | page      | limit, cursor",
                "/api/calls?from=2099-01-01                            | from      | since, until",
                "/api/calls?Since=2099-01-01T00:00:00Z                 | Since     | since, until",
                "/api/calls?outcome=missed&outcome=voicemail           | outcome   | 2 times",
                "/api/calls?since=2026-01-01&since=2099-01-01          | since     | 2 times",
                "/api/users?name=Jane                                  | name      | takes no parameters",
                "/api/company-numbers/1?expand=all                     | expand    | takes no parameters",
                "/api/metrics?name=x                                   | name      | takes no parameters",
                "/api/doctor?check=disk                                | check     | takes no parameters",
            })
    void aParameterThatIsUnknownOrGivenTwiceIsRefusedWithThoseThatThereAre(String path, String name, String known) {
        Client.Answer answer = client.get(path);

        assertProblem(answer, 400);
        assertThat(answer.object().getString("detail")).contains("parameter " + name, known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rebuild?mends=true",
                "/api/rebuild?mend=yes",
                "/api/rebuild?mend=true&mend=false",
                "/api/plivo/apply?newPasswords=app-1"
            })
    void aCommandWithAParameterThatIsNotUnderstoodDoesNothing(String path) {
        assertProblem(client.send(client.request(path).POST(BodyPublishers.noBody())), 400);
    }

    @Test
    void healthTakesWhateverLoadBalancersAdd() {
        assertThat(client.get("/api/health/live?cachebuster=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/company-numbers | application/json;q=0",
                "/api/company-numbers | application/json; q=0.0",
                "/api/company-numbers | text/csv, application/json;q=0",
                "/api/company-numbers | application/json;q=0, */*",
                "/api/company-numbers | */*;q=0",
                "/api/calls           | application/json;q=0",
                "/api/calls           | text/csv;q=0",
                "/api/calls           | application/*;q=0, text/*;q=0",
            })
    void whatIsExcludedIsNotSent(String path, String accept) {
        assertProblem(client.send(client.request(path).header("Accept", accept)), 406);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/company-numbers, text/csv, application/json",
        "GET, /api/metrics, application/json, text/plain",
        "POST, /api/rebuild, text/csv, application/json",
        "GET, /api/calls/any, text/csv, application/json",
    })
    void whatCannotBeHadIsRefusedWithWhatCan(String method, String path, String accept, String offer) {
        Client.Answer answer =
                client.send(client.request(path).header("Accept", accept).method(method, BodyPublishers.noBody()));

        assertProblem(answer, 406);
        assertThat(answer.object().getString("detail")).contains(offer).doesNotContain("qs=");
    }

    @ParameterizedTest
    @MethodSource
    void aBodyThatIsNoJsonObjectIsABadRequest(String body) {
        assertProblem(client.post(LINES, body), 400);
        assertProblem(client.put("/api/users/1", body), 400);
    }

    static String[] aBodyThatIsNoJsonObjectIsABadRequest() {
        return new String[] {"", " ", "null", "[]", "\"x\"", "{", "{\"name\":}", "{} {}", "{\"a\":".repeat(5000)};
    }

    @Test
    void aBodyThatIsNoUtf8IsABadRequest() {
        byte[] latin1 = {'{', '"', 'n', '"', ':', '"', (byte) 0xe9, '"', '}'};

        assertProblem(
                client.send(client.request(LINES)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(latin1))),
                400);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        assertProblem(client.post(LINES, "{\"name\": \"" + "x".repeat(64 * 1024) + "\"}"), 413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name        | {}",
                "name        | {'name': '  ', 'phoneNumber': '+442071838750'}",
                "name        | {'name': 5, 'phoneNumber': '+442071838750'}",
                "name        | {'name': 'a\\nb', 'phoneNumber': '+442071838750'}",
                "name        | {'name': 'a\\u0000b', 'phoneNumber': '+442071838750'}",
                "name        | {'name': 'a\\ud800b', 'phoneNumber': '+442071838750'}",
                "name        | {'name': 'a\\u202eb', 'phoneNumber': '+442071838750'}",
                "sipEndpoint | {'name': 'Any'}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': '', 'phoneNumber': ' '}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': 'sales@phone.plivo.com'}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': 'sip:phone.plivo.com'}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': 'sip:a b@phone.plivo.com'}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': 'sip:a@b@phone.plivo.com'}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': '<sip:a@phone.plivo.com>'}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': 'sip:a@phone.plivo.com;transport=tls'}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': ['sip:a@phone.plivo.com']}",
                "phoneNumber | {'name': 'Any', 'phoneNumber': '02071838750'}",
                "phoneNumber | {'name': 'Any', 'phoneNumber': '+0442071838750'}",
                "phoneNumber | {'name': 'Any', 'phoneNumber': '+44 207 183 x'}",
                "phoneNumber | {'name': 'Any', 'phoneNumber': '+44207'}",
                "phoneNumber | {'name': 'Any', 'phoneNumber': '+4420718387501234'}",
                "phoneNumber | {'name': 'Any', 'phoneNumber': 442071838750}",
                "sipEndpoint | {'name': 'Any', 'sipEndpoint': 'sip:sa\\u200bles@phone.plivo.com'}",
                "registered  | {'name': 'Any', 'registered': true, 'phoneNumber': '+442071838750'}",
                "sipEndPoint | {'name': 'Any', 'sipEndPoint': 'sip:a@phone.plivo.com'}",
            })
    void aMalformedLineIsRefusedByItsField(String field, String line) {
        assertFlaw(client.post(LINES, line.replace('\'', '"')), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numbers                | {'name': 'Any', 'numbers': {}}",
                "numbers[0].label       | {'name': 'Any', 'numbers': [{'phoneNumber': '+442071838750'}]}",
                "numbers[0].sipEndpoint | {'name': 'Any', 'numbers': [{'label': 'a'}]}",
                "numbers[0]             | {'name': 'Any', 'numbers': [5]}",
                "numbers[0].registered  | {'name': 'Any', 'numbers': [{'label': 'a', 'phoneNumber': '+442071838750',"
                        + " 'registered': 'yes'}]}",
                "numbers[0].id          | {'name': 'Any', 'numbers': [{'id': 7, 'label': 'a',"
                        + " 'phoneNumber': '+442071838750'}]}",
                "id                     | {'id': 77, 'name': 'Any'}",
                "numbers[1].phoneNumber | {'name': 'Any', 'numbers': [{'label': 'a', 'phoneNumber': '+442071838750'},"
                        + " {'label': 'b', 'phoneNumber': '1'}]}",
                "numbers[0].sipEndpoint | {'name': 'Any', 'numbers': [{'label': 'a', 'phoneNumber': '+442071838750',"
                        + " 'sipEndpoint': 'sip:a@phone.plivo.com'}]}",
            })
    void aMalformedAppIsRefusedByItsField(String field, String user) {
        assertFlaw(client.post("/api/users", user.replace('\'', '"')), field);
    }

    @Test
    void aNameOf100CharactersIsTheLongest() {
        String astral = "\uD83D\uDCDE".repeat(100);
        assertThat(client.post("/api/users", "{\"name\": \"" + astral + "\"}").status())
                .isEqualTo(201);
        assertFlaw(client.post("/api/users", "{\"name\": \"" + astral + "x\"}"), "name");
    }

    private static void assertFlaw(Client.Answer answer, String field) {
        assertProblem(answer, 422);
        assertThat(answer.object().getJsonArray("errors"))
                .extracting(error -> error.asJsonObject().getString("field"))
                .contains(field);
    }

    private static void assertProblem(Client.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = answer.object();
        assertThat(problem.keySet()).contains("type", "title", "status", "detail");
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank().doesNotContain("Exception", "dev.frontdesk");
    }
}
