package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules, stages, availability and blocked callers over the API; what a test adds it removes. */
class WhoMayRingIT {

    private static final String LINES = "/api/company-numbers";
    private static final String USERS = "/api/users";
    private static final String SCHEDULES = "/api/schedules";
    private static final String BLOCKED = "/api/blocked-callers";
    private static final String WEEK = "[{\"days\": [\"mon\", \"fri\"], \"from\": \"09:00\", \"to\": \"17:30\"}]";

    private final Client client = new Client();
    private final Deque<String> added = new ArrayDeque<>();

    @AfterEach
    void removeWhatWasAdded() {
        added.forEach(client::delete);
    }

    @Test
    void aLineOfWhichNothingIsSetRingsEveryoneForTwentySeconds() {
        Client.Answer line = addLine("");

        assertThat(line.http().body())
                .contains(
                        "\"hours\":null,\"stages\":[{\"users\":null,\"seconds\":20,\"confirm\":false}],\"welcome\":null,"
                                + "\"unanswered\":null,\"closed\":null,\"voicemailWhenUnanswered\":true,"
                                + "\"voicemailWhenClosed\":true,\"ringBack\":null,\"showLineName\":true");
    }

    @Test
    void aScheduleIsAddedReadChangedAndRemoved() {
        Client.Answer schedule = addSchedule();

        assertThat(schedule.status()).isEqualTo(201);
        assertThat(schedule.object().keySet()).containsExactly("id", "name", "zone", "weekly", "exceptions");
        assertThat(client.get(path(SCHEDULES, schedule)).object()).isEqualTo(schedule.object());

        String longer = schedule.http().body().replace("17:30", "24:00");
        Client.Answer changed = client.put(path(SCHEDULES, schedule), longer, "If-Match", schedule.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.http().body()).contains("24:00");
        assertThat(client.put(path(SCHEDULES, schedule), longer, "If-Match", schedule.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(client.delete(path(SCHEDULES, schedule)).status()).isEqualTo(204);
    }

    @Test
    void aScheduleThatIsUsedStaysAndSaysByWhom() {
        Client.Answer schedule = addSchedule();
        Client.Answer line = addLine(", \"hours\": " + schedule.id());

        Client.Answer refused = client.delete(path(SCHEDULES, schedule));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("detail"))
                .contains("the line " + line.object().getString("name"));
    }

    @Test
    void anOldClientsPutLeavesAllThatItDoesNotKnow() {
        Client.Answer schedule = addSchedule();
        Client.Answer line = addLine(", \"hours\": %d, \"welcome\": {\"text\": \"Hello\"}, \"showLineName\": false"
                .formatted(schedule.id()));
        Client.Answer changed = client.put(path(LINES, line), oldLine(line));
        assertThat(changed.object()).isEqualTo(line.object());

        Client.Answer ann =
                addUser(", \"email\": \"ann@example.com\", \"available\": false, \"notify\": {\"missed\": true}");
        Client.Answer same = client.put(path(USERS, ann), named(ann));
        assertThat(same.object()).isEqualTo(ann.object());
        assertThat(ann.http().body()).contains("\"notify\":{\"missed\":true,\"voicemail\":true}");
    }

    @Test
    void nullTakesAwayWhatWasSet() {
        Client.Answer schedule = addSchedule();
        Client.Answer line = addLine(", \"hours\": " + schedule.id());

        Client.Answer cleared = client.put(path(LINES, line), oldLine(line).replace("}", ", \"hours\": null}"));

        assertThat(cleared.http().body()).contains("\"hours\":null");
    }

    @Test
    void availabilityIsSetByItself() {
        Client.Answer ann = addUser("");
        String address = path(USERS, ann) + "/availability";

        Client.Answer off =
                client.put(address, "{\"available\": false, \"unavailableUntil\": \"2030-01-02T03:04:05+01:00\"}");
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.http().body()).contains("\"available\":false,\"unavailableUntil\":\"2030-01-02T02:04:05Z\"");
        assertThat(client.put(address, "{\"available\": true}").http().body())
                .contains("\"available\":true,\"unavailableUntil\":null");
        assertThat(client.put(address, "{\"available\": true, \"unavailableUntil\": \"2030-01-02T03:04:05Z\"}")
                        .status())
                .isEqualTo(422);
        assertThat(client.put(address, "{}").status()).isEqualTo(422);
    }

    @Test
    void twoUsersDoNotShareAnEmail() {
        String email = "Ann." + System.nanoTime() + "@example.com";
        Client.Answer ann = addUser(", \"email\": \"%s\"".formatted(email));
        Client.Answer ben = addUser("");

        String taken = "{\"name\": \"Any\", \"email\": \"%s\"}".formatted(email.toLowerCase(Locale.ROOT));
        for (Client.Answer refused : List.of(client.post(USERS, taken), client.put(path(USERS, ben), taken))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.object().getString("detail"))
                    .contains("The email ann.")
                    .contains("belongs to the user " + ann.object().getString("name"));
        }

        // Its own it may keep, in other letters too.
        assertThat(client.put(path(USERS, ann), taken).status()).isEqualTo(200);
        assertThat(client.put(path(USERS, ann), "{\"name\": \"Any\", \"email\": null}")
                        .status())
                .isEqualTo(200);
        assertThat(client.put(path(USERS, ben), taken).status()).isEqualTo(200);
    }

    @Test
    void whoeverIsTheOnlyOneOfAStageStays() {
        Client.Answer ann = addUser("");
        Client.Answer ben = addUser("");
        Client.Answer line = addLine(", \"stages\": [{\"users\": [%d, %d]}, {\"users\": [%d], \"seconds\": 30}]"
                .formatted(ann.id(), ben.id(), ann.id()));

        Client.Answer refused = client.delete(path(USERS, ann));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("detail"))
                .contains("stage 2 of the line " + line.object().getString("name"));

        assertThat(client.delete(path(USERS, ben)).status()).isEqualTo(204);
        assertThat(client.get(path(LINES, line)).http().body())
                .contains("\"stages\":[{\"users\":[%d],".formatted(ann.id()));
    }

    @Test
    void aBlockedCallerIsOnTheListOnceHoweverTheNumberIsWritten() {
        String number = Fresh.phoneNumber();
        Client.Answer blocked = client.post(
                BLOCKED,
                "{\"pattern\": \"00%s\", \"action\": \"reject\", \"note\": null}".formatted(number.substring(1)));
        added.push(path(BLOCKED, blocked));

        assertThat(blocked.status()).isEqualTo(201);
        assertThat(blocked.object().getString("pattern")).isEqualTo(number);
        assertThat(client.get(path(BLOCKED, blocked)).object()).isEqualTo(blocked.object());
        assertThat(client.post(BLOCKED, "{\"pattern\": \"sip:%s@example.com\", \"action\": \"busy\"}".formatted(number))
                        .status())
                .isEqualTo(409);
        assertThat(client.put(path(BLOCKED, blocked), blocked.http().body().replace("reject", "voicemail"))
                        .object()
                        .getString("action"))
                .isEqualTo("voicemail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "company-numbers | stages               | 'stages': []",
                "company-numbers | stages               | 'stages': [{'seconds': 120}, {'seconds': 120}, {'seconds': 61}]",
                "company-numbers | stages[1].seconds    | 'stages': [{}, {'seconds': 4}]",
                "company-numbers | stages[0].users      | 'stages': [{'users': []}]",
                "company-numbers | stages[0].users[0]   | 'stages': [{'users': [2000000000]}]",
                "company-numbers | stages[0].ring       | 'stages': [{'ring': 1}]",
                "company-numbers | hours                | 'hours': 2000000000",
                "company-numbers | welcome              | 'welcome': {}",
                "company-numbers | welcome.voice        | 'welcome': {'text': 'Hi', 'voice': 'ROBOT'}",
                "company-numbers | closed.language      | 'closed': {'text': 'Hi', 'language': 'xx-YY'}",
                "company-numbers | unanswered.audioUrl  | 'unanswered': {'audioUrl': 'http://example.com/a.mp3'}",
                "company-numbers | ringBack             | 'ringBack': 'ftp://example.com'",
                "company-numbers | showLineName         | 'showLineName': null",
                "users           | email                | 'email': 'ann'",
                "users           | unavailableUntil     | 'unavailableUntil': '2030-01-01T00:00:00Z'",
                "users           | unavailableUntil     | 'available': false, 'unavailableUntil': 'tomorrow'",
                "users           | notify.faxes         | 'notify': {'faxes': true}",
                "schedules       | zone                 | 'zone': '+02:00', 'weekly': []",
                "schedules       | weekly               | 'zone': 'UTC'",
                "schedules       | weekly[0].days       | 'zone': 'UTC', 'weekly': [{'days': ['monday'], 'from': '09:00', 'to': '10:00'}]",
                "schedules       | weekly[0].from       | 'zone': 'UTC', 'weekly': [{'days': ['mon'], 'from': '24:00', 'to': '10:00'}]",
                "schedules       | weekly[0].to         | 'zone': 'UTC', 'weekly': [{'days': ['mon'], 'from': '09:00', 'to': '24:01'}]",
                "schedules       | exceptions[1].date   | 'zone': 'UTC', 'weekly': [], 'exceptions': [{'date': '2026-12-25',"
                        + " 'closed': true}, {'date': '2026-12-25', 'closed': true}]",
                "schedules       | exceptions[0].date   | 'zone': 'UTC', 'weekly': [], 'exceptions': [{'date': '2026-02-29', 'closed': true}]",
                "schedules       | exceptions[0].closed | 'zone': 'UTC', 'weekly': [], 'exceptions': [{'date': '2026-12-25',"
                        + " 'closed': true, 'from': '09:00', 'to': '10:00'}]",
                "blocked-callers | pattern              | 'pattern': '12', 'action': 'busy'",
                "blocked-callers | action               | 'pattern': '+4915112345678', 'action': 'shout'",
            })
    void everyFlawIsNamedByItsPath(String list, String path, String fields) {
        String name = list.equals("blocked-callers") ? "" : "\"name\": \"" + Fresh.name() + "\", ";
        String line = list.equals("company-numbers") ? "\"phoneNumber\": \"" + Fresh.phoneNumber() + "\", " : "";

        Client.Answer refused = client.post("/api/" + list, "{" + name + line + fields.replace('\'', '"') + "}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.object().getJsonArray("errors"))
                .as(refused.http().body())
                .anyMatch(flaw -> flaw.asJsonObject().getString("field").equals(path));
    }

    private Client.Answer addSchedule() {
        return add(
                SCHEDULES,
                "{\"name\": \"%s\", \"zone\": \"Europe/Paris\", \"weekly\": %s, \"exceptions\": [%s]}"
                        .formatted(Fresh.name(), WEEK, "{\"date\": \"2026-12-25\", \"closed\": true}"));
    }

    private Client.Answer addLine(String fields) {
        return add(
                LINES,
                "{\"name\": \"%s\", \"phoneNumber\": \"%s\"%s}".formatted(Fresh.name(), Fresh.phoneNumber(), fields));
    }

    private Client.Answer addUser(String fields) {
        return add(USERS, "{\"name\": \"%s\"%s}".formatted(Fresh.name(), fields));
    }

    private Client.Answer add(String list, String body) {
        Client.Answer answer = client.post(list, body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        added.push(path(list, answer));
        return answer;
    }

    private static String oldLine(Client.Answer line) {
        return "{\"name\": \"%s\", \"phoneNumber\": \"%s\"}"
                .formatted(line.object().getString("name"), line.object().getString("phoneNumber"));
    }

    private static String named(Client.Answer user) {
        return "{\"name\": \"%s\"}".formatted(user.object().getString("name"));
    }

    private static String path(String list, Client.Answer object) {
        return list + "/" + object.id();
    }
}
