package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.frontdesk.access.signin.SignInPlace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who signs in at the provider, and out with the button of the page. */
@Tag("browser")
class SignOutPageIT {

    private static final SignInPlace PLACE = SignInPlace.running();

    @Test
    void afterwardsTheWayBackLeadsToTheSignIn() {
        PLACE.nextIs(SignInPlace.says("jane@example.com", "frontdesk-agent"));
        try (BrowserContext context = Chromium.running().newContext(new NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.navigate(PLACE.base() + "/");
            assertThat(page.locator(".me-name")).hasText("jane@example.com");

            page.locator(".me button").click();

            assertThat(page.locator("h1")).hasText("Signed out");
            assertThat(context.cookies()).noneMatch(cookie -> cookie.name.contains("session"));
            // The provider knows the next person, who is in no group.
            page.goBack();
            assertThat(page.locator("h1")).hasText("Not signed in");
        }
    }
}
