package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.frontdesk.api.Client;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is available and who would ring, and an admin who changes that. */
@Tag("browser")
class PeoplePageIT {

    private final Client client = new Client();
    private final String word = "x" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @Test
    void availabilityIsSwitchedWithAClick() {
        long id = client.post("/api/users", "{\"name\": \"" + word + "\"}").id();
        try (Visit visit = Visit.atDesk().open("?view=people")) {
            Locator person = visit.find("[data-user='" + id + "']");
            assertThat(person).containsText("Available");
            person.getByRole(AriaRole.SWITCH).click();
            assertThat(person).containsText("Not available");
            assertThat(client.get("/api/users/" + id).object().getBoolean("available"))
                    .isFalse();
        } finally {
            client.delete("/api/users/" + id);
        }
    }

    @Test
    void aLineIsMadeAskedAndDeletedAndAnErrorStandsAtItsField() {
        try (Visit visit = Visit.atDesk().open("?view=people")) {
            button(visit, "Add: Lines").click();
            Locator form = visit.find("dialog[open]");
            form.getByLabel("Name").first().fill(word);
            form.getByLabel("SIP address").fill("nonsense");
            form.getByText("Save").click();
            Locator address = form.getByLabel("SIP address");
            assertThat(address).hasAttribute("aria-invalid", "true");
            assertThat(address).isFocused();
            address.fill("sip:" + word + "@phone.plivo.com");
            form.getByText("Save").click();

            Locator line = visit.find("[data-line]").filter(new Locator.FilterOptions().setHasText(word));
            assertThat(line).containsText("Open");
            visit.find(".question select").selectOption(word);
            button(visit, "Ask").click();
            assertThat(visit.find(".answer")).containsText(Pattern.compile("1\\. .*Luke.*, for 20"));

            line.getByText("Edit").click();
            form.getByText("Delete…").click();
            form.getByText("Delete for good").click();
            assertThat(line).hasCount(0);
        }
    }

    private static Locator button(Visit visit, String name) {
        return visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
