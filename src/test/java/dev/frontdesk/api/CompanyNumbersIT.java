package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanyNumbersIT {

    private static final String LINES = "/api/company-numbers";

    private final Client client = new Client();

    @Test
    void theSeededLinesAreListedInTheOrderOfTheirIds() {
        assertThat(client.get(LINES).json().asJsonArray().subList(0, 3))
                .extracting(line -> line.asJsonObject().getString("name"))
                .containsExactly("Main Office", "Sales", "Support");
    }

    @Test
    void aLineIsAddedReadChangedAndRemoved() {
        String number = Fresh.phoneNumber();
        Client.Answer added = client.post(LINES, line("R & D", null, number));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith(LINES + "/" + added.id());
        assertThat(added.object().keySet()).containsExactly("id", "name", "sipEndpoint", "phoneNumber");
        assertThat(added.object().get("sipEndpoint")).isEqualTo(JsonValue.NULL);
        assertThat(client.get(path(added)).object()).isEqualTo(added.object());

        String endpoint = Fresh.sipEndpoint();
        Client.Answer changed = client.put(path(added), line("Research", endpoint, number));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.object().getString("name")).isEqualTo("Research");
        assertThat(changed.object().getString("sipEndpoint")).isEqualTo(endpoint);

        assertThat(client.delete(path(added)).status()).isEqualTo(204);
        assertThat(client.get(path(added)).status()).isEqualTo(404);
        assertThat(client.delete(path(added)).status()).isEqualTo(404);
    }

    @Test
    void whatTheApiGaveItTakesBack() {
        Client.Answer added = client.post(LINES, line("Any", Fresh.sipEndpoint(), Fresh.phoneNumber()));

        Client.Answer same = client.put(path(added), added.http().body());

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.object()).isEqualTo(added.object());
        assertThat(same.header("ETag")).isEqualTo(added.header("ETag"));
    }

    @Test
    void anEndpointThatALineGaveUpIsFreeAgain() {
        String number = Fresh.phoneNumber();
        Client.Answer first = client.post(LINES, line("First", null, number));
        client.put(path(first), line("First", null, Fresh.phoneNumber()));

        assertThat(client.post(LINES, line("Second", null, number)).status()).isEqualTo(201);
    }

    @Test
    void whoHasReadAnOldStateChangesNothing() {
        Client.Answer seen = client.post(LINES, line("Seen", null, Fresh.phoneNumber()));
        String tag = seen.header("ETag");
        client.put(path(seen), line("Changed", null, Fresh.phoneNumber()), "If-Match", tag);

        assertThat(client.put(path(seen), line("Lost", null, Fresh.phoneNumber()), "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(client.delete(path(seen), "If-Match", tag).status()).isEqualTo(412);
        assertThat(client.get(path(seen)).object().getString("name")).isEqualTo("Changed");
        String now = client.get(path(seen)).header("ETag");
        assertThat(client.delete(path(seen), "If-Match", now).status()).isEqualTo(204);
    }

    @Test
    void aTagThatIsNoneIsABadRequest() {
        Client.Answer line = client.post(LINES, line("Any", null, Fresh.phoneNumber()));

        assertThat(client.delete(path(line), "If-Match", "banana").status()).isEqualTo(400);
    }

    @Test
    void ofManyWhoWantOneEndpointAtOnceOneGetsIt() {
        String number = Fresh.phoneNumber();

        List<Integer> statuses = atOnce(12, i -> client.posting(LINES, line("Line " + i, null, number)));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void changesAtTheSameMomentCollideOrFollowEachOther() {
        Client.Answer line = client.post(LINES, line("Any", null, Fresh.phoneNumber()));

        List<Integer> statuses =
                atOnce(12, i -> client.putting(path(line), line("Line " + i, null, Fresh.phoneNumber())));

        assertThat(statuses).isSubsetOf(200, 409).contains(200);
    }

    @Test
    void onlyJsonIsUnderstood() {
        Client.Answer answer = client.send(client.request(LINES)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(line("Any", null, Fresh.phoneNumber()))));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    static List<Integer> atOnce(int times, IntFunction<CompletableFuture<Client.Answer>> request) {
        List<CompletableFuture<Client.Answer>> answers =
                IntStream.range(0, times).mapToObj(request).toList();
        return answers.stream().map(answer -> answer.join().status()).toList();
    }

    private static String path(Client.Answer line) {
        return LINES + "/" + line.id();
    }

    private static String line(String name, String sipEndpoint, String phoneNumber) {
        return "{\"name\": \"%s\", \"sipEndpoint\": %s, \"phoneNumber\": %s}"
                .formatted(name, Fresh.quoted(sipEndpoint), Fresh.quoted(phoneNumber));
    }
}
