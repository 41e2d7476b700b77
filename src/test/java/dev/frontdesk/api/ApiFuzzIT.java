package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.fuzz.Dice;
import dev.frontdesk.fuzz.RandomRequests;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten thousand requests to the API, thrown from its description, several at once. What they add is removed again. */
class ApiFuzzIT {

    private static final int REQUESTS = 10_000;
    private static final String LINES = "/api/company-numbers";
    private static final String USERS = "/api/users";

    private final Client client = new Client();
    private final RandomRequests random = new RandomRequests();
    private final int logged = Frontdesk.running().log().length();
    private final Set<Long> linesBefore = ids(LINES);
    private final Set<Long> usersBefore = ids(USERS);
    private final Set<Long> lines = new ConcurrentSkipListSet<>();
    private final Set<Long> users = new ConcurrentSkipListSet<>();
    private final Set<Long> apps = new ConcurrentSkipListSet<>();

    @AfterEach
    void removeWhatWasAdded() {
        lines.forEach(line -> client.delete(LINES + "/" + line));
        users.forEach(user -> client.delete(USERS + "/" + user));
        assertThat(ids(LINES)).isEqualTo(linesBefore);
        assertThat(ids(USERS)).isEqualTo(usersBefore);
    }

    @Test
    void eachIsAnsweredInOrderAndTheDirectoryHoldsWhatWasSaidToBeAdded() {
        random.make(REQUESTS, this::askAny);

        assertThat(with(linesBefore, lines)).as(random.seed()).isEqualTo(ids(LINES));
        assertThat(with(usersBefore, users)).as(random.seed()).isEqualTo(ids(USERS));
        assertThat(Frontdesk.running().log().substring(logged)).doesNotContain("\tat ", " SEVERE ");
    }

    private void askAny(Dice dice) {
        RandomRequest request = RandomRequest.of(
                dice, Map.of("line", List.copyOf(lines), "user", List.copyOf(users), "app", List.copyOf(apps)));
        BodyPublisher body = request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
        Client.Answer answer = client.send(client.request(request.path())
                .header("Content-Type", dice.chance(97) ? "application/json" : "text/plain")
                .method(request.method(), body));
        judge(request, answer);
        remember(request, answer);
    }

    private static void judge(RandomRequest request, Client.Answer answer) {
        String text = answer.http().body();
        assertThat(answer.status()).as("%s%n%s", request, text).isBetween(200, 499);
        assertThat(text).as("%s", request).doesNotContain("Exception", "\tat ", "dev.frontdesk", "org.");
        // The server itself refuses paths with U+0000, a backslash or half a character, and says nothing.
        boolean byTheServer = answer.status() == 400 && text.isEmpty();
        if (answer.status() >= 400 && !byTheServer) {
            assertThat(answer.header("Content-Type")).as("%s", request).isEqualTo("application/problem+json");
            assertThat(answer.object().getInt("status")).isEqualTo(answer.status());
            assertThat(answer.object().getString("detail")).isNotBlank();
        }
        if (request.method().equals("GET") && request.path().startsWith("/api/calls?")) {
            assertThat(answer.status()).as("%s", request).isIn(200, 400);
        }
    }

    private void remember(RandomRequest request, Client.Answer answer) {
        Set<Long> kept =
                request.path().contains("/numbers") ? apps : request.path().startsWith(LINES) ? lines : users;
        if (answer.status() == 201) {
            kept.add(answer.id());
        } else if (answer.status() == 204) {
            kept.remove(Long.valueOf(request.path().substring(request.path().lastIndexOf('/') + 1)));
        }
    }

    private static Set<Long> with(Set<Long> before, Set<Long> added) {
        Set<Long> all = new TreeSet<>(before);
        all.addAll(added);
        return all;
    }

    private Set<Long> ids(String path) {
        return client.get(path).json().asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getJsonNumber("id").longValueExact())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
