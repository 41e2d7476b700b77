package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages and missed calls wait until somebody has seen to them. */
@Tag("browser")
class InboxPageIT {

    private final String number = "4940" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @Test
    void aMessageIsHandledWithANoteAndTheMarkIsTakenBack() {
        String message = play("Jo");
        try (Visit visit = Visit.atDesk().open("?view=inbox")) {
            Locator item = item(visit, message);
            assertThat(item).containsText("0:12");
            assertThat(visit.page()).hasTitle(Pattern.compile("\\(\\d+\\) Inbox – Frontdesk"));

            item.getByLabel("Note").fill("called back");
            item.getByLabel("Your name").fill("Jane");
            item.getByText("Mark as handled").click();
            assertThat(item).containsText("Handled by Jane");
            assertThat(item).containsText("called back");

            item.getByText("Undo").click();
            assertThat(item.getByText("Mark as handled")).isVisible();
            assertThat(item).containsText("as Jane");
            assertThat(new Client().get("/api/calls/" + message).http().body()).contains("taken back by Jane");
        }
    }

    @Test
    void whatOneHasHandledLeavesTheInboxOfTheOthers() {
        String message = play("Kim");
        try (Visit one = Visit.atDesk().open("?view=inbox");
                Visit other = Visit.atDesk().open("?view=inbox")) {
            assertThat(item(other, message)).isVisible();
            item(one, message).getByText("Mark as handled").click();
            assertThat(item(one, message)).containsText("Undo");
            assertThat(item(other, message)).hasCount(0);
        }
    }

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
