package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.frontdesk.call.Stage;
import dev.frontdesk.history.live.SlowCall;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who looks at the page sees each call as it comes, rings, is answered and ends. */
@Tag("browser")
class LivePageIT {

    private final String caller = "1555" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final SlowCall call = new SlowCall(Stage.plivo(), caller);

    @Test
    void aCallAppearsRingsIsAnsweredAndEndsInTwoTabsWithoutAReload() {
        try (Visit one = Visit.atDesk().open("");
                Visit other = Visit.atDesk().open("?view=calls")) {
            call.comesIn();
            assertThat(card(one)).containsText("Ringing");
            assertThat(card(other)).containsText("Ringing");
            assertThat(card(one).locator(".seconds")).not().hasText("0:00");
            assertThat(one.row(call.callUuid())).containsText("Ringing");

            call.isAnswered();
            assertThat(card(one)).containsText("Luke is talking");
            assertThat(card(other)).containsText("Luke is talking");

            call.isHungUp();
            assertThat(one.row(call.callUuid())).containsText("Luke, home");
            assertThat(other.row(call.callUuid())).containsText("Luke, home");
            assertThat(card(one)).hasCount(0);
        }
    }

    @Test
    void whileTheConnectionIsDownThePageSaysSoAndThenShowsWhatItMissed() {
        try (Visit visit = Visit.atDesk().open("")) {
            assertThat(visit.find(".live")).hasText("Live");
            visit.context().setOffline(true);
            assertThat(visit.find(".live")).hasText("Reconnecting…");
            call.comesIn();
            visit.context().setOffline(false);

            assertThat(visit.find(".live")).hasText("Live");
            assertThat(visit.row(call.callUuid())).isVisible();
            assertThat(card(visit)).containsText("Ringing");
        }
        call.isHungUp();
    }

    private Locator card(Visit visit) {
        return visit.find(".card[data-call='" + call.callUuid() + "']");
    }
}
