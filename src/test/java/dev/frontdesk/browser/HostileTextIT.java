package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What callers and colleagues write is shown as text, and never run. */
@Tag("browser")
class HostileTextIT {

    private static final String SCRIPT = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>";

    /** Without quotes, so that it stands in JSON as it is. */
    private static final String SHORT = "<svg onload=window.hit=1>";

    private final String number = "4950" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @Test
    void aScriptInANameOrANoteIsText() {
        String call = Stage.play(callTo(Stage.SALES).from(number, SCRIPT).when("peter", answersAfter(2)))
                .getString("callUuid");
        new Client()
                .put(
                        "/api/calls/" + call + "/handled",
                        "{\"note\": \"" + SCRIPT.replace("\"", "\\\"") + "\", \"by\": \"<b>Jane</b>\"}");
        try (Visit visit = Visit.atDesk().open("?q=" + number + "&call=" + call)) {
            assertThat(visit.find(".panel h2")).hasText(SCRIPT);
            assertThat(visit.find(".handled")).containsText("<b>Jane</b>");
            assertThat(visit.find(".handled-note")).hasText(SCRIPT);
            assertThat(visit.row(call)).containsText(SCRIPT);
            assertThat(visit.page().evaluate("window.hit")).isNull();
        }
    }

    @Test
    void aScriptInALabelOrAGreetingIsText() {
        long user = new Client()
                .post(
                        "/api/users",
                        ("{'name': 'Mallory', 'numbers': [{'label': '" + SHORT + "', 'sipEndpoint': 'sip:mallory"
                                        + number + "@phone.plivo.com', 'enabled': false}]}")
                                .replace('\'', '"'))
                .id();
        long line = new Client()
                .post(
                        "/api/company-numbers",
                        ("{'name': '" + SHORT + "', 'sipEndpoint': 'sip:line" + number
                                        + "@phone.plivo.com', 'welcome': {'text': '" + SHORT + "'}}")
                                .replace('\'', '"'))
                .id();
        try (Visit visit = Visit.atDesk().open("?view=people")) {
            assertThat(visit.find("[data-user='" + user + "']")).containsText(SHORT);
            assertThat(visit.find("[data-line='" + line + "'] h3")).hasText(SHORT);
            visit.find("[data-line='" + line + "']").getByText("Edit").click();
            assertThat(visit.find("dialog[open] textarea").first()).hasValue(SHORT);
            assertThat(visit.page().evaluate("window.hit")).isNull();
        } finally {
            new Client().delete("/api/users/" + user);
            new Client().delete("/api/company-numbers/" + line);
        }
    }
}
