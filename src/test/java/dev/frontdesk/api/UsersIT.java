package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class UsersIT {

    private static final String USERS = "/api/users";

    private final Client client = new Client();

    @Test
    void janePeterAndLukeHaveTheirApps() {
        JsonArray users = client.get(USERS).json().asJsonArray();

        assertThat(users.subList(0, 3))
                .extracting(user -> user.asJsonObject().getString("name"))
                .containsExactly("Jane", "Peter", "Luke");
        assertThat(users.subList(0, 3)).extracting(UsersIT::numberOfApps).containsExactly(2, 1, 3);
    }

    @Test
    void aUserComesWithTheApps() {
        Client.Answer ann = client.post(
                USERS,
                "{\"name\": \" Ann \", \"numbers\": [%s, %s]}"
                        .formatted(sipApp("desktop", Fresh.sipEndpoint()), phoneApp("mobile", Fresh.phoneNumber())));

        assertThat(ann.status()).isEqualTo(201);
        assertThat(ann.object().keySet())
                .containsExactly("id", "name", "email", "available", "unavailableUntil", "hours", "notify", "numbers");
        assertThat(ann.object().getString("name")).isEqualTo("Ann");
        JsonObject mobile = ann.object().getJsonArray("numbers").getJsonObject(1);
        assertThat(mobile.keySet())
                .containsExactly("id", "label", "sipEndpoint", "phoneNumber", "enabled", "registered");
        assertThat(mobile.get("sipEndpoint")).isEqualTo(JsonValue.NULL);
        assertThat(client.get(path(ann)).object()).isEqualTo(ann.object());
    }

    @Test
    void anAppIsAddedReadChangedAndRemoved() {
        Client.Answer ann = client.post(USERS, "{\"name\": \"Ann\"}");
        String apps = path(ann) + "/numbers";
        Client.Answer app = client.post(apps, sipApp("desktop", Fresh.sipEndpoint()));

        assertThat(app.status()).isEqualTo(201);
        assertThat(app.header("Location")).endsWith(apps + "/" + app.id());
        assertThat(client.get(apps).json().asJsonArray()).containsExactly(app.object());
        assertThat(client.get(apps + "/" + app.id()).object()).isEqualTo(app.object());

        Client.Answer changed = client.put(apps + "/" + app.id(), phoneApp("mobile", Fresh.phoneNumber()));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.object().get("sipEndpoint")).isEqualTo(JsonValue.NULL);

        assertThat(client.delete(apps + "/" + app.id()).status()).isEqualTo(204);
        assertThat(client.get(apps).json().asJsonArray()).isEmpty();
    }

    @Test
    void anAppOfAnotherUserIsAsGoodAsNone() {
        Client.Answer ann = client.post(USERS, "{\"name\": \"Ann\"}");
        Client.Answer app = client.post(path(ann) + "/numbers", sipApp("desktop", Fresh.sipEndpoint()));
        String elsewhere = path(client.post(USERS, "{\"name\": \"Ben\"}")) + "/numbers/" + app.id();

        assertThat(client.get(elsewhere).status()).isEqualTo(404);
        assertThat(client.put(elsewhere, sipApp("desktop", Fresh.sipEndpoint())).status())
                .isEqualTo(404);
        assertThat(client.delete(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void theAppsGoWithTheirUserAndFreeTheirEndpoints() {
        String endpoint = Fresh.sipEndpoint();
        Client.Answer ann = client.post(USERS, "{\"name\": \"Ann\", \"numbers\": [" + sipApp("any", endpoint) + "]}");

        assertThat(client.delete(path(ann)).status()).isEqualTo(204);

        assertThat(client.get(path(ann) + "/numbers").status()).isEqualTo(404);
        assertThat(client.post(USERS, "{\"name\": \"Ben\", \"numbers\": [" + sipApp("any", endpoint) + "]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNewNameLeavesTheAppsAsTheyAre() {
        Client.Answer ann = client.post(
                USERS, "{\"name\": \"Ann\", \"numbers\": [" + sipApp("desktop", Fresh.sipEndpoint()) + "]}");

        Client.Answer renamed = client.put(path(ann), "{\"name\": \"Anna\"}");

        assertThat(renamed.object().getString("name")).isEqualTo("Anna");
        assertThat(renamed.object().get("numbers")).isEqualTo(ann.object().get("numbers"));
    }

    @Test
    void aListOfAppsBecomesTheUsersApps() {
        String kept = Fresh.phoneNumber();
        String moved = Fresh.sipEndpoint();
        Client.Answer ann = client.post(
                USERS,
                "{\"name\": \"Ann\", \"numbers\": [%s, %s]}".formatted(phoneApp("mobile", kept), sipApp("old", moved)));
        long id = ann.object().getJsonArray("numbers").getJsonObject(0).getInt("id");

        Client.Answer changed = client.put(
                path(ann),
                "{\"name\": \"Ann\", \"numbers\": [{\"id\": %d, \"label\": \"cell\", \"phoneNumber\": \"%s\"}, %s]}"
                        .formatted(id, kept, sipApp("new", moved)));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.object().getJsonArray("numbers"))
                .extracting(app -> app.asJsonObject().getString("label"))
                .containsExactly("cell", "new");
        assertThat(changed.object().getJsonArray("numbers").getJsonObject(0).getInt("id"))
                .isEqualTo((int) id);
    }

    @Test
    void aNewAppMakesTheUserAnotherThanTheOneThatWasRead() {
        Client.Answer ann = client.post(USERS, "{\"name\": \"Ann\"}");
        client.post(path(ann) + "/numbers", sipApp("desktop", Fresh.sipEndpoint()));

        assertThat(client.delete(path(ann), "If-Match", ann.header("ETag")).status())
                .isEqualTo(412);
    }

    @Test
    void appsThatAreAddedAtTheSameMomentAreAllThere() {
        String apps = path(client.post(USERS, "{\"name\": \"Ann\"}")) + "/numbers";

        assertThat(CompanyNumbersIT.atOnce(8, i -> client.posting(apps, sipApp("app " + i, Fresh.sipEndpoint()))))
                .containsOnly(201);
        assertThat(client.get(apps).json().asJsonArray()).hasSize(8);
    }

    @Test
    void anEndpointBelongsToOneLineOrAppHoweverItIsWritten() {
        String digits = Fresh.phoneNumber().substring(1);
        String line = Fresh.name();
        client.post(
                "/api/company-numbers",
                "{\"name\": \"%s\", \"sipEndpoint\": \"sip:Line%s@phone.plivo.com\"}".formatted(line, digits));

        Client.Answer refused = client.post(
                USERS,
                "{\"name\": \"A\", \"numbers\": [" + sipApp("a", "sips:Line" + digits + "@Phone.Plivo.COM:5061")
                        + "]}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("detail")).contains("belongs to the line " + line);

        assertThat(client.post(
                                USERS,
                                "{\"name\": \"A\", \"numbers\": ["
                                        + sipApp("a", "sip:line" + digits + "@phone.plivo.com") + "]}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void twoAppsOfAUserHaveTwoLabelsAndMaySwapThem() {
        Client.Answer ann = client.post(
                USERS,
                "{\"name\": \"Ann\", \"numbers\": [%s, %s]}"
                        .formatted(phoneApp("one", Fresh.phoneNumber()), phoneApp("two", Fresh.phoneNumber())));
        String apps = path(ann) + "/numbers";

        assertThat(client.post(apps, phoneApp("ONE", Fresh.phoneNumber())).status())
                .isEqualTo(409);
        assertThat(client.put(
                                path(ann),
                                "{\"name\": \"Ann\", \"numbers\": [%s, %s]}"
                                        .formatted(
                                                phoneApp("x", Fresh.phoneNumber()), phoneApp("X", Fresh.phoneNumber())))
                        .status())
                .isEqualTo(409);
        String swapped = ann.http()
                .body()
                .replace("\"one\"", "\"1\"")
                .replace("\"two\"", "\"one\"")
                .replace("\"1\"", "\"two\"");
        assertThat(client.put(path(ann), swapped).status()).isEqualTo(200);
        assertThat(client.get(apps).json().asJsonArray())
                .extracting(app -> app.asJsonObject().getString("label"))
                .containsExactly("two", "one");
    }

    @Test
    void aUserOfAnEarlierVersionKeepsTwoEqualLabelsUntilOneIsChanged() throws SQLException {
        Client.Answer ann = client.post(
                USERS,
                "{\"name\": \"Ann\", \"numbers\": [%s, %s]}"
                        .formatted(phoneApp("mobile", Fresh.phoneNumber()), phoneApp("other", Fresh.phoneNumber())));
        giveAllAppsTheLabelMobile(ann.id());
        String both = client.get(path(ann)).http().body();

        assertThat(client.put(path(ann), both).status()).isEqualTo(200);
        assertThat(client.put(path(ann), both.replace("\"Ann\"", "\"Anna\"")).status())
                .isEqualTo(200);
        assertThat(client.put(path(ann), both.replaceFirst("\"mobile\"", "\"Mobile\""))
                        .status())
                .isEqualTo(409);
        assertThat(client.put(path(ann), both.replaceFirst("\"mobile\"", "\"desk\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAppThatAListNamesTwiceIsRefused() {
        Client.Answer ann =
                client.post(USERS, "{\"name\": \"Ann\", \"numbers\": [" + sipApp("a", Fresh.sipEndpoint()) + "]}");
        String app = ann.object().getJsonArray("numbers").getJsonObject(0).toString();

        Client.Answer twice = client.put(path(ann), "{\"name\": \"Ann\", \"numbers\": [%s, %s]}".formatted(app, app));

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.object().getString("detail")).contains("numbers[1].id");
    }

    @Test
    void ofManyWhoGiveAUserOneLabelAtOnceOneDoes() {
        String apps = path(client.post(USERS, "{\"name\": \"Ann\"}")) + "/numbers";

        assertThat(CompanyNumbersIT.atOnce(8, i -> client.posting(apps, phoneApp("mobile", Fresh.phoneNumber()))))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    /** As the tables of an earlier version took it. */
    private static void giveAllAppsTheLabelMobile(long userId) throws SQLException {
        try (Connection connection = Frontdesk.running().database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table user_number disable trigger user_number_new_label_is_new");
            statement.execute("update user_number set label = 'mobile' where user_id = " + userId);
            statement.execute("alter table user_number enable trigger user_number_new_label_is_new");
            connection.commit();
        }
    }

    private static int numberOfApps(JsonValue user) {
        return user.asJsonObject().getJsonArray("numbers").size();
    }

    private static String path(Client.Answer user) {
        return USERS + "/" + user.id();
    }

    private static String sipApp(String label, String endpoint) {
        return "{\"label\": \"%s\", \"sipEndpoint\": \"%s\"}".formatted(label, endpoint);
    }

    private static String phoneApp(String label, String number) {
        return "{\"label\": \"%s\", \"phoneNumber\": \"%s\"}".formatted(label, number);
    }
}
