package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Scenario.callTo;

import com.microsoft.playwright.Locator;
import dev.frontdesk.call.Stage;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages and missed calls wait until somebody has seen to them. */
@Tag("browser")
class InboxPageIT {

    private final String number = "4940" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @Test
    void theMessagesArePlayedWithSpeed() {
        String message = play("Lea");
        try (Visit visit = Visit.atDesk().open("?view=inbox")) {
            item(visit, message).locator(".play").click();
            assertThat(item(visit, message).getByLabel("Place in the message")).isVisible();
            item(visit, message).getByText("1×").click();
            assertThat(item(visit, message).getByText("1.25×")).isVisible();
        }
    }

    private String play(String name) {
        return Stage.play(callTo(Stage.SALES).from(number, name)).getString("callUuid");
    }

    private static Locator item(Visit visit, String callUuid) {
        return visit.find(".item[data-call='" + callUuid + "']");
    }
}
