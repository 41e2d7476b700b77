package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.frontdesk.call.Stage;
import dev.frontdesk.history.live.SlowCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the page begins: it reads each thing once, and yet misses no change. */
@Tag("browser")
class StartPageIT {

    private final String caller = "1555" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final SlowCall call = new SlowCall(Stage.plivo(), caller);
    private final List<String> asked = new ArrayList<>();

    @Test
    void eachThingIsReadOnce() {
        Stage.play(callTo(Stage.SALES));
        try (Visit visit = listened()) {
            visit.open("");
            assertThat(visit.find(".row").first()).isVisible();
            assertThat(visit.find(".live")).hasText("Live");
            // Its card comes by the feed: whatever the page does when the feed opens, it has done by then.
            call.comesIn();
            assertThat(card(visit)).isVisible();

            assertThat(asked)
                    .containsExactlyInAnyOrder(
                            "me",
                            "calls/live",
                            "calls?state=ringing,in-progress,voicemail&limit=50",
                            "calls?limit=50",
                            "calls/count?unhandled=true");
            call.isHungUp();
        }
    }

    @Test
    void theListIsReadOnceTheFeedIsOpen() {
        try (Visit visit = listened()) {
            visit.page().route("**/api/calls/live", route -> {
                assertThat(asked).doesNotContain("calls?limit=50");
                call.comesIn();
                route.resume();
            });
            visit.open("");
            assertThat(visit.row(call.callUuid())).isVisible();
            call.isHungUp();
        }
    }

    @Test
    void whileTheFeedDoesNotOpenTheListIsShownAndCaughtUpLater() {
        Stage.play(callTo(Stage.SALES));
        AtomicReference<Route> held = new AtomicReference<>();
        try (Visit visit = listened()) {
            visit.page().route("**/api/calls/live", held::set);
            visit.open("");
            assertThat(visit.find(".row").first()).isVisible();
            call.comesIn();
            held.get().resume();
            assertThat(visit.row(call.callUuid())).isVisible();
            assertThat(card(visit)).isVisible();
            call.isHungUp();
        }
    }

    @Test
    void theChoicesOfTheFinerFiltersAreReadWhenTheyAreOpened() {
        try (Visit visit = listened()) {
            visit.open("");
            visit.find(".fine summary").click();
            assertThat(visit.find(".fine [name=line]")).containsText("Sales");
            assertThat(visit.find(".fine [name=user]")).containsText("Luke");
            assertThat(asked).contains("company-numbers", "users");
        }
    }

    private Visit listened() {
        Visit visit = Visit.atDesk();
        visit.page().onRequest(request -> {
            String[] parts = request.url().split("/api/", 2);
            if (parts.length == 2) {
                asked.add(parts[1]);
            }
        });
        return visit;
    }

    private Locator card(Visit visit) {
        return visit.find(".card[data-call='" + call.callUuid() + "']");
    }
}
