package dev.frontdesk.call;

import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.LUKE;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.routing.LeftOut;
import dev.frontdesk.routing.RingPlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was decided when an event came in, as it is kept. */
class DecisionTest {

    private static final RingPlan PLAN =
            new RingPlan(SALES, List.of(JANE, PETER), List.of(new LeftOut(LUKE, "The line has no number.")), null);

    static Stream<Named<Decision>> decisions() {
        return Stream.of(
                named("who rings", Decision.of(PLAN)),
                named("a line", Decision.of(SALES)),
                named("an app", Decision.of(LUKE)),
                named("a line that is not ours", Decision.of(RingPlan.NOT_OUR_LINE)),
                named(
                        "names with quotation marks, tags and emoji",
                        Decision.of(new Line(9, "\"R & D\" <b>\\ \uD83D\uDCDE", null, "+442071838750"))));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whatWasDecidedIsReadAsItWasKept(Decision decision) {
        assertThat(Decision.parse(decision.text())).isEqualTo(decision);
    }

    @Test
    void whoRangAndWhoDidNotIsKept() {
        Decision kept = Decision.parse(Decision.of(PLAN).text());

        assertThat(kept.line()).isEqualTo(SALES);
        assertThat(kept.rung()).containsExactly(JANE, PETER);
        assertThat(kept.leftOut()).containsExactly(new LeftOut(LUKE, "The line has no number."));
        assertThat(kept.app()).isNull();
    }

    @Test
    void whereNothingWasDecidedNothingIsKept() {
        assertThat(Decision.NONE.text()).isNull();
        assertThat(Decision.parse(null)).isEqualTo(Decision.NONE);
        assertThat(Decision.of((Line) null)).isEqualTo(Decision.NONE);
        assertThat(Decision.of((App) null)).isEqualTo(Decision.NONE);
    }

    @Test
    void whatAnOlderVersionKeptLacksNothing() {
        assertThat(Decision.parse("{\"app\":null}")).isEqualTo(Decision.NONE);
    }
}
