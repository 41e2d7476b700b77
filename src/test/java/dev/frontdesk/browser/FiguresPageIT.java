package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;

import com.microsoft.playwright.Locator.FilterOptions;
import dev.frontdesk.call.Stage;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The numbers of a day and of its week, in a year in which no other test calls. */
@Tag("browser")
class FiguresPageIT {

    private static final Instant WEDNESDAY = Instant.parse("2019-02-13T09:10:00Z");

    @Test
    void theDayAndTheWeekAreCountedByHourLineAndPerson() {
        Stage.play(callTo(Stage.SALES).at(WEDNESDAY).when("peter", answersAfter(7)));
        Stage.play(callTo(Stage.SALES).at(WEDNESDAY.plusSeconds(3_600)).callerLeavesAfter(9));
        try (Visit visit = Visit.atDesk().open("?view=figures&day=2019-02-13")) {
            assertThat(visit.find(".key-figures dd")).hasText(new String[] {"2", "50%", "50%", "7 s"});
            assertThat(visit.find(".bars .bar-sum")).hasText(new String[] {"1", "1"});
            visit.text("As a table").click();
            assertThat(visit.find(".chart tbody tr").filter(hasHour("10")))
                    .hasText(Pattern.compile("10\\s*1\\s*0\\s*0"));
            assertThat(visit.find(".figures-table").first()).containsText("Sales");
            assertThat(visit.find(".figures-table").last()).containsText("Peter");
            assertThat(visit.find(".period a[download]"))
                    .hasAttribute("href", Pattern.compile("api/calls\\?.*2019-02-12T23.*format=csv"));

            visit.text("Week").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*span=week.*"));
            assertThat(visit.find(".bars").first().locator(".bar-label").first())
                    .hasText("Mon 11 Feb");
            visit.page().goBack();
            assertThat(visit.find(".bars")).hasCount(1);
        }
    }

    private static FilterOptions hasHour(String hour) {
        return new FilterOptions().setHasText(Pattern.compile("^" + hour));
    }
}
