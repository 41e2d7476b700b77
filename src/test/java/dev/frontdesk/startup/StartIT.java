package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartIT {

    private final Frontdesk frontdesk = Frontdesk.running();

    @Test
    void theSchemaIsBroughtUpToDate() throws SQLException {
        try (Connection connection = frontdesk.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("select to_regclass('flyway_schema_history')")) {
            table.next();
            assertThat(table.getString(1)).isEqualTo("flyway_schema_history");
        }
        assertThat(frontdesk.log()).contains("The schema of ");
    }

    @Test
    void noSecretIsInTheLog() {
        assertThat(frontdesk.log()).doesNotContain(frontdesk.apiToken(), frontdesk.plivoAuthToken());
    }

    @Test
    void noBootCommandFails() {
        assertThat(frontdesk.log()).doesNotContain("Boot Command");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi", "/health", "/api/application.wadl", "/plivo/application.wadl"})
    void theServersOwnDoorsAreClosed(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(401, 403, 404);
    }

    @Test
    void anAnswerDoesNotTellWhichServerItIs() throws Exception {
        assertThat(get("/api/calls").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(frontdesk.base() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
