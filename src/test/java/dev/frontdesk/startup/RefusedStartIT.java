package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedStartIT {

    private static final String NO_DATABASE = "postgres://jane:hush@localhost:1/frontdesk";

    private final ServerLog log = new ServerLog(Path.of("target", "frontdesk-it", "refused.log"));

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_URL, frontdesk.example.test, The setting PUBLIC_URL cannot be read",
        "DATABASE_URL, postgres://jane:hush@localhost:1/frontdesk, The database at localhost:1/frontdesk",
    })
    void aStartThatCannotSucceedEndsWithOneSentence(String setting, String value, String sentence) {
        Map<String, String> settings = Frontdesk.settings(NO_DATABASE, Frontdesk.freePort());
        settings.put(setting, value);

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
