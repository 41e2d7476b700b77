package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        Client.Answer added = client.post(LINES, line(Fresh.name(), null, number));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith(LINES + "/" + added.id());
        assertThat(added.object().keySet()).startsWith("id", "name", "sipEndpoint", "phoneNumber");
        assertThat(added.object().get("sipEndpoint")).isEqualTo(JsonValue.NULL);
        assertThat(client.get(path(added)).object()).isEqualTo(added.object());

        String endpoint = Fresh.sipEndpoint();
        String name = Fresh.name();
        Client.Answer changed = client.put(path(added), line(name, endpoint, number));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.object().getString("name")).isEqualTo(name);
        assertThat(changed.object().getString("sipEndpoint")).isEqualTo(endpoint);

        assertThat(client.delete(path(added)).status()).isEqualTo(204);
        assertThat(client.get(path(added)).status()).isEqualTo(404);
        assertThat(client.delete(path(added)).status()).isEqualTo(404);
    }

    @Test
    void whatTheApiGaveItTakesBack() {
        Client.Answer added = client.post(LINES, line(Fresh.name(), Fresh.sipEndpoint(), Fresh.phoneNumber()));

        Client.Answer same = client.put(path(added), added.http().body());

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.object()).isEqualTo(added.object());
        assertThat(same.header("ETag")).isEqualTo(added.header("ETag"));
    }

    @Test
    void anEndpointThatALineGaveUpIsFreeAgain() {
        String number = Fresh.phoneNumber();
        Client.Answer first = client.post(LINES, line(Fresh.name(), null, number));
        client.put(path(first), line(Fresh.name(), null, Fresh.phoneNumber()));

        assertThat(client.post(LINES, line(Fresh.name(), null, number)).status())
                .isEqualTo(201);
    }

    @Test
    void whoHasReadAnOldStateChangesNothing() {
        Client.Answer seen = client.post(LINES, line(Fresh.name(), null, Fresh.phoneNumber()));
        String tag = seen.header("ETag");
        String name = Fresh.name();
        client.put(path(seen), line(name, null, Fresh.phoneNumber()), "If-Match", tag);

        assertThat(client.put(path(seen), line(Fresh.name(), null, Fresh.phoneNumber()), "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(client.delete(path(seen), "If-Match", tag).status()).isEqualTo(412);
        assertThat(client.get(path(seen)).object().getString("name")).isEqualTo(name);
        String now = client.get(path(seen)).header("ETag");
        assertThat(client.delete(path(seen), "If-Match", now).status()).isEqualTo(204);
    }

    @Test
    void aTagThatIsNoneIsABadRequest() {
        Client.Answer line = client.post(LINES, line(Fresh.name(), null, Fresh.phoneNumber()));

        assertThat(client.delete(path(line), "If-Match", "banana").status()).isEqualTo(400);
    }

    @Test
    void ofManyWhoWantOneEndpointAtOnceOneGetsIt() {
        String number = Fresh.phoneNumber();

        List<Integer> statuses = atOnce(12, i -> client.posting(LINES, line(Fresh.name(), null, number)));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void changesAtTheSameMomentCollideOrFollowEachOther() {
        Client.Answer line = client.post(LINES, line(Fresh.name(), null, Fresh.phoneNumber()));

        List<Integer> statuses =
                atOnce(12, i -> client.putting(path(line), line(Fresh.name(), null, Fresh.phoneNumber())));

        assertThat(statuses).isSubsetOf(200, 409).contains(200);
    }

    @Test
    void onlyJsonIsUnderstood() {
        Client.Answer answer = client.send(client.request(LINES)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(line(Fresh.name(), null, Fresh.phoneNumber()))));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+%s", "00%s", "tel:+%s", "%s", "\u202a+%s\u202c", "+%s\u200b", " + %s "})
    void aNumberIsUnderstoodAsPeopleWriteItAndKeptAsE164(String way) {
        String number = Fresh.phoneNumber();
        String digits = number.substring(1);
        String parted = digits.substring(0, 2) + "\u2011(" + digits.substring(2, 5) + ") " + digits.substring(5);

        Client.Answer line = client.post(LINES, line(Fresh.name(), null, way.formatted(parted)));

        assertThat(line.status()).isEqualTo(201);
        assertThat(line.object().getString("phoneNumber")).isEqualTo(number);
    }

    @Test
    void aNameBelongsToOneLineAndCapitalsMakeNoDifference() {
        Client.Answer sales = client.post(LINES, line(Fresh.name(), null, Fresh.phoneNumber()));
        String same = sales.object().getString("name").toUpperCase(Locale.ROOT);
        Client.Answer other = client.post(LINES, line(Fresh.name(), null, Fresh.phoneNumber()));

        Client.Answer refused = client.post(LINES, line(same, null, Fresh.phoneNumber()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("detail")).contains(same, "another line");
        assertThat(client.put(path(other), line(same, null, Fresh.phoneNumber()))
                        .status())
                .isEqualTo(409);
        assertThat(client.put(path(sales), line(same, null, Fresh.phoneNumber()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoWantOneNameAtOnceOneGetsIt() {
        String name = Fresh.name();

        List<Integer> statuses = atOnce(12, i -> client.posting(LINES, line(name, null, Fresh.phoneNumber())));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void endpointsThatDifferInCapitalsOnlyAreOneEndpoint() {
        String endpoint = Fresh.sipEndpoint();
        client.post(LINES, line(Fresh.name(), endpoint, null));

        assertThat(client.post(LINES, line(Fresh.name(), endpoint.replace("Any", "ANY"), null))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aNameWithAnInvisibleCharacterIsRefusedWithThatReason() {
        Client.Answer refused = client.post(LINES, line("Sales\u200b", null, Fresh.phoneNumber()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.object().getString("detail")).contains("name has an invisible character");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(client.post(LINES, "\ufeff" + line(Fresh.name(), null, Fresh.phoneNumber()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoHasTheObjectOrTheListIsToldSo() {
        Client.Answer line = client.post(LINES, line(Fresh.name(), null, Fresh.phoneNumber()));
        for (String path : List.of(path(line), "/api/users/1", "/api/users/1/numbers", "/api/users")) {
            String tag = client.get(path).header("ETag");

            Client.Answer known = client.send(client.request(path).header("If-None-Match", "\"x\", W/" + tag));

            assertThat(known.status()).as(path).isEqualTo(304);
            assertThat(known.header("ETag")).isEqualTo(tag);
            assertThat(known.http().body()).isEmpty();
            assertThat(client.send(client.request(path).header("If-None-Match", "\"x\""))
                            .status())
                    .isEqualTo(200);
        }
        client.delete(path(line));
    }

    @Test
    void anIdThatContradictsTheAddressIsRefused() {
        Client.Answer line = client.post(LINES, line(Fresh.name(), null, Fresh.phoneNumber()));
        String own = line.http().body();
        String other = own.replace("\"id\":" + line.id(), "\"id\":77");

        assertThat(client.put(path(line), own).status()).isEqualTo(200);
        assertThat(client.put(path(line), other).status()).isEqualTo(422);
        assertThat(client.put(path(line), other).object().getString("detail")).contains("id must be " + line.id());
        assertThat(client.post(LINES, other).status()).isEqualTo(422);
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
