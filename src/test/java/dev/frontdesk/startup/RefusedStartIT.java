package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.NotStarted;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.host.ServerLog;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.StartRefused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class RefusedStartIT {

    private static final String ANY_DATABASE = "postgres://jane:hush@localhost:1/frontdesk";

    private final ServerLog log = new ServerLog(Path.of("target", "frontdesk-it", "refused.log"));

    @Test
    void aSettingThatCannotBeReadEndsTheStartWithOneSentence() throws IOException {
        Map<String, String> settings = Frontdesk.settings(ANY_DATABASE, Frontdesk.freePort());
        settings.put("PUBLIC_URL", "frontdesk.example.test");
        settings.put("API_TOKEN", "hush hush");

        refuses(
                settings,
                "The setting PUBLIC_URL cannot be used, because it does not begin with https://: give it a value like"
                        + " https://frontdesk.example.com. The setting API_TOKEN cannot be used");
    }

    @Test
    void aPortThatIsTakenEndsTheStartWithOneSentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            refuses(Frontdesk.settings(ANY_DATABASE, port), "Frontdesk cannot listen on port " + port);
        }
    }

    @Test
    void aPortThatIsTakenDuringTheStartEndsItToo() throws IOException {
        int port = Frontdesk.freePort();
        try (FrontdeskProcess frontdesk =
                FrontdeskProcess.start(Frontdesk.settings(ANY_DATABASE, port), log.stream())) {
            await().atMost(Duration.ofMinutes(2)).until(() -> log.text().contains("cannot be reached"));
            HttpServer other = HttpServer.create(new InetSocketAddress(port), 0);
            other.start();
            try {
                assertThat(frontdesk.awaitEnd(Duration.ofMinutes(2))).isTrue();
                assertThat(frontdesk.exitCode()).isEqualTo(1);
            } finally {
                other.stop(0);
            }
        }
        assertThat(log.text()).contains("(another program answers there)").doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatIsNotThereEndsTheStartWithOneSentence() throws SQLException, IOException {
        try (Connection shared = Frontdesk.running().database().getConnection()) {
            String url = shared.getMetaData().getURL().replaceFirst("^jdbc:postgresql://", "postgres://postgres:hush@");

            refuses(
                    Frontdesk.settings(url.replaceFirst("/postgres(\\?.*)?$", "/nowhere"), Frontdesk.freePort()),
                    "does not exist on this server: create it");
        }
    }

    /** As if a later version had migrated it. The schema alone decides, so no server is started. */
    @Test
    void tablesOfANewerFrontdeskEndTheStartUnlessRollingBackIsMeant() throws SQLException {
        try (OwnFrontdesk place = OwnFrontdesk.in(Path.of("target", "newer-schema-it"))) {
            Map<String, String> settings = place.settings(Frontdesk.freePort());
            schema(settings).migrate();
            execute(
                    place,
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                            + " installed_by, execution_time, success) values (900, '900', 'later', 'SQL',"
                            + " 'V900__later.sql', 1, 'postgres', 1, true)");

            assertThatThrownBy(schema(settings)::migrate)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("are at version 900, and this Frontdesk knows them up to version ");

            settings.put("NEWER_SCHEMA", "accept");
            assertThatCode(schema(settings)::migrate).doesNotThrowAnyException();
        }
    }

    /** The server would open the port, and answer each webhook with an empty 200. */
    @Test
    void aDeploymentThatFailsLeavesThePortClosed() throws IOException {
        int port = Frontdesk.freePort();
        String broken = brokenWar(Frontdesk.folder("broken-it")).toString();
        try (FrontdeskProcess frontdesk = FrontdeskProcess.start(
                Frontdesk.settings(ANY_DATABASE, port),
                command -> command.stream()
                        .map(word -> word.endsWith("frontdesk.war") ? broken : word)
                        .toList(),
                log.stream())) {
            await().atMost(Duration.ofMinutes(2)).until(() -> log.text().contains("Boot Command set failed"));

            assertThat(frontdesk.awaitEnd(Duration.ZERO)).isFalse();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static Path brokenWar(Path folder) throws IOException {
        Path war = Files.createDirectories(folder).resolve("frontdesk.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write("<web-app>".getBytes(StandardCharsets.UTF_8));
        }
        return war;
    }

    private static Schema schema(Map<String, String> settings) {
        return new Schema(Settings.from(settings));
    }

    private static void execute(OwnFrontdesk place, String sql) {
        try (Connection connection = place.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void refuses(Map<String, String> settings, String sentence) throws IOException {
        Path temporary = Files.createDirectories(Frontdesk.folder("refused-it"));
        settings.merge("JAVA_OPTS", "-Djava.io.tmpdir=" + temporary.toAbsolutePath(), (all, more) -> all + " " + more);
        try (FrontdeskProcess frontdesk = FrontdeskProcess.start(settings, log.stream())) {
            assertThatThrownBy(frontdesk::awaitReady)
                    .isInstanceOf(NotStarted.class)
                    .hasMessageContaining("code 1: ")
                    .hasMessageContaining(sentence);
        }

        assertThat(log.text().stripTrailing().lines().reduce((before, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).contains(sentence));
        assertThat(log.text()).doesNotContain("\tat ", "hush");
        assertThat(temporary).isDirectoryNotContaining("glob:**/payaramicro-*");
    }
}
