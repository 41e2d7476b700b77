package dev.frontdesk.carrier.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabasePasswordIT {

    private static final Path FOLDER = Path.of("target", "guarded-it");

    @Test
    void anOlderFolderGetsAPasswordAndKeepsItUntilItsFileIsLost() throws SQLException {
        EmbeddedDatabase.startEmptyIn(FOLDER).close();

        asks(new DatabasePassword("first", true));
        asks(new DatabasePassword("first", false));
        asks(new DatabasePassword("second", true));
    }

    private static void asks(DatabasePassword password) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.startGuardedIn(FOLDER, password)) {
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
            String address = "jdbc:" + database.url().replaceFirst("postgres://[^@]*@", "postgresql://");
            assertThatThrownBy(() -> DriverManager.getConnection(address, "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo("28P01");
        }
    }
}
