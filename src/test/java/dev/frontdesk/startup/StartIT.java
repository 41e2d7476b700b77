package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void noSecretIsInTheLog() {
        assertThat(frontdesk.log()).doesNotContain(frontdesk.apiToken(), frontdesk.plivoAuthToken());
    }
}
