package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallFilter.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallFilterTest {

    private static final Instant NOON = Instant.parse("2026-04-08T12:00:00Z");

    @Test
    void whereAnyCallIsWantedThereIsNoCondition() {
        assertThat(conditions(new CallFilter(null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void eachWishIsACondition() {
        var all = new CallFilter(
                2L, 1L, Outcome.MISSED, State.ENDED, "any", NOON, NOON.plusSeconds(60), new Place(NOON, "a call"));

        assertThat(conditions(all))
                .containsExactly(
                        "c.summary.line.id = :line [line=2]",
                        "c.summary.answeredBy.userId = :user [user=1]",
                        "c.summary.outcome = :outcome [outcome=MISSED]",
                        "c.summary.state = :state [state=ENDED]",
                        "c.caller = :caller [caller=any]",
                        "c.summary.startedAt >= :since [since=2026-04-08T12:00:00Z]",
                        "c.summary.startedAt < :until [until=2026-04-08T12:01:00Z]",
                        "c.summary.startedAt <= :placeTime [placeTime=2026-04-08T12:00:00Z]",
                        "(c.summary.startedAt < :placeTime or c.callUuid < :placeCall) [placeCall=a call]");
    }

    @Test
    void aCallerIsFoundHoweverTheAddressIsWritten() {
        assertThat(conditions(new CallFilter(null, null, null, null, "+442071838750", null, null, null)))
                .containsExactly("c.caller = :caller [caller=442071838750]");
    }

    private static List<String> conditions(CallFilter filter) {
        List<String> conditions = new ArrayList<>();
        filter.conditions((condition, name, value) -> conditions.add(condition + " [" + name + "=" + value + "]"));
        return conditions;
    }
}
