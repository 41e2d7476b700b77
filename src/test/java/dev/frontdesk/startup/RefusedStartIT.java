package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedStartIT {

    private static final String ANY_DATABASE = "postgres://jane:hush@localhost:1/frontdesk";

    private final ServerLog log = new ServerLog(Path.of("target", "frontdesk-it", "refused.log"));

    @Test
    void aSettingThatCannotBeReadEndsTheStartWithOneSentence() {
        Map<String, String> settings = Frontdesk.settings(ANY_DATABASE, Frontdesk.freePort());
        settings.put("PUBLIC_URL", "frontdesk.example.test");

        refuses(settings, "The setting PUBLIC_URL cannot be read");
    }

    @Test
    void aDatabaseThatIsNotThereEndsTheStartWithOneSentence() throws SQLException {
        try (Connection shared = Frontdesk.running().database().getConnection()) {
            String url = shared.getMetaData().getURL().replaceFirst("^jdbc:postgresql://", "postgres://postgres:hush@");

            refuses(
                    Frontdesk.settings(url.replaceFirst("/postgres(\\?.*)?$", "/nowhere"), Frontdesk.freePort()),
                    "There is no database at ");
        }
    }

    private void refuses(Map<String, String> settings, String sentence) {
        try (FrontdeskProcess frontdesk = FrontdeskProcess.start(settings, log.stream())) {
            assertThatThrownBy(frontdesk::awaitReady)
                    .isInstanceOf(NotStarted.class)
                    .hasMessageContaining("code 1: " + sentence);
        }

        assertThat(log.text().stripTrailing().lines().reduce((before, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).contains(sentence));
        assertThat(log.text()).doesNotContain("\tat ", "hush");
    }
}
