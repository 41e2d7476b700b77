package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Behaviour.busy;
import static dev.frontdesk.carrier.Scenario.callTo;

import com.microsoft.playwright.Locator;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Scenario;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log: found by one field, narrowed by a click, read by days, and each call opened into its story. */
@Tag("browser")
class LogPageIT {

    private static final Instant FIRST = Instant.parse("2025-02-03T08:00:00Z");

    /** Its last six digits do not begin with 0: behind another 0 they would be searched as an international number. */
    private final String end = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 999_999));

    private final String number = "4930" + ThreadLocalRandom.current().nextInt(10, 99) + end;

    @Test
    void aCallIsFoundByAPartOfItsNumberAndOpensIntoItsStory() {
        String answered = play(from("Harriet")
                .when("peter", busy())
                .when("lukehome", answersAfter(4).talking(61)));
        try (Visit visit = Visit.atDesk().open("")) {
            visit.find("#q").fill("0" + end);
            assertThat(visit.find(".row")).hasCount(1);
            assertThat(visit.row(answered)).containsText("Luke, home");
            assertThat(visit.page()).hasURL(Pattern.compile(".*\\?q=0" + end));

            visit.row(answered).click();
            assertThat(visit.find(".panel h2")).hasText("Harriet");
            assertThat(visit.find(".leg.busy")).containsText("Peter, mobile");
            assertThat(visit.find(".leg.answered")).containsText("took the call after 4 s");
            assertThat(visit.find(".panel a[href='tel:+" + number + "']")).hasText("Call back");

            visit.page().goBack();
            assertThat(visit.find(".panel")).isHidden();
            assertThat(visit.find("#q")).hasValue("0" + end);
            visit.page().goBack();
            assertThat(visit.find("#q")).hasValue("");
            assertThat(visit.find(".row").nth(1)).isVisible();
        }
    }

    @Test
    void oneClickShowsWhatWasMissedAndAnotherAllCallsOfOneCaller() {
        String missed = play(from("Ida").callerLeavesAfter(5));
        String answered = play(from("Ida").when("peter", answersAfter(2)));
        try (Visit visit = Visit.atDesk().open("?q=" + number)) {
            assertThat(visit.find(".row")).hasCount(2);
            visit.text("Missed or voicemail").click();
            assertThat(visit.find(".row")).hasCount(1);
            visit.row(missed).click();
            visit.text("All calls of this caller").click();
            assertThat(visit.row(answered)).isVisible();
            assertThat(visit.find(".panel")).isHidden();
        }
    }

    @Test
    void olderCallsComeWhileScrollingUnderTheirDays() {
        IntStream.range(0, 55)
                .parallel()
                .forEach(i -> Stage.plivo()
                        .play(from("Many").at(FIRST.plusSeconds(3_600L * i)).callerLeavesInTheGreeting()));
        try (Visit visit = Visit.atDesk().open("?q=" + number)) {
            assertThat(visit.find(".day-name").first()).containsText("5 February 2025");
            visit.find(".row").nth(49).scrollIntoViewIfNeeded();
            assertThat(visit.find(".row")).hasCount(55);
            assertThat(visit.find(".day-name")).hasCount(3);
        }
    }

    @Test
    void theKeyboardOpensACallAndComesBackToItsRow() {
        String answered = play(from("Kay").when("peter", answersAfter(2)));
        try (Visit visit = Visit.atDesk().open("?q=" + number)) {
            Locator link = visit.row(answered).locator("a");
            assertThat(link).isVisible();
            visit.page().keyboard().press("Tab");
            assertThat(visit.find(".skip")).isFocused();
            link.focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.find(".panel h2")).hasText("Kay");
            assertThat(visit.find(".panel :focus")).hasCount(1);
            visit.page().keyboard().press("Escape");
            assertThat(visit.find(".panel")).isHidden();
            assertThat(link).isFocused();
        }
    }

    @Test
    void whatMatchesNothingSaysSoAndLeadsBack() {
        try (Visit visit = Visit.atDesk().open("?q=nobodyhasthisname")) {
            assertThat(visit.text("No call matches")).isVisible();
            visit.find(".states a").click();
            assertThat(visit.find("#q")).hasValue("");
        }
    }

    private Scenario from(String name) {
        return callTo(Stage.SALES).from(number, name);
    }

    private static String play(Scenario scenario) {
        return Stage.play(scenario).getString("callUuid");
    }
}
