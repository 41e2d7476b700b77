package dev.frontdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.EmbeddedDatabase;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.settings.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rejections of a real PostgreSQL, and the sentences for people. */
class DatabaseRefusalsIT {

    private static final Path FOLDER = Path.of("target", "refusals-it");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.startEmptyIn(FOLDER);
        execute(
                "create role jane login password 'right'",
                "create role poor login connection limit 0",
                "create role stranger login",
                "create database closed",
                "revoke connect on database closed from public");
        Path entries = FOLDER.resolve("data/pg_hba.conf");
        Files.writeString(
                entries, "host all jane all scram-sha-256\nhost all stranger all reject\n" + Files.readString(entries));
        execute("select pg_reload_conf()");
        await().ignoreExceptions().until(() -> fault("jane:wrong", "", "") == DatabaseFault.WRONG_PASSWORD);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void eachRefusalHasItsReason() {
        assertThat(fault("jane:wrong", "", "")).isEqualTo(DatabaseFault.WRONG_PASSWORD);
        assertThat(fault("jane", "", "")).isEqualTo(DatabaseFault.NO_PASSWORD);
        assertThat(fault("nobody", "", "")).isEqualTo(DatabaseFault.NOT_LET_IN);
        assertThat(fault("stranger", "", "")).isEqualTo(DatabaseFault.NOT_LET_IN);
        assertThat(fault("postgres", "nowhere", "")).isEqualTo(DatabaseFault.NO_SUCH_DATABASE);
        assertThat(fault("jane:right", "closed", "")).isEqualTo(DatabaseFault.FORBIDDEN);
        assertThat(fault("poor", "", "")).isEqualTo(DatabaseFault.TOO_MANY_CONNECTIONS);
        assertThat(fault("postgres", "", "?sslmode=require")).isEqualTo(DatabaseFault.NO_TLS);
        assertThat(fault("postgres", "", "?sslmode=verify-full")).isEqualTo(DatabaseFault.NO_TLS);
    }

    @Test
    void aServerThatCannotBeReachedHasItsReasonToo() {
        assertThat(fault("postgres://jane@localhost:" + Frontdesk.freePort() + "/x"))
                .isEqualTo(DatabaseFault.NOBODY_LISTENS);
        assertThat(fault("postgres://jane@no-such-host.invalid/x")).isEqualTo(DatabaseFault.UNKNOWN_HOST);
    }

    @Test
    void aSilentServerHasItsReasonToo() {
        database.postmaster().freeze();
        try {
            assertThat(fault("postgres", "", "")).isEqualTo(DatabaseFault.SILENT);
        } finally {
            database.postmaster().thaw();
        }
    }

    @Test
    void theSentenceSaysWhatToDoAndRepeatsNoPassword() {
        DatabaseAddress address = address("jane:wrong", "", "");

        assertThat(DatabaseFault.WRONG_PASSWORD.sentence(address))
                .isEqualTo("The database at " + address + " refuses us: user or password is wrong: correct user and"
                        + " password in DATABASE_URL, with special characters as %40 for @, %3A for :, %2F for /.");
    }

    @Test
    void aSessionOfOursHasItsLimits() throws SQLException {
        try (Connection ours =
                FrontdeskDataSource.forThePool(address("postgres", "", "")).getConnection()) {
            assertThat(shown(ours, "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"))
                    .containsExactly("1500ms", "1s", "1min");
            assertThat(shown(ours, "client_connection_check_interval", "tcp_user_timeout"))
                    .containsExactly("1s", "15000");
        }
    }

    @Test
    void optionsOfTheAddressTakePrecedence() throws SQLException {
        String options = "?options=-c%20lock_timeout=5s";
        try (Connection ours =
                FrontdeskDataSource.forThePool(address("postgres", "", options)).getConnection()) {
            assertThat(shown(ours, "lock_timeout", "statement_timeout")).containsExactly("5s", "1500ms");
        }
    }

    private static List<String> shown(Connection connection, String... names) throws SQLException {
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            try (Statement statement = connection.createStatement();
                    ResultSet value = statement.executeQuery("show " + name)) {
                value.next();
                shown.add(value.getString(1));
            }
        }
        return shown;
    }

    private static DatabaseFault fault(String user, String name, String query) {
        return fault(address(user, name, query));
    }

    private static DatabaseFault fault(String url) {
        return fault(DatabaseAddress.from(Map.of("DATABASE_URL", url)));
    }

    private static DatabaseFault fault(DatabaseAddress address) {
        return DatabaseFault.of(catchThrowableOfType(
                SQLException.class,
                () -> FrontdeskDataSource.impatient(address, 1, 1)
                        .getConnection()
                        .close()));
    }

    private static DatabaseAddress address(String user, String name, String query) {
        String place = database.url().replaceFirst(".*@", "").replaceFirst("/.*", "/");
        String url = "postgres://" + user + "@" + place + (name.isEmpty() ? "postgres" : name) + query;
        return DatabaseAddress.from(Map.of("DATABASE_URL", url));
    }

    private static void execute(String... statements) throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
