package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of each view: no barrier, nothing beside a phone's screen, and the reader's language. */
@Tag("browser")
class EveryViewIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=inbox", "?view=figures", "?view=people", "?view=setup"})
    void nothingStandsInTheWayOfAnybody(String view) {
        try (Visit visit = Visit.atDesk().open(view)) {
            visit.page().waitForLoadState();
            assertThat(visit.barriers()).isEmpty();
            visit.onToPhone();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.overflow()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void norInTheStoryOfACall() {
        String call = Stage.play(callTo(Stage.SALES)).getString("callUuid");
        try (Visit visit = Visit.atDesk().open("?call=" + call)) {
            assertThat(visit.find(".timeline")).isVisible();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"de-DE, Anrufe", "fr-FR, Appels", "es-ES, Llamadas", "en-US, Calls", "pl-PL, Calls"})
    void thePageSpeaksTheLanguageOfTheBrowser(String language, String title) {
        try (Visit visit = Visit.onPhone(language).open("")) {
            assertThat(visit.find("nav a").first()).hasText(title);
        }
    }
}
