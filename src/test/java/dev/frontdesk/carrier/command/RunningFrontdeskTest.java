package dev.frontdesk.carrier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.frontdesk.carrier.options.Abort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningFrontdeskTest {

    @TempDir
    private Path directory;

    @Test
    void theFileOfTheRunIsEnough() throws IOException {
        written("BASE=http://127.0.0.1:8123\nPLIVO_AUTH_TOKEN=plivo\nAPI_TOKEN=api\n");

        assertThat(RunningFrontdesk.load(Map.of(), directory))
                .isEqualTo(new RunningFrontdesk(
                        URI.create("http://127.0.0.1:8123"),
                        URI.create("http://127.0.0.1:8123"),
                        "plivo",
                        "api",
                        ZoneId.of("UTC")));
    }

    @Test
    void theEnvironmentTakesPrecedence() throws IOException {
        written("BASE=http://127.0.0.1:8123\nPLIVO_AUTH_TOKEN=plivo\nAPI_TOKEN=api\nPLIVO_TIME_ZONE=Asia/Kolkata\n");

        RunningFrontdesk settings = RunningFrontdesk.load(
                Map.of("PORT", "9000", "PUBLIC_URL", "https://any.example", "API_TOKEN", "mine"), directory);

        assertThat(settings)
                .isEqualTo(new RunningFrontdesk(
                        URI.create("http://127.0.0.1:9000"),
                        URI.create("https://any.example"),
                        "plivo",
                        "mine",
                        ZoneId.of("Asia/Kolkata")));
    }

    @Test
    void withoutSettingsItSaysWhatToStart() {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> RunningFrontdesk.load(Map.of(), directory))
                .withMessageStartingWith("Start Frontdesk with `mvn -Prun` first");
    }

    @Test
    void anUnknownTimeZoneIsExplained() {
        Map<String, String> environment =
                Map.of("PLIVO_AUTH_TOKEN", "a", "API_TOKEN", "b", "PLIVO_TIME_ZONE", "Bristol");

        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> RunningFrontdesk.load(environment, directory))
                .withMessageContaining("Europe/London");
    }

    private void written(String properties) throws IOException {
        Files.createDirectories(directory.resolve(".frontdesk"));
        Files.writeString(directory.resolve(".frontdesk/run.properties"), properties);
    }
}
