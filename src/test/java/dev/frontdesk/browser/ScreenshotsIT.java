package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Behaviour.busy;
import static dev.frontdesk.carrier.Scenario.callTo;

import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the README, only where asked for: see {@code src/docs/testing.md}. */
@Tag("browser")
@EnabledIfSystemProperty(named = "frontdesk.screenshots", matches = "true")
class ScreenshotsIT {

    private static final String SUPPORT = "sip:support160408161527@phone.plivo.com";

    @Test
    void takesThePicturesOfTheReadme() {
        for (int day = 0; day < 5; day++) {
            play(from(Stage.SALES, "493090182011", "Harriet", 9 + 24 * day)
                    .when("lukehome", answersAfter(4 + day).talking(245 - 31 * day)));
            play(from(SUPPORT, "441632960961", "Oliver", 8 + 24 * day)
                    .when("peter", answersAfter(6 + day).talking(61 + 40 * day)));
            play(from(Stage.SALES, "14155550123", "Mia", 7 + 25 * day)
                    .when("peter", busy())
                    .when("janemobile", answersAfter(3).talking(130)));
            play(from(SUPPORT, "33612345678", "Camille", 5 + 24 * day));
        }
        play(from(Stage.SALES, "14155550123", "Mia", 4).callerLeavesAfter(9));
        take("", ".row", "page.png");
        take("?view=figures&span=week", ".bars", "numbers.png");
    }

    private static Scenario from(String line, String number, String name, int hoursAgo) {
        return callTo(line).from(number, name).at(Instant.now().minus(Duration.ofMinutes(60L * hoursAgo - 7)));
    }

    private static void play(Scenario scenario) {
        Stage.play(scenario);
    }

    private static void take(String query, String awaited, String file) {
        try (Visit visit = Visit.atDesk().open(query)) {
            assertThat(visit.find(awaited).first()).isVisible();
            assertThat(visit.find(".live")).hasText("Live");
            visit.page().screenshot(new ScreenshotOptions().setPath(Path.of("src/docs", file)));
        }
    }
}
